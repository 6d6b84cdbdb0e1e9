"""Everything that happened with one partner, newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from heapq import merge
from itertools import islice
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, TruncDate
from django.utils.translation import gettext as _

from crm.models import Activity, Agreement, Commitment, Fulfilment, Interaction, Partner, Task


@dataclass(frozen=True)
class Event:
    """One thing that happened; ``kind`` is what it was in the reader's language, ``value`` rupiah."""

    model: type[models.Model]
    pk: int
    date: date
    kind: str
    title: str
    detail: str = ""
    value: Decimal | None = None


def partner_timeline(partner: Partner, limit: int = 50, before: Event | None = None) -> list[Event]:
    """The newest ``limit`` events with a partner that the libraries in scope recorded.

    ``before`` is the last event of the page before this one. Six queries, however many events.
    """
    sources = (
        _page(rows, rank, limit, before)
        for rank, rows in enumerate(
            (
                Interaction.objects.filter(partner_links__partner=partner).annotate(on=F("date")),
                Agreement.objects.with_partner(partner).annotate(
                    on=Coalesce("signed_on", TruncDate("created_at"))
                ),
                Commitment.objects.of_partner(partner).annotate(on=F("promised_on")),
                Fulfilment.objects.filter(commitment__partner=partner)
                .select_related("commitment")
                .annotate(on=F("delivered_on")),
                Activity.objects.with_partner(partner).annotate(on=F("starts_on")),
                Task.objects.filter(partner=partner).annotate(
                    on=Coalesce("done_on", "due_on", TruncDate("created_at"))
                ),
            )
        )
    )
    newest = merge(*sources, key=lambda ranked: (-ranked[1].on.toordinal(), ranked[0], -ranked[1].pk))
    return [_event(row) for _rank, row in islice(newest, limit)]


# The order of kinds within one day, so that a page can go on exactly where the one before it ended.
_RANKS = (Interaction, Agreement, Commitment, Fulfilment, Activity, Task)


def _page(rows: Any, rank: int, limit: int, before: Event | None) -> Iterable[tuple[int, Any]]:
    if before:
        same_day = {-1: Q(pk__in=[]), 0: Q(on=before.date, pk__lt=before.pk), 1: Q(on=before.date)}
        last = _RANKS.index(before.model)
        rows = rows.filter(Q(on__lt=before.date) | same_day[(rank > last) - (rank < last)])
    return [(rank, row) for row in rows.order_by("-on", "-pk")[:limit]]


def _event(row: Any) -> Event:
    detail = " · ".join(filter(None, map(str, _details(row))))
    return Event(
        model=type(row),
        pk=row.pk,
        date=row.on,
        kind=str(row._meta.verbose_name),
        title=str(row),
        detail=detail,
        value=getattr(row, "value", None),
    )


def _details(row: Any) -> Iterator[Any]:
    """What to say of a record beside its title."""
    match row:
        case Interaction():
            yield from (row.get_kind_display(), row.place, row.next_step)
        case Agreement() | Commitment():
            yield from (row.get_kind_display(), row.get_status_display())
        case Fulfilment():
            yield from (row.commitment, row.bast_number)
        case Activity():
            yield from (row.get_kind_display(), row.place)
        case Task():
            yield from (_("Done") if row.done_on else _("To do"), row.notes)
