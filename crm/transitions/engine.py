"""How any record moves along its table of transitions. Knows no particular record."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from crm.models import User
from crm.states import Transition

Guard = Callable[[Any], Iterable[str | Promise]]
Effect = Callable[[Any], None]


class TransitionRefused(Exception):
    """A step that may not be taken; ``problems`` says in the reader's language all that stands in its way."""

    def __init__(self, problems: Iterable[str | Promise]) -> None:
        self.problems = [str(problem) for problem in problems]
        super().__init__(" ".join(self.problems))


@dataclass(frozen=True)
class Lifecycle:
    """One kind of record's table; a guard names what an action lacks, an effect fills what it brings."""

    transitions: Sequence[Transition]
    guards: Mapping[str, Guard] = field(default_factory=dict)
    effects: Mapping[str, Effect] = field(default_factory=dict)


def advance(record: Any, action: str, *, by: User | None, reason: str, lifecycle: Lifecycle) -> None:
    """Take one step of ``lifecycle`` under a lock of the row, and bring ``record`` up to date.

    Raises ``TransitionRefused`` where the table, a guard or a missing reason forbids it, and where
    somebody else has moved the record since it was read.
    """
    with transaction.atomic():
        seen = record.status
        lock(record)
        if record.status != seen:
            raise TransitionRefused(
                [
                    _("Somebody else has changed this record meanwhile; it is now: %(status)s.")
                    % {"status": record.get_status_display()}
                ]
            )
        step = _step(record, action, lifecycle)
        problems = list(lifecycle.guards[action](record)) if action in lifecycle.guards else []
        if step.needs_reason and not reason.strip():
            problems.append(_("Give the reason."))
        if problems:
            raise TransitionRefused(problems)
        if action in lifecycle.effects:
            lifecycle.effects[action](record)
        record.status = step.target
        with told(record, by, reason):
            record.save()


def lock(record: Any) -> None:
    """Read ``record`` again under a lock that lasts until the transaction ends.

    Raises the model's ``DoesNotExist`` for a record that is gone or outside the scope.
    """
    record.refresh_from_db(from_queryset=type(record)._default_manager.select_for_update(of=("self",)))


@contextmanager
def told(record: Any, by: User | None, reason: str) -> Iterator[None]:
    """Changes of ``record`` made inside enter its history under this name and reason."""
    record._history_user = by
    record._change_reason = reason.strip()
    try:
        yield
    finally:
        del record._history_user, record._change_reason


def _step(record: Any, action: str, lifecycle: Lifecycle) -> Transition:
    for step in lifecycle.transitions:
        if step.action == action and record.status in step.sources:
            return step
    labels = [str(step.label) for step in lifecycle.transitions if step.action == action]
    raise TransitionRefused(
        [
            _("“%(action)s” is not possible while the status is: %(status)s.")
            % {"action": labels[0] if labels else action, "status": record.get_status_display()}
        ]
    )
