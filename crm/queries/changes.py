"""What changed in a record, version by version."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.text import capfirst

_UNTOLD = {"id", "created_at", "updated_at", "name_key", "short_name_key"}


@dataclass(frozen=True)
class FieldChange:
    """One field's value before and after, as text; the primary keys of relations are resolved."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Version:
    """One entry of a record's history. ``kind`` is ``+`` created, ``~`` changed or ``-`` deleted."""

    at: datetime
    by: str
    kind: str
    reason: str
    changes: Sequence[FieldChange]


def versions(record: Any, most: int = 100) -> list[Version]:
    """The newest ``most`` versions, newest first.

    Takes one query for the versions and one for each kind of related record, however many there are.
    """
    rows = list(
        record.history.select_related("history_user").order_by("-history_date", "-history_id")[: most + 1]
    )
    fields = [field for field in record._meta.concrete_fields if field.name not in _UNTOLD]
    names = _names_of_related(rows, fields)
    found = []
    for position, row in enumerate(rows[:most]):
        earlier = rows[position + 1] if position + 1 < len(rows) else None
        changes = _changes(row, earlier, fields, names) if earlier is not None else []
        found.append(
            Version(
                at=row.history_date,
                by=str(row.history_user or ""),
                kind=row.history_type,
                reason=row.history_change_reason or "",
                changes=changes,
            )
        )
    return found


def _names_of_related(rows: Sequence[Any], fields: Iterable[Any]) -> dict[tuple[str, Any], str]:
    """The present name of every related record that any version points to."""
    names: dict[tuple[str, Any], str] = {}
    for field in fields:
        if not isinstance(field, models.ForeignKey):
            continue
        keys = {getattr(row, field.attname) for row in rows} - {None}
        if keys:
            related = field.related_model._base_manager.in_bulk(keys)
            names.update({(field.name, key): str(value) for key, value in related.items()})
    return names


def _changes(
    row: Any, earlier: Any, fields: Iterable[Any], names: dict[tuple[str, Any], str]
) -> list[FieldChange]:
    changed = []
    for field in fields:
        before, after = getattr(earlier, field.attname), getattr(row, field.attname)
        if before != after:
            changed.append(
                FieldChange(
                    label=capfirst(str(field.verbose_name)),
                    before=_text(field, before, names),
                    after=_text(field, after, names),
                )
            )
    return changed


def _text(field: Any, value: Any, names: dict[tuple[str, Any], str]) -> str:
    if value is None or value == "":
        return ""
    if isinstance(field, models.ForeignKey):
        return names.get((field.name, value), str(value))
    return str(dict(field.flatchoices).get(value, value)) if field.choices else str(value)
