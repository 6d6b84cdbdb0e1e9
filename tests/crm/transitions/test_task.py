"""Ticking off a task."""

import pytest
from django.utils import timezone

from crm.models import User
from crm.transitions import TransitionRefused, complete_task
from tests.crm.factories import TaskFactory


def test_a_task_is_done_today_by_somebody(officer: User) -> None:
    task = TaskFactory(overdue=True)
    complete_task(task, by=officer)
    task.refresh_from_db()
    assert task.done_on == timezone.localdate()
    assert task.history.latest().history_user == officer


def test_a_task_is_done_once(officer: User) -> None:
    with pytest.raises(TransitionRefused):
        complete_task(TaskFactory(done=True), by=officer)
