"""The rows behind figures: of the period, of the scope, in a constant number of queries."""

from datetime import date
from decimal import Decimal

import pytest

from crm.models import Library
from crm.queries.rows import activity_rows, partnership_rows, value_rows
from crm.vocabulary import Direction
from tests.crm.factories import (
    ActivityFactory,
    CommitmentFactory,
    CommitmentUseFactory,
    FulfilmentFactory,
    PartnerFactory,
    PartnershipFactory,
)
from tests.crm.queries.conftest import FEW, MANY, queries_of

pytestmark = pytest.mark.usefixtures("in_scope")

START, END = date(2025, 1, 1), date(2025, 12, 31)
INSIDE, OUTSIDE = date(2025, 12, 31), date(2026, 1, 1)


def test_activities_of_the_period_with_their_counts(library: Library) -> None:
    held = ActivityFactory(library=library, starts_on=INSIDE, counted=True)
    ActivityFactory(library=library, starts_on=OUTSIDE)
    (row,) = activity_rows(START, END)
    assert (row.pk, row.starts_on, row.male, row.female, row.disability) == (held.pk, INSIDE, 11, 24, 2)


def test_activities_of_one_partner(library: Library) -> None:
    partner = PartnerFactory()
    with_them = ActivityFactory(library=library, starts_on=INSIDE, partners=[partner])
    ActivityFactory(library=library, starts_on=INSIDE)
    assert [row.pk for row in activity_rows(START, END, partner)] == [with_them.pk]


def test_each_stage_counts_by_its_own_day(library: Library) -> None:
    early = CommitmentFactory(library=library, promised_on=date(2024, 5, 1))
    FulfilmentFactory(commitment=early, delivered_on=INSIDE, verified=True)
    CommitmentUseFactory(commitment=early, activity__library=library, activity__starts_on=INSIDE)
    late = CommitmentFactory(library=library, promised_on=INSIDE)
    FulfilmentFactory(commitment=late, delivered_on=OUTSIDE)
    rows = value_rows(START, END)
    assert [row.pk for row in rows.commitments] == [late.pk]
    assert [(row.commitment, row.verified, row.value) for row in rows.deliveries] == [
        (early.pk, True, Decimal(4_000_000))
    ]
    assert [(row.commitment, row.direction) for row in rows.uses] == [(early.pk, Direction.FROM_PARTNER)]


def test_cancelled_promises_and_personal_gifts_are_left_out(library: Library) -> None:
    cancelled = CommitmentFactory(library=library, cancelled=True, promised_on=INSIDE)
    FulfilmentFactory(commitment=cancelled, delivered_on=INSIDE, to_a_person=True)
    rows = value_rows(START, END, cancelled.partner)
    assert (rows.commitments, rows.deliveries, rows.uses) == ((), (), ())


def test_a_strangers_rows_never_appear(library: Library, stranger: Library) -> None:
    ActivityFactory(library=stranger, starts_on=INSIDE)
    PartnershipFactory(library=stranger)
    CommitmentFactory(library=stranger, promised_on=INSIDE)
    mine = PartnershipFactory(library=library)
    assert activity_rows(START, END) == []
    assert [row.pk for row in partnership_rows()] == [mine.pk]
    assert value_rows(START, END).commitments == ()


def test_the_number_of_queries_does_not_grow(library: Library) -> None:
    def read() -> None:
        activity_rows(START, END)
        partnership_rows()
        value_rows(START, END)

    def fill(count: int) -> None:
        for _number in range(count):
            ActivityFactory(library=library, starts_on=INSIDE)
            PartnershipFactory(library=library)
            FulfilmentFactory(commitment__library=library, delivered_on=INSIDE)

    fill(FEW)
    few = queries_of(read)
    fill(MANY - FEW)
    assert queries_of(read) == few == 5
