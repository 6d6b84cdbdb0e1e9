"""Small sheets for the tests: workbooks made in memory, grids made of plain lists."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from crm.spreadsheets.cells import Cell, Grid, GridRow
from crm.spreadsheets.header import Column, Header, Layout, find_header

SHEETS = Path(__file__).parents[3] / "crm" / "sample" / "sheets"

ACTIVITIES = Layout(
    name_key="name",
    columns=(
        Column("date", ("Tanggal", "Waktu Pelaksanaan"), required=True),
        Column("name", ("Nama Kegiatan", "Kegiatan"), required=True),
        Column("men", ("L", "Laki-laki"), groups=("Peserta", "Jumlah Peserta")),
        Column("women", ("P", "Perempuan"), groups=("Peserta", "Jumlah Peserta")),
        Column("cost", ("Biaya", "Anggaran")),
    ),
)


def grid(*rows: Sequence[Cell]) -> Grid:
    """A grid whose first row is sheet row 1; an empty list leaves a row out."""
    return Grid("Rekap", tuple(GridRow(number, tuple(row)) for number, row in enumerate(rows, 1) if row))


def header_of(sheet: Grid, layout: Layout = ACTIVITIES) -> Header:
    """The header that must be there."""
    header = find_header(sheet, layout)
    assert header is not None
    return header


def workbook(rows: Iterable[Sequence[object]], merged: Iterable[str] = ()) -> bytes:
    """An xlsx file with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A workbook's archive with one part replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return buffer.getvalue()


def sheet_day(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A date as openpyxl gives it: a datetime without a time zone."""
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001
