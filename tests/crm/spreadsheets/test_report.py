import csv
from pathlib import Path

import pytest

from crm.spreadsheets import Note, Refusal, write_report


def lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_problems_come_by_row_refusals_first(tmp_path: Path) -> None:
    path = tmp_path / "laporan.csv"
    write_report(
        path,
        [
            Refusal(16, "G", "Peserta L", "dua puluh", "a number"),
            Refusal(9, "B", "Nama; lengkap", "(empty)", "a name"),
        ],
        [Note(9, "H", "Email", "radio[at]contoh", "left out")],
    )
    assert lines(path) == [
        ["Sheet row", "Column", "Column heading", "Result", "What was read", "Expected or done"],
        ["9", "B", "Nama; lengkap", "refused", "(empty)", "a name"],
        ["9", "H", "Email", "to be checked", "radio[at]contoh", "left out"],
        ["16", "G", "Peserta L", "refused", "dua puluh", "a number"],
    ]


def test_excel_is_told_that_the_text_is_utf8(tmp_path: Path) -> None:
    path = tmp_path / "laporan.csv"
    write_report(path, [Refusal(1, "A", "Café", "–", "x")], [])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert lines(path)[1][2] == "Café"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_of_the_report_runs_as_a_formula(tmp_path: Path, start: str) -> None:
    path = tmp_path / "laporan.csv"
    write_report(
        path, [Refusal(1, "A", "Nama", f"{start}HYPERLINK(1)", f"{start}x")], [Note(2, "", "", start, "x")]
    )
    cells = [cell for line in lines(path) for cell in line]
    assert f"'{start}HYPERLINK(1)" in cells
    assert not any(cell.startswith(start) for cell in cells)
