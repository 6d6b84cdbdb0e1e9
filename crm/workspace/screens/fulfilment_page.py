"""Recording a delivery, verifying it as somebody else, and taking back a mistake."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from crm.models import Fulfilment
from crm.permissions import can_verify
from crm.states import CommitmentStatus, Transition
from crm.transitions import record_fulfilment, remove_fulfilment, verify_fulfilment
from crm.workspace.base.change_state import ChangeStateView
from crm.workspace.base.forms import RecordForm
from crm.workspace.base.record_page import RecordView
from crm.workspace.base.request import staff
from crm.workspace.base.views import RecordDeleteView

VERIFY = "verify"


class FulfilmentForm(RecordForm):
    """Hands the delivery to the rules, which bring the promise's status along.

    A delivery stays with its promise; one that was recorded on the wrong promise is taken back.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            del self.fields["commitment"]

    def clean(self) -> dict[str, Any]:
        """Refuse a delivery on a cancelled promise."""
        cleaned: dict[str, Any] = super().clean()
        on_it = cleaned.get("commitment") if self.instance._state.adding else self.instance.commitment
        if on_it and on_it.status == CommitmentStatus.CANCELLED:
            raise ValidationError(_("The commitment was cancelled; nothing can be delivered on it."))
        return cleaned

    def save(self, commit: bool = True) -> Fulfilment:
        """Record it; a changed delivery must be verified again."""
        delivery: Fulfilment = self.instance
        record_fulfilment(delivery, by=self.for_user, reason=self.cleaned_data.get("change_reason", ""))
        return delivery


class FulfilmentView(RecordView):
    """A delivery's page, with the button for a second pair of eyes."""

    def get_steps(self) -> list[dict[str, str]]:
        """Verification, for those who may."""
        if self.object.verified_at or not can_verify(staff(self.request), self.object):
            return []
        url = reverse(self.viewset.get_url_name("state"), args=[self.object.pk, VERIFY])
        return [{"label": _("Verify the delivery"), "url": url}]


class VerifyForm(forms.Form):
    """A confirmation needs no field."""

    def __init__(self, *args: Any, needs_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)


class VerifyView(ChangeStateView):
    """Asks before a delivery is verified."""

    template_name = "crm/workspace/verify.html"
    form_class = VerifyForm

    @cached_property
    def step(self) -> Transition:
        """The one step there is."""
        if self.kwargs["action"] != VERIFY:
            raise Http404
        return Transition(VERIFY, gettext_lazy("Verify the delivery"), (), CommitmentStatus.FULFILLED)

    def take_step(self, form: forms.Form) -> None:
        """Verify. Raises ``TransitionRefused`` where the user recorded it."""
        verify_fulfilment(self.object, by=staff(self.request))

    def get_success_message(self) -> str:
        """What was done."""
        return _("“%(record)s” is verified.") % {"record": self.object}


class FulfilmentDeleteView(RecordDeleteView):
    """Takes back a delivery that was recorded by mistake; the promise's status follows."""

    needs_reason = True

    def delete_action(self) -> None:
        """Delete it by the rules."""
        remove_fulfilment(self.object, by=staff(self.request), reason=self.object._change_reason)
