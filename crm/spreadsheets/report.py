"""The report of an import: every refused cell and every note, as a sheet to work through."""

import csv
from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from crm.spreadsheets.problems import Note, Refusal

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_report(path: Path, refusals: Iterable[Refusal], notes: Iterable[Note]) -> None:
    """Write the report as CSV, by sheet row, refusals of a row before its notes.

    UTF-8 with a byte order mark and semicolons: what Excel opens into columns with a double click
    where the decimal sign is a comma, as in Indonesia. No cell can run as a formula.
    """
    lines = [(refusal.row, 0, _line(refusal, _("refused"), refusal.expected)) for refusal in refusals]
    lines += [(note.row, 1, _line(note, _("to be checked"), note.done)) for note in notes]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow(
            [
                _("Sheet row"),
                _("Column"),
                _("Column heading"),
                _("Result"),
                _("What was read"),
                _("Expected or done"),
            ]
        )
        writer.writerows(line for _row, _kind, line in sorted(lines, key=lambda entry: entry[:2]))


def _line(problem: Refusal | Note, result: str, explanation: str) -> list[str | int]:
    texts = [problem.column, problem.heading, result, problem.read, explanation]
    return [problem.row, *map(_inert, texts)]


def _inert(text: str) -> str:
    """An apostrophe in front makes a spreadsheet show a formula as text."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
