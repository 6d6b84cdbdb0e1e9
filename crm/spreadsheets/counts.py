"""How many: people, books, units."""

import re
from decimal import Decimal

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Cell
from crm.spreadsheets.numerals import NUMBER, number_in, parse_number
from crm.spreadsheets.problems import CellError, Reading

MAX_COUNT = 1_000_000_000

_PEOPLE = "orang|org|peserta|pemustaka|pengunjung|warga|siswa|anak"
_THINGS = "buku|eksemplar|eks|judul|buah|unit|paket|set|kali|lembar"
_COUNTED = re.compile(rf"({NUMBER}) ?(?:{_PEOPLE}|{_THINGS})?\.?")


def count(cell: Cell) -> Reading[int]:
    """A whole number up to a thousand million: ``11``, ``11.0``, ``1.250``, ``95 orang``; None for ``-``.

    Refuses words (``dua puluh``), estimates (``±95``), fractions and negative numbers.
    """
    expected = _("a whole number in digits, such as 20")
    reading = number_in(cell, _parse, expected)
    number = reading.value
    if number is None:
        return Reading(None, reading.notes)
    if not 0 <= number <= MAX_COUNT or number != int(number):
        raise CellError(cell, expected)
    return Reading(int(number), reading.notes)


def _parse(text: str) -> Decimal:
    if match := _COUNTED.fullmatch(text):
        return parse_number(match[1])
    raise ValueError(text)
