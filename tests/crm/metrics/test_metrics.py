"""Figures over rows written by hand; no database."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crm.metrics.attendance import attendance
from crm.metrics.partnerships import partnership_figures
from crm.metrics.strategies import by_strategy
from crm.metrics.value import surplus, value_figures
from crm.queries.rows import ActivityRow, CommitmentRow, DeliveryRow, PartnershipRow, UseRow, ValueRows
from crm.states import PartnershipStatus
from crm.vocabulary import Direction, Strategy

DAY = date(2025, 5, 14)
COUNTS = st.none() | st.integers(min_value=0, max_value=1000)


def activity(pk: int, strategy: Strategy = Strategy.ADVOCACY, **counts: int | None) -> ActivityRow:
    return ActivityRow(pk=pk, starts_on=DAY, strategy=strategy, **counts)


def test_attendance_is_added_by_sex() -> None:
    total = attendance([activity(1, male=11, female=24), activity(2, male=9, female=21, disability=2)])
    assert (total.male, total.female, total.sex_unknown, total.disability) == (20, 45, None, 2)
    assert total.total == 65


def test_what_nobody_counted_is_not_zero() -> None:
    nothing = attendance([activity(1)])
    assert (nothing.total, nothing.uncounted) == (None, (1,))
    zero = attendance([activity(1, male=0)])
    assert (zero.total, zero.counted) == (0, (1,))


@given(st.lists(st.tuples(COUNTS, COUNTS, COUNTS), max_size=8))
def test_every_activity_is_counted_or_named_as_uncounted(
    counts: list[tuple[int | None, int | None, int | None]],
) -> None:
    rows = [
        activity(pk, male=male, female=female, sex_unknown=unknown)
        for pk, (male, female, unknown) in enumerate(counts)
    ]
    total = attendance(rows)
    assert sorted(total.counted + total.uncounted) == [row.pk for row in rows]
    assert (total.total or 0) == sum(count or 0 for three in counts for count in three)


def test_all_three_strategies_stand_in_the_programmes_order() -> None:
    figures = by_strategy([activity(7, Strategy.ADVOCACY, male=3), activity(8, Strategy.ADVOCACY)])
    assert [one.strategy for one in figures] == list(Strategy)
    assert [one.activities for one in figures] == [(), (), (7, 8)]
    assert figures[2].attendance.total == 3


def test_partnerships_are_counted_by_status_and_partners_once() -> None:
    active = PartnershipStatus.ACTIVE
    rows = [
        PartnershipRow(1, partner=5, status=active),
        PartnershipRow(2, partner=5, status=active),
        PartnershipRow(3, partner=6, status=PartnershipStatus.ENDED),
    ]
    figures = partnership_figures(rows)
    assert (figures.active, figures.active_partners) == ((1, 2), 1)
    assert [one.count for one in figures.by_status] == [0, 0, 0, 2, 0, 1, 0]


ROWS = ValueRows(
    commitments=(
        CommitmentRow(1, Direction.FROM_PARTNER, Decimal(10)),
        CommitmentRow(2, Direction.FROM_PARTNER, None),
        CommitmentRow(3, Direction.TO_PARTNER, Decimal(7)),
    ),
    deliveries=(
        DeliveryRow(4, 1, Direction.FROM_PARTNER, Decimal(4), verified=True),
        DeliveryRow(5, 1, Direction.FROM_PARTNER, Decimal(3), verified=False),
    ),
    uses=(UseRow(6, 1, Direction.FROM_PARTNER, Decimal(2)),),
)


def test_the_stages_and_directions_stay_apart() -> None:
    ours = value_figures(ROWS, Direction.FROM_PARTNER)
    values = [stage.value for stage in (ours.promised, ours.received, ours.unverified, ours.used)]
    assert values == [Decimal(10), Decimal(4), Decimal(3), Decimal(2)]
    theirs = value_figures(ROWS, Direction.TO_PARTNER)
    assert (theirs.promised.value, theirs.received.value) == (Decimal(7), None)


def test_a_promise_without_a_value_is_still_named() -> None:
    promised = value_figures(ROWS, Direction.FROM_PARTNER).promised
    assert (promised.records, promised.unvalued) == ((1, 2), (2,))


def test_more_than_promised_shows_as_such() -> None:
    assert surplus(Decimal(10), [Decimal(8), None, Decimal(5)]) == Decimal(3)
    assert surplus(Decimal(10), [Decimal(8)]) == Decimal(0)
    assert surplus(None, [Decimal(8)]) == Decimal(0)
