"""Sheets to import, and what became of them in a form that can be compared."""

import csv
from collections.abc import Sequence
from pathlib import Path

from django.apps import apps

from crm.scope import everything
from crm.spreadsheets.importers import ImportResult

Told = tuple[int, str, str, str]
"""Row, column, what was read, what was expected or done."""


def write_csv(path: Path, *rows: Sequence[object]) -> Path:
    """A text file with semicolons; the first row are the headings."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def outcome(result: ImportResult) -> tuple[int, int, int, int]:
    """Rows created, changed, unchanged and refused."""
    return result.created, result.changed, result.unchanged, result.refused


def refusals(result: ImportResult) -> list[Told]:
    """Every refused cell."""
    return [(told.row, told.column, told.read, told.expected) for told in result.refusals]


def notes(result: ImportResult) -> list[Told]:
    """Every note."""
    return [(told.row, told.column, told.read, told.done) for told in result.notes]


def all_records() -> dict[str, int]:
    """How many records of each kind there are, of all libraries, with their histories."""
    with everything():
        return {
            model.__name__: model._base_manager.count()
            for model in apps.get_app_config("crm").get_models(include_auto_created=True)
        }
