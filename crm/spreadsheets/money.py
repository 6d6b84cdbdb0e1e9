"""Amounts in rupiah."""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from crm import formats
from crm.spreadsheets.cells import Cell
from crm.spreadsheets.numerals import NUMBER, number_in, parse_number
from crm.spreadsheets.problems import CellError, Reading

MAX_RUPIAH = Decimal(10) ** 15

_SCALES = {
    "ribu": 10**3, "rb": 10**3,
    "juta": 10**6, "jt": 10**6,
    "miliar": 10**9, "milyar": 10**9, "m": 10**9,
    "triliun": 10**12, "trilyun": 10**12, "t": 10**12,
}  # fmt: skip
_AMOUNT = re.compile(
    rf"(?:rp\.?|idr)? ?(?P<number>{NUMBER}) ?(?P<scale>{'|'.join(_SCALES)})?\.?"
    r" ?(?:rupiah|idr)? ?(?:[,.]?[-–—=]+)?"  # ,- and ,= close an amount on paper
)
_ONE_SEPARATOR = re.compile(r"[0-9]+[.,][0-9]{3}")
_SMALLEST_ROUNDED = 1000


def rupiah(cell: Cell) -> Reading[Decimal]:
    """Whole rupiah: ``Rp 12.500.000,-``, ``1.250.000,50``, ``1,250,000``, ``Rp 3,5 juta``, ``2 M``.

    Sen are rounded half up, with a note. None for an empty cell or ``-``. Refuses words,
    negative amounts, other currencies, more than 10^15, and what could be read two ways:
    ``1.250 juta`` (1,25 or 1250 million?) and fractions below a thousand, where Excel has most
    likely taken the point of ``12.500`` for a decimal one.
    """
    expected = _("an amount in rupiah, such as Rp 12.500.000 or Rp 3,5 juta")
    reading = number_in(cell, _parse, expected)
    amount = reading.value
    if amount is None:
        return Reading(None, reading.notes)
    if not 0 <= amount <= MAX_RUPIAH:
        raise CellError(cell, expected)
    whole = amount.quantize(Decimal(1), ROUND_HALF_UP)
    if whole == amount:
        return Reading(whole, reading.notes)
    if amount < _SMALLEST_ROUNDED:
        raise CellError(cell, _("whole rupiah; is the decimal point a thousands point?"))
    rounded = _("rounded to %(amount)s") % {"amount": formats.rupiah(whole, get_language() or "id")}
    return Reading(whole, (*reading.notes, rounded))


def _parse(text: str) -> Decimal:
    match = _AMOUNT.fullmatch(text)
    if not match or (match["scale"] and _ONE_SEPARATOR.fullmatch(match["number"])):
        raise ValueError(text)
    return parse_number(match["number"]) * _SCALES.get(match["scale"], 1)
