"""Recording an agreement and correcting it."""

from typing import Any

from django.db import transaction
from django.db.models import F, Model
from django.utils.translation import gettext_lazy as _

from crm.models import Agreement, AgreementParty, Partner
from crm.states import AGREEMENT_SIGNED
from crm.vocabulary import Clause
from crm.workspace.base.chooser import RecordChooser
from crm.workspace.base.forms import RecordForm, choice_list
from crm.workspace.base.request import staff
from crm.workspace.base.views import RecordCreateView

# Out of the way of every place in the order that a document could have.
ASIDE = 10_000


class AgreementForm(RecordForm):
    """Ticks the clauses that the document holds; once signed, it is only corrected, and with a reason."""

    clauses = choice_list(_("Clauses it holds"), Clause.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.status in AGREEMENT_SIGNED:
            self.fields["change_reason"].required = True

    def save(self, commit: bool = True) -> Model:
        """Save; parties may change places, so each first leaves the one it had."""
        with transaction.atomic():
            AgreementParty.objects.filter(agreement_id=self.instance.pk).update(order=F("order") + ASIDE)
            return super().save(commit=commit)


class AgreementCreateView(RecordCreateView):
    """Records an agreement, with its two parties where it is opened from a partner's page."""

    def get_initial_form_instance(self) -> Agreement:
        """Our own side first, then the partner whom the address names."""
        known: dict[str, Any] = {}
        if partner := RecordChooser(Partner).get_instance(self.request.GET.get("partner")):
            library = staff(self.request).library
            ours = (library.government or library.agency or library.name) if library else ""
            known["parties"] = [AgreementParty(order=1, name=ours), AgreementParty(order=2, partner=partner)]
        return Agreement(**known)
