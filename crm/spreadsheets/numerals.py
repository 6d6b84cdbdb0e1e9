"""Numbers as they are typed in Indonesia, and sometimes in English, read without guessing."""

import math
import re
from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Cell, Merged
from crm.spreadsheets.formulas import result_of
from crm.spreadsheets.problems import CellError, Reading
from crm.spreadsheets.texts import clean, says_nothing

NUMBER = r"[0-9](?:[0-9., ]*[0-9])?"
"""A regular expression for whatever ``parse_number`` may be given."""

_POINTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_SPACES = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_UNGROUPED = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def parse_number(text: str) -> Decimal:
    """``1.250.000,50``, ``1,250,000.50``, ``1 250 000`` or ``3,5``.

    One point or comma before exactly three digits parts thousands (``1.250`` and ``1,250`` are
    1250, ``0,125`` is not), as nobody writes thousandths of a rupiah or a person. Raises
    ValueError for anything else.
    """
    if _POINTS.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if _COMMAS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _SPACES.fullmatch(text) or _UNGROUPED.fullmatch(text):
        return Decimal(text.replace(" ", "").replace(",", "."))
    raise ValueError(text)


def number_in(cell: Cell, parse: Callable[[str], Decimal], expected: str) -> Reading[Decimal]:
    """The number in a cell of any type; ``parse`` reads its text, raising ValueError where it cannot.

    Under a merged area it is None: the area's number counts once, in its first row. Raises
    CellError with ``expected``.
    """
    if isinstance(cell, Merged):
        return Reading(None, (_("part of a merged cell; counted once, in its first row"),))
    reading = result_of(cell, expected)
    if says_nothing(reading.value):
        return Reading(None)
    match reading.value:
        case str() as text:
            try:
                return Reading(parse(clean(text).casefold()), reading.notes)
            except ValueError as error:
                raise CellError(cell, expected) from error
        case bool():
            raise CellError(cell, expected)
        case int() | float() as number if math.isfinite(number):
            return Reading(Decimal(str(round(number, 2))), reading.notes)  # 0.1 + 0.2 is not 0.3 in Excel
        case _:
            raise CellError(cell, expected)
