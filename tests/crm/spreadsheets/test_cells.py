import pytest

from crm.spreadsheets.cells import Cell, Formula, Merged, is_blank, shown
from tests.crm.spreadsheets.examples import sheet_day


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, "(empty)"),
        ("  ", "(empty)"),
        (" dua\n puluh ", "dua puluh"),
        (35.0, "35"),
        (3.5, "3.5"),
        (sheet_day(2025, 9, 20), "2025-09-20"),
        (sheet_day(2025, 9, 20, 9, 30), "2025-09-20 09:30:00"),
        (Formula("=SUM(A1:A3)", 6), "=SUM(A1:A3)"),
        (Merged("Bedah buku"), "Bedah buku"),
        ("x" * 400, "x" * 119 + "…"),
    ],
)
def test_a_cell_is_shown_as_its_keeper_would_recognise_it(cell: Cell, text: str) -> None:
    assert shown(cell) == text


def test_spaces_alone_are_blank_and_a_zero_is_not() -> None:
    assert is_blank(" \u00a0")
    assert not is_blank(0)
    assert not is_blank(Merged("x"))
