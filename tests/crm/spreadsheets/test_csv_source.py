import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.spreadsheets import limits
from crm.spreadsheets.cells import Grid
from crm.spreadsheets.csv_source import SEPARATORS, csv_grids
from crm.spreadsheets.problems import UnreadableSheet


def first(data: bytes) -> Grid:
    return next(csv_grids(data, "daftar"))


def cells(data: bytes) -> list[tuple[object, ...]]:
    return [row.cells for row in first(data).rows]


windows_words = st.text(
    st.characters(codec="cp1252", exclude_categories=["Cc", "Zl", "Zp"], exclude_characters="\xa0"),
    min_size=1,
).filter(lambda word: word.strip() and not word.startswith("="))
tables = st.integers(2, 6).flatmap(
    lambda width: st.lists(st.lists(windows_words, min_size=width, max_size=width), min_size=3, max_size=8)
)


@given(
    table=tables,
    separator=st.sampled_from(SEPARATORS),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
)
def test_any_table_comes_back_from_any_encoding_and_separator(
    table: list[list[str]], separator: str, encoding: str
) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(table)
    data = buffer.getvalue().encode(encoding)
    if encoding == "cp1252" and is_utf8(data):
        encoding = "utf-8"  # the same bytes: nothing can tell them apart, and UTF-8 is the better guess
        table = [[cell.encode("cp1252").decode() for cell in row] for row in table]
    readings = [[list(row.cells) for row in grid.rows] for grid in csv_grids(data, "daftar")]
    assert table in readings


def is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_separator_that_cuts_rows_alike_is_tried_first(separator: str) -> None:
    rows = [
        ["Nama", "Alamat", "Biaya"],
        ["PT X, Tbk", "Jl. A, No. 1", "1.250.000,50"],
        ["Dinas; Bidang", "Jl. B, No. 2", "1.000,00"],
    ]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator).writerows(rows)
    assert cells(buffer.getvalue().encode()) == [tuple(row) for row in rows]


def test_title_rows_of_another_width_do_not_mislead() -> None:
    data = b"DAFTAR MITRA, per Oktober 2025, sementara\n\nNo;Nama;Jenis\n1;A;Yayasan\n2;B;OPD\n"
    assert [(row.number, len(row.cells)) for row in first(data).rows] == [(1, 1), (3, 3), (4, 3), (5, 3)]


def test_line_breaks_in_quotes_do_not_move_the_row_numbers() -> None:
    data = b'Nama;Alamat\r\n"A";"Jl. Satu\r\nNo. 2; lantai 3"\r\nB;Jl. Dua\r\n'
    assert [(row.number, row.cells) for row in first(data).rows] == [
        (1, ("Nama", "Alamat")),
        (2, ("A", "Jl. Satu\r\nNo. 2; lantai 3")),
        (3, ("B", "Jl. Dua")),
    ]


def test_windows_1252_is_read_where_the_bytes_are_not_utf8() -> None:
    assert cells("Nama;Ket\nCafé;2011–2018\n".encode("cp1252"))[1] == ("Café", "2011–2018")


def test_excels_declared_separator_is_obeyed_and_not_counted_as_a_row() -> None:
    rows = first(b"sep=,\r\nNama,Ket\r\nA;B,c;d\r\n").rows
    assert [(row.number, row.cells) for row in rows] == [(1, ("Nama", "Ket")), (2, ("A;B", "c;d"))]


def test_a_leading_zero_kept_by_a_formula_of_text_is_text() -> None:
    assert cells(b'Nama;HP\nA;="0812"\n')[1] == ("A", "0812")


def test_an_open_quotation_mark_refuses_the_file_and_names_the_row() -> None:
    with pytest.raises(UnreadableSheet, match="opens in row 3"):
        first(b'Nama;Ket\nA;b\n"C;d\nE;f\n')


def test_a_quotation_mark_inside_a_word_is_just_one() -> None:
    assert cells(b'Nama;Ket\nA;layar 32" baru\n')[1] == ("A", 'layar 32" baru')


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 9, b"\xff\xd8\xff\xe0\x81\x8d\x00"])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableSheet, match="neither UTF-8 nor Windows-1252"):
        first(data)


def test_too_many_rows_or_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ROWS", 3)
    with pytest.raises(UnreadableSheet, match="more than 3 rows"):
        first(b"a;b\n" * 4)
    with pytest.raises(UnreadableSheet, match="more than 200 columns"):
        first(b"a;" * 200 + b"b\n")


def test_a_field_beyond_all_measure_is_refused() -> None:
    with pytest.raises(UnreadableSheet, match="cannot be cut into cells"):
        first(b'a;"' + b"x" * 200_000 + b'"\n')
