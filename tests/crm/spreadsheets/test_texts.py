import pytest

from crm.spreadsheets.cells import Cell, Formula, Merged
from crm.spreadsheets.problems import CellError
from crm.spreadsheets.texts import clean, says_nothing, text, text_list
from tests.crm.spreadsheets.examples import sheet_day


@pytest.mark.parametrize(
    "cell", [None, "", " \u00a0", "-", "–", "—", "Tidak ada", "n/a", "NIHIL", "kosong", "(-)"[1:2]]
)
def test_what_says_nothing_is_no_value(cell: str | None) -> None:
    assert says_nothing(cell)
    assert text(50)(cell).value is None


@pytest.mark.parametrize("cell", ["Ada", "0", 0, "nihilisme", "Kosongkan Raga"])
def test_what_says_something_is_a_value(cell: Cell) -> None:
    assert text(50)(cell).value == str(cell)


def test_spaces_are_collapsed_and_invisible_characters_dropped() -> None:
    assert clean("  YAYASAN\u00a0 TOPI\r\n\u200bBAMBU\ufeff ") == "YAYASAN TOPI BAMBU"


@pytest.mark.parametrize(
    ("cell", "value"),
    [(2025, "2025"), (35.0, "35"), (sheet_day(2025, 3, 1), "2025-03-01"), (Merged("TP PKK"), "TP PKK")],
)
def test_other_types_are_taken_as_typed(cell: Cell, value: str) -> None:
    assert text(50)(cell).value == value


@pytest.mark.parametrize("cell", [Formula("=A1", "Bank"), "=A1", " =A1", Merged(Formula("=A1"))])
def test_a_formula_is_refused_where_a_name_belongs(cell: Cell) -> None:
    with pytest.raises(CellError, match="not a formula") as refusal:
        text(50)(cell)
    assert refusal.value.read == "=A1"


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"])
def test_an_excel_error_is_refused(error: str) -> None:
    with pytest.raises(CellError, match="Excel shows an error"):
        text(50)(error)


def test_a_text_too_long_is_refused_with_both_lengths() -> None:
    assert text(200)("x" * 200).value == "x" * 200
    with pytest.raises(CellError, match="at most 200 characters; this has 400"):
        text(200)("x" * 400)


def test_a_list_is_parted_by_semicolons_and_line_breaks_but_not_by_commas() -> None:
    assert text_list(50)("FPUI;  Bappenas\nPT Contoh, Tbk; -").value == ("FPUI", "Bappenas", "PT Contoh, Tbk")
    assert text_list(50)(" ; ").value is None
    assert text_list(50)("-").value is None
    with pytest.raises(CellError, match="at most 5 characters"):
        text_list(5)("FPUI; Bappenas")
