"""Every pair of a state and an action does what the table says, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from crm.models import User
from crm.states import (
    AGREEMENT_TRANSITIONS,
    COMMITMENT_TRANSITIONS,
    PARTNERSHIP_TRANSITIONS,
    AgreementStatus,
    CommitmentStatus,
    PartnershipStatus,
)
from crm.transitions import TransitionRefused, change_state
from tests.crm.factories import AgreementFactory, CommitmentFactory, FulfilmentFactory, PartnershipFactory


def partnership(status: str, target: str) -> Any:
    return PartnershipFactory(status=status)


def agreement(status: str, target: str) -> Any:
    """One for which every guard is content: complete, over, and renewed by another."""
    record = AgreementFactory(status=status, ends_on=timezone.localdate() - timedelta(days=1))
    AgreementFactory(in_force=True, renews=record)
    return record


def commitment(status: str, target: str) -> Any:
    """One whose deliveries lead to ``target``."""
    record = CommitmentFactory(status=status)
    if target == CommitmentStatus.PARTIAL:
        FulfilmentFactory(commitment=record)
    if target == CommitmentStatus.FULFILLED:
        FulfilmentFactory(commitment=record, value=record.value, verified=True)
    return record


TABLES: list[tuple[Callable[[str, str], Any], Any, Any]] = [
    (partnership, PartnershipStatus, PARTNERSHIP_TRANSITIONS),
    (agreement, AgreementStatus, AGREEMENT_TRANSITIONS),
    (commitment, CommitmentStatus, COMMITMENT_TRANSITIONS),
]
PAIRS = [
    pytest.param(make, status.value, step, id=f"{make.__name__}-{status.value}-{step.action}")
    for make, statuses, table in TABLES
    for status in statuses
    for step in table
]


@pytest.mark.parametrize(("make", "status", "step"), PAIRS)
def test_the_table_is_kept(make: Callable[[str, str], Any], status: str, step: Any, officer: User) -> None:
    record = make(status, step.target)
    if status in step.sources:
        change_state(record, step.action, by=officer, reason="Sesuai rapat")
        record.refresh_from_db()
        assert record.status == step.target
    else:
        with pytest.raises(TransitionRefused):
            change_state(record, step.action, by=officer, reason="Sesuai rapat")
        record.refresh_from_db()
        assert record.status == status


@pytest.mark.parametrize(
    ("make", "status", "step"),
    [
        pytest.param(make, step.sources[0], step, id=f"{make.__name__}-{step.action}")
        for make, _statuses, table in TABLES
        for step in table
        if step.needs_reason
    ],
)
def test_a_reason_is_asked_where_the_table_says_so(
    make: Callable[[str, str], Any], status: str, step: Any, officer: User
) -> None:
    record = make(status, step.target)
    with pytest.raises(TransitionRefused) as refusal:
        change_state(record, step.action, by=officer, reason="  ")
    assert refusal.value.problems == [_("Give the reason.")]
    record.refresh_from_db()
    assert record.status == status
