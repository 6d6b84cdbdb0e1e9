"""Activities by the programme's three strategies."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm.metrics.attendance import Attendance, attendance
from crm.queries.rows import ActivityRow
from crm.vocabulary import Strategy


@dataclass(frozen=True)
class StrategyFigures:
    """One strategy: the keys of its activities, and their attendance."""

    strategy: Strategy
    activities: tuple[int, ...]
    attendance: Attendance


def by_strategy(activities: Sequence[ActivityRow]) -> tuple[StrategyFigures, ...]:
    """All three strategies in the programme's order, also those without an activity."""
    groups = {strategy: [row for row in activities if row.strategy == strategy] for strategy in Strategy}
    return tuple(
        StrategyFigures(strategy, tuple(row.pk for row in rows), attendance(rows))
        for strategy, rows in groups.items()
    )
