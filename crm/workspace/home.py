"""The workspace's home: what needs attention today, and where to begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component

from crm.models import Agreement, Commitment, Fulfilment, Interaction, Partner, Partnership, Task
from crm.queries.today import Waiting, today
from crm.querysets.agreement import EXPIRING_DAYS
from crm.states import AgreementStatus
from crm.workspace.base.columns import page_url
from crm.workspace.base.policy import may
from crm.workspace.base.request import staff

# What people come to record most often, in the words of the button.
BEGINNINGS: Sequence[tuple[Any, Promise]] = (
    (Interaction, _("Record a contact")),
    (Commitment, _("Record a promise")),
    (Partner, _("Add a partner")),
)


@dataclass(frozen=True)
class Card:
    """One group of waiting work, the filters of the list behind it, and what is needed to do it."""

    model: Any
    heading: str | Promise
    waiting: Waiting
    filters: Sequence[tuple[str, Any]]
    nothing: str | Promise
    date_field: str
    needs: str = "view"

    @property
    def lines(self) -> Sequence[tuple[Any, str | None, Any]]:
        """Each record, the address of its page, and the day that matters."""
        return [
            (record, page_url(self.model, record.pk), getattr(record, self.date_field))
            for record in self.waiting.first
        ]

    @property
    def list_url(self) -> str:
        """The list that holds exactly what was counted."""
        return f"{reverse(self.model.snippet_viewset.get_url_name('list'))}?{urlencode(self.filters)}"


class TodayPanel(Component):
    """What is late, near its end or waiting."""

    name = "today"
    order = 10
    template_name = "crm/workspace/today.html"

    def __init__(self, request: HttpRequest) -> None:
        self.user = staff(request)

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """The cards of work that is the user's to do, and the forms they may begin with."""
        return {
            "cards": [card for card in self.get_cards() if may(self.user, card.needs, card.model)],
            "beginnings": [
                (label, reverse(model.snippet_viewset.get_url_name("add")))
                for model, label in BEGINNINGS
                if may(self.user, "add", model)
            ],
        }

    def get_cards(self) -> Iterator[Card]:
        """Every kind of waiting work."""
        found, day = today(self.user), timezone.localdate()
        yield Card(
            Task,
            _("Late tasks"),
            found.overdue_tasks,
            [("late", "true"), ("mine", "true"), ("ordering", "due_on")],
            _("No task is late."),
            "due_on",
        )
        yield Card(
            Commitment,
            _("Overdue commitments"),
            found.overdue_commitments,
            [("overdue", "true")],
            _("Every promise is on time."),
            "due_on",
        )
        yield Card(
            Agreement,
            _("Agreements near their end"),
            found.expiring_agreements,
            [
                ("status", AgreementStatus.IN_FORCE.value),
                ("ends_on_from", day),
                ("ends_on_to", day + timedelta(days=EXPIRING_DAYS)),
            ],
            _("No agreement ends within six months."),
            "ends_on",
        )
        yield Card(
            Partnership,
            _("Partners not contacted in time"),
            found.neglected_partnerships,
            [("neglected", "true"), ("ordering", "last_contact")],
            _("Every partner was contacted within their rhythm."),
            "last_contact",
        )
        yield Card(
            Fulfilment,
            _("Deliveries to verify"),
            found.unverified_fulfilments,
            [("waiting", "true"), ("by_others", "true")],
            _("Every delivery is verified."),
            "delivered_on",
            needs="change",
        )


def greet_with_today(request: HttpRequest, panels: list[Any]) -> None:
    """Put today's panel before those Wagtail shows to editors."""
    panels.insert(0, TodayPanel(request))
