"""What waits for somebody today."""

import pytest

from crm.models import Library, User
from crm.queries.today import SHOWN, today
from tests.crm.factories import (
    AgreementFactory,
    CommitmentFactory,
    FulfilmentFactory,
    PartnershipFactory,
    TaskFactory,
    UserFactory,
)
from tests.crm.queries.conftest import FEW, MANY, queries_of

pytestmark = pytest.mark.usefixtures("in_scope")


@pytest.fixture
def user(library: Library) -> User:
    return UserFactory(library=library)


def waiting_work(library: Library, user: User, each: int) -> None:
    for _number in range(each):
        TaskFactory(library=library, overdue=True, assignee=user)
        CommitmentFactory(library=library, overdue=True)
        AgreementFactory(library=library, expiring=True)
        PartnershipFactory(library=library, neglected=True)
        FulfilmentFactory(commitment__library=library, recorded_by=None)


def test_each_kind_is_counted_and_the_first_few_are_named(library: Library, user: User) -> None:
    waiting_work(library, user, each=SHOWN + 1)
    for group in vars(today(user)).values():
        assert (group.count, len(group.first)) == (SHOWN + 1, SHOWN)


def test_what_is_in_order_does_not_wait(library: Library, user: User) -> None:
    TaskFactory(library=library, assignee=user)
    TaskFactory(library=library, snoozed=True)
    TaskFactory(library=library, overdue=True, done=True)
    CommitmentFactory(library=library, overdue=True, fulfilled=True)
    AgreementFactory(library=library, in_force=True)
    PartnershipFactory(library=library, active=True)
    FulfilmentFactory(commitment__library=library, verified=True)
    assert {group.count for group in vars(today(user)).values()} == {0}


def test_tasks_of_colleagues_are_theirs_and_those_of_nobody_are_ours(library: Library, user: User) -> None:
    TaskFactory(library=library, overdue=True, assignee=UserFactory(library=library))
    unassigned = TaskFactory(library=library, overdue=True)
    assert today(user).overdue_tasks.first == (unassigned,)


def test_one_does_not_wait_for_oneself_to_verify(library: Library, user: User) -> None:
    FulfilmentFactory(commitment__library=library, recorded_by=user)
    theirs = FulfilmentFactory(commitment__library=library)
    assert today(user).unverified_fulfilments.first == (theirs,)


def test_what_has_waited_longest_comes_first(library: Library, user: User) -> None:
    CommitmentFactory(library=library, overdue=True)
    oldest = CommitmentFactory(library=library, due_on="2020-01-01")
    assert today(user).overdue_commitments.first[0] == oldest


def test_a_strangers_work_never_appears(stranger: Library, user: User) -> None:
    waiting_work(stranger, user, each=1)
    assert {group.count for group in vars(today(user)).values()} == {0}


def test_the_number_of_queries_does_not_grow(library: Library, user: User) -> None:
    def read() -> None:
        for group in vars(today(user)).values():
            for record in group.first:
                str(record)

    waiting_work(library, user, FEW)
    few = queries_of(read)
    waiting_work(library, user, MANY - FEW)
    assert queries_of(read) == few == 10
