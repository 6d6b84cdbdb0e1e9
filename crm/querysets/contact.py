"""Reads over people, their posts, contacts and tasks."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from crm.querysets.scoped import Scoped

if TYPE_CHECKING:
    from crm.models import Interaction, Person, Post, Task


class PersonQuerySet(models.QuerySet["Person"]):
    """Named reads of people."""

    def with_posts(self) -> Self:
        """Brings each person's posts and their partners along."""
        return self.prefetch_related("posts__partner")


class PostQuerySet(models.QuerySet["Post"]):
    """Named reads of posts."""

    def current(self, on: date | None = None) -> Self:
        """Posts held on a day (today unless told)."""
        day = on or timezone.localdate()
        return self.filter(Q(start__isnull=True) | Q(start__lte=day), Q(end__isnull=True) | Q(end__gte=day))


class InteractionQuerySet(models.QuerySet["Interaction"]):
    """Named reads of contacts."""

    def with_participants(self) -> Self:
        """Brings partners and people along."""
        return self.prefetch_related("partners", "people")


class TaskQuerySet(models.QuerySet["Task"]):
    """Named reads of tasks."""

    def open(self) -> Self:
        """Tasks not done."""
        return self.filter(done_on__isnull=True)

    def overdue(self, on: date | None = None) -> Self:
        """Open tasks past their due date and not snoozed."""
        day = on or timezone.localdate()
        awake = Q(snoozed_until__isnull=True) | Q(snoozed_until__lte=day)
        return self.open().filter(awake, due_on__lt=day)


_PersonRows = models.Manager.from_queryset(PersonQuerySet)


class PersonManager(Scoped, _PersonRows["Person"]):
    """People known to the libraries in scope."""


_PostRows = models.Manager.from_queryset(PostQuerySet)


class PostManager(Scoped, _PostRows["Post"]):
    """Posts of the people in scope."""

    library_path = "person__library__path"


_InteractionRows = models.Manager.from_queryset(InteractionQuerySet)


class InteractionManager(Scoped, _InteractionRows["Interaction"]):
    """Contacts of the libraries in scope."""


_TaskRows = models.Manager.from_queryset(TaskQuerySet)


class TaskManager(Scoped, _TaskRows["Task"]):
    """Tasks of the libraries in scope."""
