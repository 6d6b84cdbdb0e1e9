from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.spreadsheets.numerals import parse_number


@given(
    whole=st.integers(0, 10**18),
    sen=st.none() | st.integers(0, 99),
    marks=st.sampled_from([(".", ","), (",", "."), (" ", ","), ("", ",")]),
)
def test_a_number_comes_back_however_it_is_grouped(
    whole: int, sen: int | None, marks: tuple[str, str]
) -> None:
    group, point = marks
    written = f"{whole:,}".replace(",", group) + ("" if sen is None else f"{point}{sen:02}")
    assert parse_number(written) == Decimal(whole) + Decimal(sen or 0) / 100


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1.250", "1250"),
        ("1,250", "1250"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("3,5", "3.5"),
        ("3.5", "3.5"),
    ],
)
def test_one_mark_before_three_digits_parts_thousands(written: str, number: str) -> None:
    assert parse_number(written) == Decimal(number)


@pytest.mark.parametrize(
    "written", ["", "1.25.000", "12.50.000", "1,2,3", "1.250.00", "1.250,000,5", "dua", "1 25"]
)
def test_what_groups_no_way_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=written or "^$"):
        parse_number(written)
