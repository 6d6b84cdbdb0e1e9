"""Searching by part of a name, in lists and choosers alike."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet


def holding(rows: "QuerySet[Any]", fields: Sequence[str], words: str) -> "QuerySet[Any]":
    """The rows that hold ``words`` in any of ``fields``, each once however many related rows do."""
    found = Q(*((f"{field}__icontains", words) for field in fields), _connector=Q.OR)
    if not any("__" in field for field in fields):
        return rows.filter(found)
    matches = rows.model._default_manager.filter(found).order_by()
    return rows.filter(pk__in=matches.values("pk"))
