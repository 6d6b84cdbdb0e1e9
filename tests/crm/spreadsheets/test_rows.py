from collections.abc import Sequence

import pytest

from crm.spreadsheets.cells import Cell, Formula, Grid, GridRow, Merged
from crm.spreadsheets.header import Column, Layout
from crm.spreadsheets.rows import RawRow, read_rows
from tests.crm.spreadsheets.examples import grid, header_of

HEADINGS = ["No", "Tanggal", "Nama Kegiatan", "Biaya", "Keterangan"]


def records(*rows: Sequence[Cell]) -> list[RawRow]:
    sheet = grid(["REKAP"], HEADINGS, *rows)
    return list(read_rows(sheet, header_of(sheet)))


def test_records_keep_their_sheet_rows_and_answer_by_key() -> None:
    (row,) = records([], [1, "1 Mei 2025", "Lomba"])
    assert (row.number, row["name"], row["cost"], row["men"]) == (4, "Lomba", None, None)


def test_what_no_importer_reads_is_kept_under_its_heading() -> None:
    (row,) = records([1, "1 Mei 2025", "Lomba", None, "sukses", None, "catatan"])
    assert row.extras() == [("Keterangan", "sukses"), ("G", "catatan")]


@pytest.mark.parametrize(
    "row",
    [
        ["JUMLAH", None, None, 47],
        [None, None, "Total", Formula("=SUM(D3:D9)", 47)],
        [None, "Sub total", None, 47],
        ["Jumlah Kabupaten Serang", None, None, 47],
        [None, None, "JUMLAH TOTAL :", 47],
        [None, None, "Total keseluruhan", 47],
    ],
)
def test_totals_are_left_out(row: list[Cell]) -> None:
    assert records(row) == []


@pytest.mark.parametrize(
    "name", ["Total Football bersama Radio Contoh", "Jumlahkan Ceritamu", "Subtotalitas"]
)
def test_a_name_that_only_begins_like_a_total_is_a_record(name: str) -> None:
    assert len(records([1, "1 Mei 2025", name, 5])) == 1


@pytest.mark.parametrize(
    "row",
    [[7], ["A"], [7, "-", "–"], [7, None, Merged("Lomba")], HEADINGS, ["no", "TANGGAL :"], [1, 2, 3, 4, 5]],
    ids=[
        "prefilled number",
        "section letter",
        "dashes",
        "merged form",
        "headings",
        "retyped",
        "column numbers",
    ],
)
def test_furniture_is_left_out(row: list[Cell]) -> None:
    assert records(row) == []


def test_column_numbers_may_be_in_parentheses() -> None:
    assert records(["(1)", "(2)", "(3)", "(4)", "(5)"]) == []


def test_a_title_merged_across_the_table_is_left_out_and_a_lone_name_is_not() -> None:
    sheet = grid(HEADINGS, [None, None, "Lomba"])
    title = GridRow(3, (None, None, "B. KECAMATAN CONTOH"), width=3)
    sheet = Grid("Rekap", (*sheet.rows, title))
    assert [row["name"] for row in read_rows(sheet, header_of(sheet))] == ["Lomba"]


def test_a_row_that_misses_its_name_is_a_record_to_be_refused() -> None:
    (row,) = records([15, "1 Mei 2025", None, 5])
    assert row["name"] is None


def test_the_lower_heading_row_repeated_on_a_new_page_is_left_out() -> None:
    upper = ["Tanggal", "Kegiatan", "Peserta", None]
    lower = [None, None, "L", "P"]
    sheet = grid(upper, lower, ["1 Mei 2025", "Lomba", 1, 2], upper, lower, ["2 Mei 2025", "Kelas", 3, 4])
    assert [row["name"] for row in read_rows(sheet, header_of(sheet))] == ["Lomba", "Kelas"]


def test_a_table_of_one_column_has_records() -> None:
    layout = Layout("name", (Column("name", ("Nama Mitra",)),))
    sheet = grid(["Nama Mitra"], ["TP PKK"])
    assert [row["name"] for row in read_rows(sheet, header_of(sheet, layout))] == ["TP PKK"]
