"""Attendance: visits to activities, not different people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm.queries.rows import ActivityRow


@dataclass(frozen=True)
class Attendance:
    """Everyone counted, by sex; None where nobody counted that.

    ``counted`` are the keys of the activities behind the total, ``uncounted`` of those that recorded
    no attendance at all, which a reader must be told of.
    """

    male: int | None
    female: int | None
    sex_unknown: int | None
    disability: int | None
    counted: tuple[int, ...]
    uncounted: tuple[int, ...]

    @property
    def total(self) -> int | None:
        """Everyone counted, whatever their sex."""
        return _added((self.male, self.female, self.sex_unknown))


def attendance(activities: Sequence[ActivityRow]) -> Attendance:
    """The attendance of all ``activities`` together."""
    counted = tuple(row.pk for row in activities if not {row.male, row.female, row.sex_unknown} <= {None})
    return Attendance(
        male=_added(row.male for row in activities),
        female=_added(row.female for row in activities),
        sex_unknown=_added(row.sex_unknown for row in activities),
        disability=_added(row.disability for row in activities),
        counted=counted,
        uncounted=tuple(row.pk for row in activities if row.pk not in counted),
    )


def _added(counts: Iterable[int | None]) -> int | None:
    """The sum of what was counted; None where nothing was, which is not zero."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
