"""Promised, received, used: three stages that are shown side by side and never added together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crm.queries.rows import CommitmentRow, DeliveryRow, UseRow, ValueRows
from crm.vocabulary import Direction


@dataclass(frozen=True)
class Stage:
    """One stage: rupiah where anything has a value, else None; the keys of all its records.

    ``unvalued`` are the records without a value: a promised training is no less a promise.
    """

    value: Decimal | None
    records: tuple[int, ...]
    unvalued: tuple[int, ...]


@dataclass(frozen=True)
class ValueFigures:
    """One direction. ``received`` is what a second person verified; ``unverified`` still waits for that."""

    promised: Stage
    received: Stage
    unverified: Stage
    used: Stage


def value_figures(rows: ValueRows, direction: Direction) -> ValueFigures:
    """The stages of what went in ``direction``."""
    deliveries = [row for row in rows.deliveries if row.direction == direction]
    return ValueFigures(
        promised=_stage([row for row in rows.commitments if row.direction == direction]),
        received=_stage([row for row in deliveries if row.verified]),
        unverified=_stage([row for row in deliveries if not row.verified]),
        used=_stage([row for row in rows.uses if row.direction == direction]),
    )


def surplus(promised: Decimal | None, received: Iterable[Decimal | None]) -> Decimal:
    """How much more than promised was received, in the promise's measure; zero where nothing was promised."""
    if promised is None:
        return Decimal(0)
    return max(sum((one for one in received if one is not None), Decimal(0)) - promised, Decimal(0))


def _stage(rows: Sequence[CommitmentRow | DeliveryRow | UseRow]) -> Stage:
    values = [row.value for row in rows if row.value is not None]
    return Stage(
        value=sum(values, Decimal(0)) if values else None,
        records=tuple(row.pk for row in rows),
        unvalued=tuple(row.pk for row in rows if row.value is None),
    )
