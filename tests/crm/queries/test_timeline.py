"""Everything that happened with a partner, newest first."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from crm.models import Activity, Agreement, Commitment, Fulfilment, Interaction, Library, Partner, Task
from crm.queries.timeline import Event, partner_timeline
from tests.crm.factories import (
    ActivityFactory,
    AgreementFactory,
    CommitmentFactory,
    CommitmentUseFactory,
    FulfilmentFactory,
    InteractionFactory,
    PartnerFactory,
    TaskFactory,
)
from tests.crm.queries.conftest import FEW, MANY, queries_of

pytestmark = pytest.mark.usefixtures("in_scope")


@pytest.fixture
def partner(db: None) -> Partner:
    return PartnerFactory()


def history(library: Library, partner: Partner) -> None:
    """One event of each kind, each on its own day."""
    InteractionFactory(library=library, partners=[partner], date=date(2025, 1, 1))
    AgreementFactory(library=library, partner=partner, signed_on=date(2025, 2, 1))
    promise = CommitmentFactory(library=library, partner=partner, promised_on=date(2025, 3, 1))
    FulfilmentFactory(commitment=promise, delivered_on=date(2025, 4, 1))
    ActivityFactory(library=library, partners=[partner], starts_on=date(2025, 5, 1))
    TaskFactory(library=library, partner=partner, done_on=date(2025, 6, 1))


def test_all_six_kinds_are_told_newest_first(library: Library, partner: Partner) -> None:
    history(library, partner)
    told = partner_timeline(partner)
    assert [event.model for event in told] == [Task, Activity, Fulfilment, Commitment, Agreement, Interaction]
    assert [event.date.month for event in told] == [6, 5, 4, 3, 2, 1]
    assert all(event.title and event.kind for event in told)


def test_an_event_leads_back_to_its_record(library: Library, partner: Partner) -> None:
    record = InteractionFactory(library=library, partners=[partner], place="Kantor mitra")
    (event,) = partner_timeline(partner)
    assert (event.model, event.pk, event.title) == (Interaction, record.pk, record.purpose)
    assert "Kantor mitra" in event.detail


def test_an_unsigned_agreement_stands_at_the_day_it_was_recorded(library: Library, partner: Partner) -> None:
    AgreementFactory(library=library, partner=partner, bare=True)
    (event,) = partner_timeline(partner)
    assert event.date == timezone.localdate()


def test_an_activity_that_used_the_partners_gift_belongs_to_it(library: Library, partner: Partner) -> None:
    promise = CommitmentFactory(library=library, partner=partner)
    use = CommitmentUseFactory(activity__library=library, commitment=promise)
    assert (Activity, use.activity.pk) in {(event.model, event.pk) for event in partner_timeline(partner)}


def test_pages_follow_each_other_without_gap_or_repetition(library: Library, partner: Partner) -> None:
    for days in (0, 0, 0, 1, 2):
        day = date(2025, 1, 1) + timedelta(days=days)
        InteractionFactory(library=library, partners=[partner], date=day)
        CommitmentFactory(library=library, partner=partner, promised_on=day)
        ActivityFactory(library=library, partners=[partner], starts_on=day)
    whole = partner_timeline(partner)
    pages: list[Event] = []
    while page := partner_timeline(partner, limit=2, before=pages[-1] if pages else None):
        pages += page
    assert pages == whole
    assert len(whole) == 15


def test_other_partners_and_strangers_are_not_told_of(
    library: Library, stranger: Library, partner: Partner
) -> None:
    history(library, PartnerFactory())
    history(stranger, partner)
    assert partner_timeline(partner) == []


def test_the_number_of_queries_does_not_grow(library: Library, partner: Partner) -> None:
    for _number in range(FEW):
        history(library, partner)
    few = queries_of(lambda: partner_timeline(partner, limit=MANY * 6))
    for _number in range(MANY - FEW):
        history(library, partner)
    assert queries_of(lambda: partner_timeline(partner, limit=MANY * 6)) == few == 6
    assert len(partner_timeline(partner, limit=MANY * 6)) == MANY * 6


def test_agreements_show_their_state(library: Library, partner: Partner) -> None:
    agreement = AgreementFactory(library=library, partner=partner, in_force=True)
    (event,) = partner_timeline(partner)
    assert (event.model, event.value) == (Agreement, None)
    assert agreement.get_status_display() in event.detail
