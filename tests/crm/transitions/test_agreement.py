"""What an agreement needs before it is in force, renewed or over."""

import pytest

from crm.models import User
from crm.states import AgreementStatus
from crm.transitions import TransitionRefused, change_state
from tests.crm.factories import AgreementFactory


def test_signing_lists_everything_that_is_missing(officer: User) -> None:
    record = AgreementFactory(ready=True, bare=True)
    with pytest.raises(TransitionRefused) as refusal:
        change_state(record, "sign", by=officer)
    assert len(refusal.value.problems) == 5


def test_one_missing_number_is_one_problem(officer: User) -> None:
    record = AgreementFactory(ready=True, their_number="")
    with pytest.raises(TransitionRefused) as refusal:
        change_state(record, "sign", by=officer)
    assert len(refusal.value.problems) == 1


def test_a_reason_stands_for_missing_numbers(officer: User) -> None:
    record = AgreementFactory(ready=True, our_number="", their_number="", unnumbered_reason="Belum bernomor")
    change_state(record, "sign", by=officer)
    assert record.status == AgreementStatus.IN_FORCE


def test_what_is_not_over_cannot_be_ended(officer: User) -> None:
    record = AgreementFactory(in_force=True)
    with pytest.raises(TransitionRefused):
        change_state(record, "end", by=officer)
    change_state(record, "terminate", by=officer, reason="Mitra mundur")
    assert record.status == AgreementStatus.TERMINATED


def test_a_draft_renews_nothing(officer: User) -> None:
    record = AgreementFactory(in_force=True)
    AgreementFactory(renews=record)
    with pytest.raises(TransitionRefused):
        change_state(record, "renew", by=officer)
