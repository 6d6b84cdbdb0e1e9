"""What every part of the sample shares."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar

from django.db.models import Model

from crm.models import (
    Activity,
    Agreement,
    Commitment,
    Interaction,
    Library,
    Partner,
    Person,
    User,
)

REASON = "sample"
M = TypeVar("M", bound=Model)


@dataclass
class Sample:
    """The day from which everything is dated, and what was loaded so far under short names."""

    today: date
    libraries: dict[str, Library] = field(default_factory=dict)
    staff: dict[str, User] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    interactions: dict[str, Interaction] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)
    activities: dict[str, Activity] = field(default_factory=dict)

    def day(self, days: int) -> date:
        """The day that many days after the sample's; negative for the past."""
        return self.today + timedelta(days=days)

    def day_or_none(self, days: int | None) -> date | None:
        """As ``day``, where there may be none."""
        return None if days is None else self.day(days)


def put(model: type[M], key: dict[str, Any], **fields: Any) -> tuple[M, bool]:
    """The record with this key, and whether it had to be made.

    A record that is there already stays as it is. Raises ``ValidationError`` for one that a form
    would refuse.
    """
    found = model._default_manager.filter(**key).first()
    if found is not None:
        return found, False
    record: Any = model(**key, **fields)
    record.full_clean()
    record._change_reason = REASON
    record.save()
    return record, True
