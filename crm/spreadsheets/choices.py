"""Cells that must say one of a few things."""

from collections.abc import Mapping
from typing import TypeVar

from django.utils.translation import gettext as _

from crm.names import squeeze
from crm.spreadsheets.cells import Cell
from crm.spreadsheets.problems import CellError, Parser, Reading
from crm.spreadsheets.texts import text

T = TypeVar("T")

_MAX_LENGTH = 200


def one_of(choices: Mapping[str, T]) -> Parser[T]:
    """A parser for one of the spellings that ``choices`` maps to values; several may share a value.

    Blind to capitals, punctuation and spacing. A refusal lists the first spelling of each value.
    """
    by_spelling = {squeeze(spelling): value for spelling, value in choices.items()}
    first_spellings: dict[T, str] = {}
    for spelling, value in choices.items():
        first_spellings.setdefault(value, spelling)
    read_text = text(_MAX_LENGTH)

    def parse(cell: Cell) -> Reading[T]:
        written = read_text(cell)
        if written.value is None:
            return Reading(None)
        if (key := squeeze(written.value)) in by_spelling:
            return Reading(by_spelling[key])
        raise CellError(cell, _("one of: %(options)s") % {"options": ", ".join(first_spellings.values())})

    return parse
