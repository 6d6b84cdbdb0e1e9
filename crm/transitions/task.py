"""Ticking off what is done."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from crm.models import Task, User
from crm.transitions.engine import TransitionRefused, lock, told


def complete_task(task: Task, by: User | None) -> None:
    """Mark a task as done today. Raises ``TransitionRefused`` where it is done already."""
    with transaction.atomic():
        lock(task)
        if task.done_on:
            raise TransitionRefused([_("This task is done already.")])
        task.done_on = timezone.localdate()
        with told(task, by, ""):
            task.save()
