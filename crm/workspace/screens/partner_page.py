"""A partner's page: the ledger of promises, the timeline, and what hangs on it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from crm.models import Partner
from crm.queries.portfolio import Side, portfolio
from crm.queries.timeline import Event, partner_timeline
from crm.workspace.base.columns import page_url
from crm.workspace.base.record_page import RecordView

EVENTS_SHOWN = 30


class PartnerView(RecordView):
    """The partner as the libraries in scope know it."""

    def get_ledger(self) -> list[tuple[str, Side]]:
        """What the partner promised us, then what we promised it."""
        known = portfolio(self.object)
        return [(_("The partner to us"), known.from_partner), (_("We to the partner"), known.to_partner)]

    def get_timeline(self) -> list[tuple[Event, str | None]]:
        """The newest events, each with the address of its record."""
        return [
            (event, page_url(event.model, event.pk)) for event in partner_timeline(self.object, EVENTS_SHOWN)
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        partner: Partner = self.object
        log = reverse("wagtailsnippets_crm_interaction:add")
        return super().get_context_data(**kwargs) | {
            "ledger": self.get_ledger(),
            "timeline": self.get_timeline(),
            "log_url": f"{log}?partner={partner.pk}",
        }
