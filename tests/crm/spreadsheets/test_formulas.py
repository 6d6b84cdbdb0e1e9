import pytest

from crm.spreadsheets.cells import Formula, Merged
from crm.spreadsheets.formulas import result_of
from crm.spreadsheets.problems import CellError


def test_a_plain_cell_is_its_own_result() -> None:
    assert (result_of(5, "x").value, result_of(Merged("a"), "x").value, result_of(None, "x").notes) == (
        5,
        "a",
        (),
    )


def test_a_stored_result_is_taken_with_a_note() -> None:
    reading = result_of(Formula("=G6+G7", 35), "a number")
    assert reading.value == 35
    assert "calculated by a formula" in reading.notes[0]


def test_a_formula_without_result_is_refused() -> None:
    with pytest.raises(CellError, match="a number") as refusal:
        result_of(Formula("=G6+G7"), "a number")
    assert refusal.value.read == "=G6+G7"
