"""The workspace's home: what needs attention today."""

from collections.abc import Sequence
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

from crm.models import Agreement, Commitment, Fulfilment, Partnership, Task
from crm.queries.today import Waiting, today
from crm.querysets.agreement import EXPIRING_DAYS
from crm.states import PARTNERSHIP_OPEN, AgreementStatus
from crm.workspace.base.columns import page_url
from crm.workspace.base.request import staff


@dataclass(frozen=True)
class Card:
    """One group of waiting work, with the address of the list behind it."""

    heading: str | Promise
    waiting: Waiting
    list_url: str
    nothing: str | Promise
    date_field: str = ""

    @property
    def lines(self) -> Sequence[tuple[Any, str | None, Any]]:
        """Each record, the address of its page, and the day that matters."""
        return [
            (record, page_url(type(record), record.pk), getattr(record, self.date_field, None))
            for record in self.waiting.first
        ]


class TodayPanel(Component):
    """What is late, near its end or waiting."""

    name = "today"
    order = 10
    template_name = "crm/workspace/today.html"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """The cards whose records the user may see."""
        return {"cards": [card for model, card in self._cards() if self._may_see(model)]}

    def _may_see(self, model: Any) -> bool:
        return bool(self.request.user.has_perm(f"crm.view_{model._meta.model_name}"))

    def _cards(self) -> list[tuple[Any, Card]]:
        found, day = today(staff(self.request)), timezone.localdate()
        soon = day + timedelta(days=EXPIRING_DAYS)
        open_partnerships = [("status", status.value) for status in PARTNERSHIP_OPEN]
        ending = [("status", AgreementStatus.IN_FORCE.value), ("ends_on_from", day), ("ends_on_to", soon)]
        return [
            (
                Task,
                Card(
                    _("Late tasks"),
                    found.overdue_tasks,
                    _list(Task, [("open", "true"), ("due_on_to", day), ("ordering", "due_on")]),
                    _("No task is late."),
                    "due_on",
                ),
            ),
            (
                Commitment,
                Card(
                    _("Overdue commitments"),
                    found.overdue_commitments,
                    _list(Commitment, [("overdue", "true")]),
                    _("Every promise is on time."),
                    "due_on",
                ),
            ),
            (
                Agreement,
                Card(
                    _("Agreements near their end"),
                    found.expiring_agreements,
                    _list(Agreement, ending),
                    _("No agreement ends within six months."),
                    "ends_on",
                ),
            ),
            (
                Partnership,
                Card(
                    _("Partners not contacted in time"),
                    found.neglected_partnerships,
                    _list(Partnership, [*open_partnerships, ("ordering", "last_contact")]),
                    _("Every partner was contacted within their rhythm."),
                    "last_contact",
                ),
            ),
            (
                Fulfilment,
                Card(
                    _("Deliveries to verify"),
                    found.unverified_fulfilments,
                    _list(Fulfilment, [("waiting", "true")]),
                    _("Every delivery is verified."),
                    "delivered_on",
                ),
            ),
        ]


def _list(model: Any, filters: Sequence[tuple[str, Any]]) -> str:
    return f"{reverse(model.snippet_viewset.get_url_name('list'))}?{urlencode(filters)}"


def greet_with_today(request: HttpRequest, panels: list[Any]) -> None:
    """Put today's panel before those Wagtail shows to editors."""
    panels.insert(0, TodayPanel(request))
