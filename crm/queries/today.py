"""What waits for somebody today: how many of each, and the first few."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from crm.models import Agreement, Commitment, Fulfilment, Partnership, Task, User

SHOWN = 5


@dataclass(frozen=True)
class Waiting:
    """One kind of waiting work: how much there is, and the records that have waited longest."""

    count: int
    first: tuple[Any, ...]


@dataclass(frozen=True)
class Today:
    """What is late, near its end or unchecked in the libraries in scope."""

    overdue_tasks: Waiting
    overdue_commitments: Waiting
    expiring_agreements: Waiting
    neglected_partnerships: Waiting
    unverified_fulfilments: Waiting


def today(user: User, on: date | None = None) -> Today:
    """What waits for ``user`` on a day (today unless told): ten queries, however many records.

    Tasks are the user's own and those of nobody; deliveries are those that somebody else recorded,
    since one's own are for another to verify.
    """
    day = on or timezone.localdate()
    mine = Q(assignee=user) | Q(assignee__isnull=True)
    return Today(
        overdue_tasks=_waiting(
            Task.objects.overdue(day)
            .filter(mine)
            .select_related("partner", "assignee")
            .order_by("due_on", "pk")
        ),
        overdue_commitments=_waiting(
            Commitment.objects.overdue(day).select_related("partner", "library").order_by("due_on", "pk")
        ),
        expiring_agreements=_waiting(
            Agreement.objects.expiring(day).select_related("library").order_by("ends_on", "pk")
        ),
        neglected_partnerships=_waiting(
            Partnership.objects.neglected(day)
            .select_related("partner", "library", "owner")
            .order_by(F("last_contact").asc(nulls_first=True), "pk")
        ),
        unverified_fulfilments=_waiting(
            Fulfilment.objects.unverified()
            .exclude(recorded_by=user)
            .select_related("commitment__partner")
            .order_by("delivered_on", "pk")
        ),
    )


def _waiting(rows: "QuerySet[Any]") -> Waiting:
    return Waiting(count=rows.count(), first=tuple(rows[:SHOWN]))
