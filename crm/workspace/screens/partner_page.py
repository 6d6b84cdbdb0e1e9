"""A partner's page: the ledger of promises, the timeline, and what hangs on it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from crm.models import Interaction
from crm.queries.portfolio import Side, portfolio
from crm.queries.timeline import Event, partner_timeline
from crm.workspace.base.columns import page_url
from crm.workspace.base.policy import may
from crm.workspace.base.record_page import RecordView

EVENTS_SHOWN = 30


@dataclass(frozen=True)
class LedgerSide:
    """What one side promised the other, under its heading."""

    heading: str
    side: Side

    @property
    def unverified(self) -> Decimal:
        """Whole rupiah delivered, but not yet checked by a second person."""
        return self.side.received - self.side.verified


class PartnerView(RecordView):
    """The partner as the libraries in scope know it."""

    def get_ledger(self) -> list[LedgerSide]:
        """What the partner promised us, then what we promised it."""
        known = portfolio(self.object)
        return [
            LedgerSide(_("The partner to us"), known.from_partner),
            LedgerSide(_("We to the partner"), known.to_partner),
        ]

    def get_timeline(self) -> list[tuple[Event, str | None]]:
        """The newest events of the kinds that the reader may see, each with the address of its record."""
        return [
            (event, page_url(event.model, event.pk))
            for event in partner_timeline(self.object, EVENTS_SHOWN)
            if may(self.request.user, "view", event.model)
        ]

    def get_log_url(self) -> str:
        """The form that records a contact with this partner; empty for those who may not."""
        if not may(self.request.user, "add", Interaction):
            return ""
        return f"{reverse('wagtailsnippets_crm_interaction:add')}?partner={self.object.pk}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        return super().get_context_data(**kwargs) | {
            "ledger": self.get_ledger(),
            "timeline": self.get_timeline(),
            "log_url": self.get_log_url(),
        }
