"""Promised, received and used are kept apart, in both directions."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from crm.models import Library, Partner
from crm.queries.portfolio import Side, portfolio, portfolios
from tests.crm.factories import (
    ActivityFactory,
    AgreementFactory,
    CommitmentFactory,
    CommitmentUseFactory,
    FulfilmentFactory,
    InteractionFactory,
    PartnerFactory,
)
from tests.crm.queries.conftest import FEW, MANY, queries_of

pytestmark = pytest.mark.usefixtures("in_scope")


@pytest.fixture
def partner(db: None) -> Partner:
    return PartnerFactory()


def history(library: Library, partner: Partner) -> None:
    """A gift of ten million: four received, two used; and a room we lend, without value."""
    promise = CommitmentFactory(library=library, partner=partner, value=10_000_000, overdue=True)
    FulfilmentFactory(commitment=promise, value=3_000_000, verified=True)
    FulfilmentFactory(commitment=promise, value=1_000_000)
    activity = ActivityFactory(library=library, partners=[partner])
    CommitmentUseFactory(activity=activity, commitment=promise, value=2_000_000)
    CommitmentFactory(library=library, partner=partner, from_us=True, value=None, valuation_basis="")
    AgreementFactory(library=library, partner=partner, in_force=True)
    InteractionFactory(library=library, partners=[partner])


def test_each_stage_of_the_chain_stands_by_itself(library: Library, partner: Partner) -> None:
    history(library, partner)
    known = portfolio(partner)
    assert known.from_partner == Side(
        promised=Decimal(10_000_000),
        received=Decimal(4_000_000),
        verified=Decimal(3_000_000),
        used=Decimal(2_000_000),
        commitments=1,
        overdue=1,
        deliveries=2,
        uses=1,
    )
    assert known.to_partner == Side(commitments=1, unvalued=1)
    assert (known.agreements_in_force, known.activities) == (1, 1)
    assert known.last_contact == timezone.localdate() - timedelta(days=7)


def test_a_cancelled_promise_is_no_promise_but_its_delivery_was_received(
    library: Library, partner: Partner
) -> None:
    cancelled = CommitmentFactory(library=library, partner=partner, cancelled=True)
    FulfilmentFactory(commitment=cancelled, value=1_000_000)
    side = portfolio(partner).from_partner
    assert (side.commitments, side.promised, side.received) == (0, Decimal(0), Decimal(1_000_000))


def test_a_gift_to_a_person_was_not_received(library: Library, partner: Partner) -> None:
    FulfilmentFactory(commitment__library=library, commitment__partner=partner, to_a_person=True)
    assert portfolio(partner).from_partner.deliveries == 0


def test_drafts_and_ended_agreements_are_not_in_force(library: Library, partner: Partner) -> None:
    AgreementFactory(library=library, partner=partner)
    AgreementFactory(library=library, partner=partner, ended=True)
    assert portfolio(partner).agreements_in_force == 0


def test_a_partner_with_whom_nothing_happened_has_nothing(partner: Partner, library: Library) -> None:
    known = portfolio(partner)
    assert (known.from_partner, known.to_partner, known.last_contact) == (Side(), Side(), None)


def test_a_strangers_rows_never_count(stranger: Library, library: Library, partner: Partner) -> None:
    history(stranger, partner)
    known = portfolio(partner)
    assert (known.from_partner, known.agreements_in_force, known.activities) == (Side(), 0, 0)
    assert known.last_contact is None


def test_the_number_of_queries_does_not_grow(library: Library) -> None:
    partners = PartnerFactory.create_batch(MANY)
    for partner in partners:
        history(library, partner)
    assert queries_of(lambda: portfolios(partners[:FEW])) == queries_of(lambda: portfolios(partners)) == 6
    assert [known.partner for known in portfolios(partners)] == partners
