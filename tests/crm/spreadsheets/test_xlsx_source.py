import io
import re
import zipfile

import pytest
from openpyxl import Workbook

from crm.spreadsheets import limits
from crm.spreadsheets.cells import Formula, Grid, Merged
from crm.spreadsheets.problems import UnreadableSheet
from crm.spreadsheets.xlsx_source import xlsx_grids
from tests.crm.spreadsheets.examples import saved, sheet_day, with_part, workbook

SHEET = "xl/worksheets/sheet1.xml"


def only(data: bytes) -> Grid:
    (grid,) = xlsx_grids(data)
    return grid


def part(data: bytes, name: str = SHEET) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_cells_keep_their_types_and_rows_their_numbers() -> None:
    data = workbook([["Judul"], [], [1, 2.5, True, "teks", sheet_day(2025, 3, 1), None, None]])
    assert [(row.number, row.cells) for row in only(data).rows] == [
        (1, ("Judul",)),
        (3, (1, 2.5, True, "teks", sheet_day(2025, 3, 1))),
    ]


def test_a_formula_comes_with_the_result_the_workbook_stored() -> None:
    data = workbook([[1, 2, "=SUM(A1:B1)"], [3, 4, "=SUM(A2:B2)"]])
    stored = part(data).replace(b"<f>SUM(A1:B1)</f><v />", b"<f>SUM(A1:B1)</f><v>3</v>")
    stored = stored.replace(b"<f>SUM(A1:B1)</f><v></v>", b"<f>SUM(A1:B1)</f><v>3</v>")
    rows = only(with_part(data, SHEET, stored)).rows
    assert rows[0].cells == (1, 2, Formula("=SUM(A1:B1)", 3))
    assert rows[1].cells == (3, 4, Formula("=SUM(A2:B2)", None))


def test_a_cell_merged_downwards_speaks_for_the_rows_below_it() -> None:
    data = workbook(
        [["Kegiatan", "Mitra"], ["Bedah buku", "A"], [None, "B"], ["Lomba", "C"]], merged=["A2:A3"]
    )
    assert [row.cells for row in only(data).rows][1:] == [
        ("Bedah buku", "A"),
        (Merged("Bedah buku"), "B"),
        ("Lomba", "C"),
    ]


def test_a_cell_merged_sideways_belongs_to_its_first_column_and_tells_its_width() -> None:
    rows = only(workbook([["DAFTAR MITRA"], ["Nama", "Jenis", "Kota"]], merged=["A1:C1"])).rows
    assert [(row.cells, row.width) for row in rows] == [
        (("DAFTAR MITRA",), 3),
        (("Nama", "Jenis", "Kota"), 1),
    ]


def test_a_merged_area_makes_no_rows_of_its_own() -> None:
    rows = only(workbook([["Nama"], ["A"], [None], ["B"]], merged=["A2:A3"])).rows
    assert [row.number for row in rows] == [1, 2, 4]


def test_hidden_sheets_are_passed_over() -> None:
    book = Workbook()
    book.worksheets[0].append(["rahasia"])
    book.create_sheet("Rekap").append(["Nama"])
    book.worksheets[0].sheet_state = "hidden"
    assert only(saved(book)).name == "Rekap"


def test_formatted_emptiness_is_not_content() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Nama"])
    sheet.cell(900, 150).number_format = "0.00"
    assert [row.cells for row in only(saved(book)).rows] == [("Nama",)]


def test_a_wrongly_stored_size_hides_nothing() -> None:
    data = workbook([["Nama", "Jenis"], ["A", "B"]])
    wrong = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', part(data))
    assert [row.cells for row in only(with_part(data, SHEET, wrong)).rows] == [("Nama", "Jenis"), ("A", "B")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (SHEET, b"<worksheet><sheetData><row"),
        ("xl/workbook.xml", b"nothing"),
        ("[Content_Types].xml", b"<Types/>"),
    ],
)
def test_a_damaged_workbook_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(UnreadableSheet, match="damaged"):
        list(xlsx_grids(with_part(workbook([["Nama"]]), name, content)))


def test_a_torn_off_workbook_is_refused() -> None:
    with pytest.raises(UnreadableSheet, match="damaged"):
        list(xlsx_grids(workbook([["Nama"]])[:-400]))


def test_another_archive_is_no_workbook() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("foto.txt", "x")
    with pytest.raises(UnreadableSheet, match="not an Excel workbook"):
        list(xlsx_grids(buffer.getvalue()))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1024**2)
    bomb = with_part(workbook([["Nama"]]), "xl/media/besar.bin", b"\0" * 2 * 1024**2)
    with pytest.raises(UnreadableSheet, match="unpacks to more than 1 MB"):
        list(xlsx_grids(bomb))


def test_entities_that_multiply_are_refused() -> None:
    entities = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    laughs = entities + b"<worksheet><sheetData>&b;</sheetData></worksheet>"
    with pytest.raises(UnreadableSheet, match="damaged"):
        list(xlsx_grids(with_part(workbook([["Nama"]]), SHEET, laughs)))


@pytest.mark.parametrize(("limit", "words"), [("MAX_ROWS", "3 rows"), ("MAX_CELLS", "3 cells")])
def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, limit: str, words: str) -> None:
    monkeypatch.setattr(limits, limit, 3)
    with pytest.raises(UnreadableSheet, match=f"more than {words}"):
        only(workbook([["a", "b"]] * 4))


def test_too_many_columns_are_refused() -> None:
    with pytest.raises(UnreadableSheet, match="more than 200 columns"):
        only(workbook([["x"] * 201]))


def test_a_row_number_beyond_any_sheet_cannot_stall_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CELLS", 10_000)
    data = workbook([["Nama"]])
    far = part(data).replace(b'<row r="1"', b'<row r="99999999"')
    with pytest.raises(UnreadableSheet, match="cells"):
        only(with_part(data, SHEET, far))
