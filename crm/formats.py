"""Numbers, money, dates and periods as Indonesian and English readers write them.

Pure: imports nothing of ours and touches no database, so that screens, charts and the
dossier write a figure in the same way.
"""

from datetime import date
from decimal import Decimal
from typing import Literal

from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_decimal

Language = Literal["id", "en"]


def number(value: Decimal | int, language: str) -> str:
    """``12500`` as ``12.500`` (id) or ``12,500`` (en); at most two decimals."""
    return format_decimal(value, format="#,##0.##", locale=language)


def rupiah(value: Decimal | int, language: str) -> str:
    """Whole rupiah: ``Rp12.500.000`` (id) or ``IDR 12,500,000`` (en); a minus sign stands first.

    Written as the Indonesian spelling rules (EYD V) have it: no space after ``Rp``.
    """
    sign = "−" if value < 0 else ""
    digits = format_decimal(abs(Decimal(value)), format="#,##0", locale=language)
    return f"{sign}Rp{digits}" if language == "id" else f"{sign}IDR {digits}"


def rupiah_short(value: Decimal | int, language: str) -> str:
    """For axes and headline figures: ``Rp12,5 juta`` (id) or ``IDR 12.5 million`` (en)."""
    sign = "−" if value < 0 else ""
    text = format_compact_decimal(abs(Decimal(value)), format_type="long", locale=language, fraction_digits=1)
    return f"{sign}Rp{text}" if language == "id" else f"{sign}IDR {text}"


def day(value: date, language: str) -> str:
    """``6 Maret 2023`` (id) or ``6 March 2023`` (en)."""
    return format_date(value, format="d MMMM y", locale=language)


def period(start: date, end: date, language: str) -> str:
    """A span of days, without repeating what both ends share: ``21–23 Juli 2020``."""
    if start == end:
        return day(start, language)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, language)}"
    if start.year == end.year:
        return f"{format_date(start, format='d MMMM', locale=language)} – {day(end, language)}"
    return f"{day(start, language)} – {day(end, language)}"
