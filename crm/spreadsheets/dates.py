"""Days and spans of days, as people type them and as Excel keeps them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from crm import formats
from crm.spreadsheets.calendar_words import MONTHS, WEEKDAYS
from crm.spreadsheets.cells import Cell, Value
from crm.spreadsheets.formulas import result_of
from crm.spreadsheets.problems import CellError, Reading
from crm.spreadsheets.texts import clean, says_nothing

FIRST_YEAR = 1945
LAST_YEAR = 2100

_EXCEL_EPOCH = date(1899, 12, 30)
_FIRST_SERIAL = (date(FIRST_YEAR, 1, 1) - _EXCEL_EPOCH).days
_LAST_SERIAL = (date(LAST_YEAR, 12, 31) - _EXCEL_EPOCH).days
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(map(re.escape, WEEKDAYS))})\b")
_FILLER = re.compile(rf"(?:{_WEEKDAY.pattern}|\b(?:hari|tanggal|tgl)\b\.?)\s*[,/:]?\s*")
_UNTIL = re.compile(
    r"\s*(?:(?<![a-z])(?:s\.?\s?[/.]?\s?d|sampai dengan|sampai|hingga|until|to)(?![a-z])\.?|[-–—−])\s*"
)
_CLOCK = r"(?:[ t]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?"
_FORMS = (
    re.compile(rf"(?P<year>\d{{4}})([-/])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){_CLOCK}"),
    re.compile(rf"(?P<day>\d{{1,2}})([-/.])(?P<month>\d{{1,2}})(?:\2(?P<year>\d{{4}}){_CLOCK})?"),
    re.compile(r"(?P<day>\d{1,2})(?:[\s./-]*(?P<month>[a-z]+)(?:[\s./,-]*(?P<year>\d{4}))?)?"),
)
_SERIAL = re.compile(r"[0-9]{5}")
_MAX_LENGTH = 100


@dataclass(frozen=True)
class DateSpan:
    """A first and a last day, both counted; the same day twice for a single day."""

    first: date
    last: date


def date_span(cell: Cell) -> Reading[DateSpan]:
    """One day or a span of days; None for an empty cell or ``-``.

    Reads ``21 s.d. 23 Juli 2020``, ``28 Februari - 2 Maret 2025``, ``Rabu, 5 November 2025``,
    ``18/8/2020`` (day first), ISO, Excel dates and bare Excel day numbers; months in Indonesian or
    English, short or long. What the first day leaves out, it shares with the last. A weekday that
    contradicts the date is noted and the date kept. Refuses days that do not exist, an end before
    its start, years of two digits (``5/6/20`` may be a typing slip, and the century a guess) and
    years outside 1945 to 2100.
    """
    expected = _("a date such as 21 Juli 2020, 18/8/2020 or 21-23 Juli 2020, its year in four digits")
    reading = result_of(cell, expected)
    if says_nothing(reading.value):
        return Reading(None)
    try:
        span, notes = _read(reading.value)
    except ValueError as error:
        raise CellError(cell, str(error) or expected) from error
    return Reading(span, (*reading.notes, *notes))


def single_day(cell: Cell) -> Reading[date]:
    """As ``date_span``, where only one day will do."""
    reading = date_span(cell)
    if reading.value is None:
        return Reading(None, reading.notes)
    if reading.value.first != reading.value.last:
        raise CellError(cell, _("one day, not several"))
    return Reading(reading.value.first, reading.notes)


def _read(value: Value) -> tuple[DateSpan, tuple[str, ...]]:
    """The span and doubts about it. Raises ValueError, with words where they say more than an example."""
    match value:
        case datetime():
            day = _existing(value.year, value.month, value.day)
            return DateSpan(day, day), ()
        case int() | float() if _FIRST_SERIAL <= value <= _LAST_SERIAL:
            return _excel_day(int(value))
        case str() if _SERIAL.fullmatch(value.strip()):
            return _read(int(value))
        case str() if len(value) <= _MAX_LENGTH:
            return _typed(clean(value).casefold())
        case _:
            raise ValueError


def _excel_day(number: int) -> tuple[DateSpan, tuple[str, ...]]:
    day = _EXCEL_EPOCH + timedelta(days=number)
    return DateSpan(day, day), (_("an Excel day number, read as %(date)s") % {"date": _written(day)},)


def _written(day: date) -> str:
    return formats.day(day, get_language() or "id")


def _typed(text: str) -> tuple[DateSpan, tuple[str, ...]]:
    bare = _FILLER.sub("", text)
    if leading := _UNTIL.match(bare):  # Senin s.d. Rabu, 21 s.d. 23 Juli 2020
        bare = bare[leading.end() :]
    span = _span(bare.strip(" .()"))
    weekdays = zip(_WEEKDAY.findall(text), (span.first, span.last), strict=False)
    return span, tuple(
        _("“%(weekday)s” is not the weekday of %(date)s; the date was kept")
        % {"weekday": weekday, "date": _written(day)}
        for weekday, day in weekdays
        if WEEKDAYS[weekday] != day.weekday()
    )


def _span(text: str) -> DateSpan:
    if day := _day(text):
        return DateSpan(day, day)
    for until in _UNTIL.finditer(text):  # any dash may be the one between two dates
        last = _day(text[until.end() :])
        first = last and _day(text[: until.start()], like=last)
        if first and last:
            if first > last:
                raise ValueError(_("a first day that is not after the last; name both years if they differ"))
            return DateSpan(first, last)
    raise ValueError


def _day(text: str, like: date | None = None) -> date | None:
    """The day a text names, its month and year taken from ``like`` where it leaves them out."""
    match = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if match is None:
        return None
    month = match["month"] or (str(like.month) if like else "")
    year = match["year"] or (str(like.year) if like else "")
    number = MONTHS.get(month) if month.isalpha() else int(month or 0)
    return _existing(int(year), number, int(match["day"])) if year and number is not None else None


def _existing(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(_("a year from %(first)d to %(last)d") % {"first": FIRST_YEAR, "last": LAST_YEAR})
    if not 1 <= month <= 12:
        raise ValueError(_("a month from 1 to 12, the day written first: 18/8/2020"))
    days = monthrange(year, month)[1]
    if not 1 <= day <= days:
        raise ValueError(_("a day that exists: this month has %(days)d days") % {"days": days})
    return date(year, month, day)
