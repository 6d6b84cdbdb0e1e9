from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crm import formats
from crm.spreadsheets import CellError, DateSpan, Formula, Merged, date_span, single_day
from crm.spreadsheets.calendar_words import MONTHS, WEEKDAYS
from crm.spreadsheets.cells import Cell
from tests.crm.spreadsheets.examples import sheet_day

days = st.dates(date(1945, 1, 1), date(2100, 12, 31))
spans = st.tuples(days, st.integers(0, 400)).map(lambda pair: (pair[0], pair[0] + timedelta(days=pair[1])))
untils = st.sampled_from(
    ["-", " - ", "–", " — ", " s.d. ", " s/d ", " s.d ", " sd ", " sampai dengan ", " hingga "]
)
names_of = {month: [word for word, number in MONTHS.items() if number == month] for month in range(1, 13)}


def read(cell: Cell) -> tuple[date, date]:
    reading = date_span(cell)
    assert reading.value is not None
    return reading.value.first, reading.value.last


@given(
    day=days, pattern=st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0:%d-%m-%Y}", "{0:%d.%m.%Y}", "{0}"])
)
def test_a_day_in_figures_comes_back(day: date, pattern: str) -> None:
    assert read(pattern.format(day)) == (day, day)


@given(day=days, data=st.data(), mark=st.sampled_from([" ", "-", ". ", "/"]), upper=st.booleans())
def test_a_day_with_any_month_name_comes_back(day: date, data: st.DataObject, mark: str, upper: bool) -> None:
    name = data.draw(st.sampled_from(names_of[day.month]))
    written = f"{day.day} {name}{mark}{day.year}"
    assert read(written.upper() if upper else written) == (day, day)


@given(day=days, data=st.data())
def test_a_weekday_before_the_day_is_checked(day: date, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(list(WEEKDAYS)))
    reading = date_span(f"{word.title()}, {day.day}/{day.month}/{day.year}")
    assert reading.value == DateSpan(day, day)
    assert bool(reading.notes) == (WEEKDAYS[word] != day.weekday())


@given(span=spans, until=untils, language=st.sampled_from(["id", "en"]))
def test_a_span_with_both_dates_in_full_comes_back(
    span: tuple[date, date], until: str, language: str
) -> None:
    first, last = span
    assume(last.year <= 2100)
    assert read(f"{formats.day(first, language)}{until}{formats.day(last, language)}") == span
    assert read(f"{first:%d/%m/%Y}{until}{last:%d/%m/%Y}") == span
    assert read(f"{first}{until}{last}") == span


@given(span=spans, language=st.sampled_from(["id", "en"]))
def test_what_our_own_pages_print_is_read_back(span: tuple[date, date], language: str) -> None:
    assume(span[1].year <= 2100)
    assert read(formats.period(*span, language)) == span


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    try:
        span = date_span(text).value
    except CellError:
        return
    assert span is None or span.first <= span.last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("21 s.d. 23 Juli 2020", "2020-07-21", "2020-07-23"),
        ("21s.d.23 Juli 2020", "2020-07-21", "2020-07-23"),
        ("21 – 23 Juli 2020", "2020-07-21", "2020-07-23"),
        ("13-15 Agustus 2025", "2025-08-13", "2025-08-15"),
        ("18-20/8/2020", "2020-08-18", "2020-08-20"),
        ("28 Februari - 2 Maret 2025", "2025-02-28", "2025-03-02"),
        ("30 Desember 2024 s.d. 2 Januari 2025", "2024-12-30", "2025-01-02"),
        ("Selasa s.d. Kamis, 21 s.d. 23 Juli 2020", "2020-07-21", "2020-07-23"),
        ("Selasa, 21 Juli s.d. Kamis, 23 Juli 2020", "2020-07-21", "2020-07-23"),
        ("Hari/Tanggal: Rabu / 5 Nopember 2025", "2025-11-05", "2025-11-05"),
        ("Jum'at, 7 November 2025", "2025-11-07", "2025-11-07"),
        ("5 Mei 2025 (Senin)", "2025-05-05", "2025-05-05"),
        ("2025-09-20 00:00:00", "2025-09-20", "2025-09-20"),
    ],
)
def test_the_ways_divisions_write_dates(text: str, first: str, last: str) -> None:
    assert read(text) == (date.fromisoformat(first), date.fromisoformat(last))
    assert date_span(text).notes == ()


def test_the_day_stands_before_the_month() -> None:
    assert read("5/6/2020") == (date(2020, 6, 5), date(2020, 6, 5))
    with pytest.raises(CellError, match="the day written first"):
        date_span("6/18/2020")


def test_excel_dates_are_read_without_a_note_and_bare_day_numbers_with_one() -> None:
    assert date_span(sheet_day(2025, 10, 1)).value == DateSpan(date(2025, 10, 1), date(2025, 10, 1))
    assert date_span(sheet_day(2025, 10, 1)).notes == ()
    for number in (45931, 45931.75, "45931"):
        assert read(number) == (date(2025, 10, 1), date(2025, 10, 1))
        assert date_span(number).notes == ("an Excel day number, read as 1 October 2025",)


def test_a_contradicting_weekday_is_noted_and_the_date_kept() -> None:
    reading = date_span("Kamis, 5 November 2025")
    assert reading.value == DateSpan(date(2025, 11, 5), date(2025, 11, 5))
    assert reading.notes == ("“kamis” is not the weekday of 5 November 2025; the date was kept",)


@pytest.mark.parametrize("text", ["31 Februari 2025", "31/02/2025", "2025-02-31", "1 s.d. 31 Feb 2025"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="this month has 28 days"):
        date_span(text)


@pytest.mark.parametrize("text", ["23 - 21 Juli 2020", "30 Desember s.d. 2 Januari 2025"])
def test_an_end_before_its_start_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="first day that is not after the last"):
        date_span(text)


@pytest.mark.parametrize("cell", ["5 Mei 1200", "1/1/2101", sheet_day(1900, 1, 1)])
def test_an_absurd_year_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError, match="a year from 1945 to 2100"):
        date_span(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "18/8/20",
        "18 Agt '20",
        "Juli 2020",
        "2020",
        2020,
        "21 Juli",
        "21 dan 23 Juli 2020",
        "segera",
        True,
        1e300,
    ],
)
def test_half_a_date_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError, match="its year in four digits"):
        date_span(cell)


def test_a_long_text_is_refused_at_once() -> None:
    with pytest.raises(CellError):
        date_span("-" * 30_000 + "x")


@pytest.mark.parametrize("cell", [None, "", "-", "tidak ada"])
def test_nothing_is_none(cell: Cell) -> None:
    assert date_span(cell).value is None
    assert single_day(cell).value is None


def test_a_single_day_may_not_be_a_span() -> None:
    assert single_day("5 Juni 2024").value == date(2024, 6, 5)
    assert single_day("Kamis, 5 November 2025").notes
    with pytest.raises(CellError, match="one day, not several"):
        single_day("5-6 Juni 2024")


def test_merged_and_calculated_dates_hold() -> None:
    assert read(Merged("5 Juni 2024")) == (date(2024, 6, 5), date(2024, 6, 5))
    assert read(Formula("=B6+1", sheet_day(2024, 6, 5))) == (date(2024, 6, 5), date(2024, 6, 5))
