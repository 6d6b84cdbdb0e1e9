from pathlib import Path

import pytest
from openpyxl import Workbook

from crm.spreadsheets import (
    Column,
    Layout,
    RowReader,
    UnreadableSheet,
    date_span,
    emails,
    phones,
    read_table,
    single_day,
    text,
)
from tests.crm.spreadsheets.examples import ACTIVITIES, SHEETS, saved

PARTNERS = Layout(
    "name",
    (
        Column("name", ("Nama Mitra",), required=True),
        Column("phone", ("No. HP",)),
        Column("email", ("Email",)),
    ),
)
AGREEMENTS = Layout(
    "title",
    (
        Column("title", ("Tentang",), required=True),
        Column("signed", ("Tanggal TTD",)),
        Column("first", ("Pihak Kesatu",)),
        Column("first_number", ("Nomor Pihak Kesatu",)),
    ),
)


def test_the_list_of_partners_is_read() -> None:
    rows = [RowReader(row) for row in read_table(SHEETS / "daftar-mitra.csv", PARTNERS).rows()]
    names = {row.row.number: row.read("name", text(200)) for row in rows}
    contacts = {
        row.row.number: (row.read("phone", phones), row.read_if_good("email", emails)) for row in rows
    }
    assert list(names) == list(range(2, 17))
    assert names[4] == "YAYASAN TOPI BAMBU"
    assert names[16] is None
    assert contacts[9] == (("+6281200000001",), ("csr@bank.example",))
    assert contacts[10] == contacts[11] == (("+628110000002",), ("tjsl@telco.example",))
    assert contacts[12] == (("+628120000003",), ("lppm@univ.example", "humas@univ.example"))
    assert contacts[15] == (None, None)


def test_the_list_of_agreements_is_read() -> None:
    table = read_table(SHEETS / "kerja-sama.xlsx", AGREEMENTS)
    rows = [RowReader(row) for row in table.rows()]
    days = [str(row.read("signed", single_day)) for row in rows]
    assert days == ["2024-03-12", "2024-06-05", "2024-07-01", "2025-02-17", "None", "None"]
    assert [row.row.number for row in rows if not row.accepted] == [10]
    assert table.header.positions["first_number"] == 4


def test_the_recapitulation_of_activities_is_read() -> None:
    table = read_table(SHEETS / "rekap-kegiatan.xlsx", ACTIVITIES)
    rows = list(table.rows())
    assert [row.number for row in rows] == list(range(6, 17))
    first = RowReader(rows[0]).read("date", date_span)
    assert first is not None
    assert (first.first.isoformat(), first.last.isoformat()) == ("2020-07-21", "2020-07-23")
    assert (rows[5]["men"], rows[5]["women"]) == (11, 24)
    assert {note.heading for note in table.notes()} == {
        "Strategi",
        "Perpustakaan",
        "Tempat",
        "Mitra Terlibat",
        "Sumber Dana",
        "Keterangan",
    }


def test_headings_that_come_twice_are_noted(tmp_path: Path) -> None:
    path = tmp_path / "rekap.csv"
    path.write_text("Tanggal;Kegiatan;Nama Kegiatan\n1 Mei 2025;a;b\n", encoding="utf-8")
    (note,) = read_table(path, ACTIVITIES).notes()
    assert (note.row, note.column, note.heading) == (1, "C", "Nama Kegiatan")
    assert "not imported" in note.done


def test_the_first_visible_sheet_with_the_headings_is_taken(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["Petunjuk pengisian"])
    book.create_sheet("Lama").append(["Kegiatan", "Biaya"])
    book.create_sheet("Rekap 2025").append(["Tanggal", "Kegiatan"])
    path = tmp_path / "rekap.xlsx"
    path.write_bytes(saved(book))
    assert read_table(path, ACTIVITIES).grid.name == "Rekap 2025"


def test_the_headings_decide_between_separators(tmp_path: Path) -> None:
    path = tmp_path / "rekap.csv"
    path.write_text(
        "Tanggal;Kegiatan, hasil, catatan\n1 Mei 2025;a, b, c\n2 Mei 2025;d, e, f\n", encoding="utf-8"
    )
    layout = Layout("name", (Column("date", ("Tanggal",)), Column("name", ("Kegiatan, hasil, catatan",))))
    assert [row["name"] for row in read_table(path, layout).rows()] == ["a, b, c", "d, e, f"]


def test_without_headings_all_that_were_expected_are_named(tmp_path: Path) -> None:
    path = tmp_path / "surat.csv"
    path.write_text("Yang terhormat\nBapak;Ibu\n", encoding="utf-8")
    with pytest.raises(UnreadableSheet, match="Expected: Tanggal, Nama Kegiatan, L, P, Biaya"):
        read_table(path, ACTIVITIES)


def test_missing_required_headings_are_named(tmp_path: Path) -> None:
    path = tmp_path / "rekap.csv"
    path.write_text("REKAP\nKegiatan;Biaya\nLomba;5\n", encoding="utf-8")
    with pytest.raises(UnreadableSheet, match="row 2 lack: Tanggal"):
        read_table(path, ACTIVITIES)
