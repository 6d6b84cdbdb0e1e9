from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm import formats
from crm.spreadsheets import CellError, Formula, Merged, rupiah
from crm.spreadsheets.cells import Cell


@given(
    amount=st.integers(0, 10**15),
    before=st.sampled_from(["", "Rp", "Rp ", "Rp. ", "IDR ", "rp"]),
    group=st.sampled_from([".", ",", " ", ""]),
    after=st.sampled_from(["", ",-", ",–", ".-", ",=", " rupiah"]),
)
def test_whole_rupiah_come_back_however_they_are_written(
    amount: int, before: str, group: str, after: str
) -> None:
    written = f"{before}{amount:,}".replace(",", group) + after
    assert rupiah(written).value == amount
    assert rupiah(written).notes == ()


@given(amount=st.integers(0, 10**15), language=st.sampled_from(["id", "en"]))
def test_what_our_own_pages_print_is_read_back(amount: int, language: str) -> None:
    assert rupiah(formats.rupiah(amount, language)).value == amount


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("Rp 12.500.000,-", 12_500_000),
        ("Rp12.500.000", 12_500_000),
        ("Rp 3,5 juta", 3_500_000),
        ("2,5 jt", 2_500_000),
        ("2 M", 2_000_000_000),
        ("Rp 1,25 Miliar", 1_250_000_000),
        ("1,5 T", 1_500_000_000_000),
        ("500 ribu", 500_000),
        ("500rb", 500_000),
        ("1.250", 1_250),
        ("7250000", 7_250_000),
        (7_250_000, 7_250_000),
        (1249999.9999999998, 1_250_000),
        (0, 0),
    ],
)
def test_the_ways_divisions_write_money(cell: Cell, amount: int) -> None:
    assert rupiah(cell).value == Decimal(amount)
    assert rupiah(cell).notes == ()


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.250.000,50", 1_250_001),
        ("1,250,000.49", 1_250_000),
        (1_250_000.75, 1_250_001),
        ("Rp 1.000,5", 1_001),
    ],
)
def test_sen_are_rounded_half_up_with_a_note(cell: Cell, amount: int) -> None:
    reading = rupiah(cell)
    assert reading.value == amount
    assert reading.notes == (f"rounded to IDR {amount:,}",)


@pytest.mark.parametrize("cell", [None, "", "-", " – ", "nihil", "tidak ada"])
def test_nothing_is_none(cell: Cell) -> None:
    assert rupiah(cell).value is None


@pytest.mark.parametrize(
    "cell",
    ["dua juta", "-500.000", "(500.000)", -500, "USD 500", "$ 500", "±Rp 5 juta", "Rp 5-6 juta", "12.50.000"],
)
def test_words_debts_estimates_and_other_money_are_refused(cell: Cell) -> None:
    with pytest.raises(CellError, match="an amount in rupiah"):
        rupiah(cell)


@pytest.mark.parametrize("cell", [10**15 + 1, "1.001 T", "9" * 400, 1e300, float("inf"), float("nan"), True])
def test_beyond_all_budgets_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError, match="an amount in rupiah"):
        rupiah(cell)


@pytest.mark.parametrize("cell", ["1.250 juta", "1,250 juta", "2.500 M"])
def test_what_differs_a_thousandfold_by_its_reading_is_refused(cell: str) -> None:
    with pytest.raises(CellError, match="an amount in rupiah"):
        rupiah(cell)


@pytest.mark.parametrize("cell", [12.5, "12,50", 999.99])
def test_a_fraction_below_a_thousand_is_a_misread_thousands_point(cell: Cell) -> None:
    with pytest.raises(CellError, match="thousands point"):
        rupiah(cell)


def test_a_calculated_amount_is_taken_with_a_note_and_refused_without_result() -> None:
    reading = rupiah(Formula("=D6*2", 5_000_000))
    assert reading.value == 5_000_000
    assert "calculated" in reading.notes[0]
    with pytest.raises(CellError):
        rupiah(Formula("=D6*2"))


def test_an_amount_in_a_merged_cell_counts_once() -> None:
    reading = rupiah(Merged("Rp 5 juta"))
    assert reading.value is None
    assert "counted once" in reading.notes[0]
