"""How many partnerships there are, and how far they have come."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crm.queries.rows import PartnershipRow
from crm.states import PartnershipStatus


@dataclass(frozen=True)
class StatusCount:
    """How many partnerships have a status."""

    status: PartnershipStatus
    count: int


@dataclass(frozen=True)
class PartnershipFigures:
    """``active`` and ``active_partners`` differ where several libraries work with one partner."""

    active: tuple[int, ...]
    active_partners: int
    by_status: tuple[StatusCount, ...]


def partnership_figures(partnerships: Sequence[PartnershipRow]) -> PartnershipFigures:
    """Counts by every status in the order of the lifecycle, also where there are none."""
    active = [row for row in partnerships if row.status == PartnershipStatus.ACTIVE]
    counts = Counter(row.status for row in partnerships)
    return PartnershipFigures(
        active=tuple(row.pk for row in active),
        active_partners=len({row.partner for row in active}),
        by_status=tuple(StatusCount(status, counts[status]) for status in PartnershipStatus),
    )
