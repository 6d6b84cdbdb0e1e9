from crm.spreadsheets import RowReader, count, emails, rupiah, single_day, text
from crm.spreadsheets.cells import Cell
from crm.spreadsheets.problems import Note, Refusal
from crm.spreadsheets.rows import read_rows
from tests.crm.spreadsheets.examples import grid, header_of


def reader(*cells: Cell) -> RowReader:
    sheet = grid(["Tanggal", "Nama Kegiatan", "L", "Biaya"], cells)
    (row,) = read_rows(sheet, header_of(sheet))
    return RowReader(row)


def test_good_cells_are_read_and_the_row_accepted() -> None:
    row = reader("1 Mei 2025", "Lomba", "9 orang", "Rp 5.000.000")
    assert row.require("name", text(100)) == "Lomba"
    assert row.read("men", count) == 9
    assert row.accepted
    assert row.notes == []


def test_every_bad_cell_of_a_row_is_refused_at_once() -> None:
    row = reader("31/02/2025", None, "dua puluh", "lima juta")
    values = [
        row.require("date", single_day),
        row.require("name", text(100)),
        row.read("men", count),
        row.read("cost", rupiah),
    ]
    assert values == [None] * 4
    assert not row.accepted
    assert row.refusals == [
        Refusal(2, "A", "Tanggal", "31/02/2025", "a day that exists: this month has 28 days"),
        Refusal(2, "B", "Nama Kegiatan", "(empty)", "something: this column must be filled"),
        Refusal(2, "C", "L", "dua puluh", "a whole number in digits, such as 20"),
        Refusal(2, "D", "Biaya", "lima juta", "an amount in rupiah, such as Rp 12.500.000 or Rp 3,5 juta"),
    ]


def test_a_required_bad_cell_is_refused_only_once() -> None:
    row = reader("x", "Lomba")
    row.require("date", single_day)
    assert len(row.refusals) == 1


def test_a_cell_that_the_record_can_do_without_is_left_out_with_a_note() -> None:
    row = reader("1 Mei 2025", "radio[at]contoh")
    assert row.read_if_good("name", emails) is None
    assert row.accepted
    assert row.notes == [
        Note(
            2,
            "B",
            "Nama Kegiatan",
            "radio[at]contoh",
            "left out; expected: e-mail addresses such as nama@contoh.go.id",
        )
    ]


def test_a_parsers_doubts_become_notes() -> None:
    row = reader("Kamis, 5 November 2025", "Lomba")
    assert row.read_if_good("date", single_day) is not None
    assert [note.done for note in row.notes] == [
        "“kamis” is not the weekday of 5 November 2025; the date was kept"
    ]


def test_a_column_that_the_sheet_lacks_is_named_by_its_usual_heading() -> None:
    row = reader("1 Mei 2025", "Lomba")
    row.require("women", count)
    assert (row.refusals[0].column, row.refusals[0].heading) == ("", "P")
