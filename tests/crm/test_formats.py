from datetime import date
from decimal import Decimal

import pytest

from crm import formats


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (0, "0", "0"),
        (12500, "12.500", "12,500"),
        (Decimal("1234.5"), "1.234,5", "1,234.5"),
        (Decimal("0.126"), "0,13", "0.13"),
        (-3, "-3", "-3"),
    ],
)
def test_numbers(value: Decimal | int, indonesian: str, english: str) -> None:
    assert formats.number(value, "id") == indonesian
    assert formats.number(value, "en") == english


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (0, "Rp0", "IDR 0"),
        (12_500_000, "Rp12.500.000", "IDR 12,500,000"),
        (Decimal("999.5"), "Rp1.000", "IDR 1,000"),
        (-2_000, "−Rp2.000", "−IDR 2,000"),
    ],
)
def test_rupiah(value: Decimal | int, indonesian: str, english: str) -> None:
    assert formats.rupiah(value, "id") == indonesian
    assert formats.rupiah(value, "en") == english


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (12_500_000, "Rp12,5 juta", "IDR 12.5 million"),
        (2_000_000_000, "Rp2 miliar", "IDR 2 billion"),
        (1_250_000_000_000, "Rp1,2 triliun", "IDR 1.2 trillion"),
        (-12_500_000, "−Rp12,5 juta", "−IDR 12.5 million"),
    ],
)
def test_rupiah_in_short(value: int, indonesian: str, english: str) -> None:
    assert formats.rupiah_short(value, "id").replace("\u00a0", " ") == indonesian
    assert formats.rupiah_short(value, "en").replace("\u00a0", " ") == english


def test_a_day() -> None:
    assert formats.day(date(2023, 3, 6), "id") == "6 Maret 2023"
    assert formats.day(date(2023, 3, 6), "en") == "6 March 2023"


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        (date(2020, 7, 21), date(2020, 7, 21), "21 Juli 2020"),
        (date(2020, 7, 21), date(2020, 7, 23), "21–23 Juli 2020"),
        (date(2025, 2, 28), date(2025, 3, 2), "28 Februari – 2 Maret 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "30 Desember 2024 – 2 Januari 2025"),
        (date(2024, 7, 21), date(2025, 7, 23), "21 Juli 2024 – 23 Juli 2025"),
    ],
)
def test_a_period_says_nothing_twice(start: date, end: date, written: str) -> None:
    assert formats.period(start, end, "id") == written


def test_a_period_in_english() -> None:
    assert formats.period(date(2025, 2, 28), date(2025, 3, 2), "en") == "28 February – 2 March 2025"
