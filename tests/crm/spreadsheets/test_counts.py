import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.spreadsheets import CellError, Formula, Merged, count
from crm.spreadsheets.cells import Cell


@given(
    number=st.integers(0, 10**9),
    group=st.sampled_from([".", ",", " ", ""]),
    unit=st.sampled_from(["", " orang", "org", " Peserta", " eks.", " BUKU"]),
)
def test_a_count_comes_back_however_it_is_written(number: int, group: str, unit: str) -> None:
    assert count(f"{number:,}".replace(",", group) + unit).value == number


@given(st.integers(0, 10**9))
def test_a_numeric_cell_is_its_count(number: int) -> None:
    assert count(number).value == count(float(number)).value == number


@pytest.mark.parametrize("cell", [None, "", "-", "–", "nihil"])
def test_nothing_is_none_and_not_zero(cell: Cell) -> None:
    assert count(cell).value is None


def test_zero_is_zero() -> None:
    assert count("0").value == count(0).value == 0


@pytest.mark.parametrize(
    "cell",
    ["dua puluh", "±95", "95-100", "95 orang (30 L)", "-5", -5, 1.5, "1,5", True, 10**10, "3 juta", "12 Mei"],
)
def test_what_is_no_exact_count_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError, match="a whole number in digits") as refusal:
        count(cell)
    assert refusal.value.read == str(cell)


def test_a_calculated_count_is_taken_with_a_note() -> None:
    assert count(Formula("=6+14", 20)).value == 20
    assert count(Formula("=6+14", 20)).notes


def test_a_count_in_a_merged_cell_counts_once() -> None:
    assert count(Merged(20)).value is None
    assert "counted once" in count(Merged(20)).notes[0]
