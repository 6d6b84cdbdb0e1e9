"""Excel workbooks, streamed: formulas with their stored results, merged areas, formatted emptiness."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.exceptions import InvalidFileException

from crm.spreadsheets.cells import Cell, Formula, Grid, GridRow, Value, is_blank
from crm.spreadsheets.limits import MAX_COLUMNS, check_cells, check_columns, check_rows, check_unpacked_size
from crm.spreadsheets.merges import Area, Merges
from crm.spreadsheets.problems import UnreadableSheet

# What openpyxl, zipfile and the XML parser raise over a damaged or hostile workbook.
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, InvalidFileException, SyntaxError, OSError, EOFError),
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RuntimeError),
)
_MERGED_AREA = re.compile(rb"<(?:\w+:)?mergeCell [^>]*ref=[\"']([A-Z]+\d+):([A-Z]+\d+)[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")


def xlsx_grids(data: bytes) -> Iterator[Grid]:
    """The visible worksheets of a workbook, in its order.

    Raises UnreadableSheet for a damaged workbook, another kind of archive, or one that is too large.
    """
    with _reading(), zipfile.ZipFile(io.BytesIO(data)) as archive:
        check_unpacked_size(sum(part.file_size for part in archive.infolist()))
        if "[Content_Types].xml" not in archive.namelist():
            raise UnreadableSheet(_("The file is not an Excel workbook. Save it as .xlsx and try again."))
        workbook = _open(data)
    with closing(workbook):
        for sheet in workbook.worksheets:
            if sheet.sheet_state == "visible":
                with _reading():
                    grid = Grid(sheet.title, tuple(_rows(data, sheet)))
                yield grid


@contextmanager
def _reading() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of what it would lose on saving; we only read
        try:
            yield
        except _DAMAGE as error:
            raise UnreadableSheet(
                _("The workbook is damaged or of another kind. Open it in Excel and save it as .xlsx.")
            ) from error


def _open(data: bytes, *, results: bool = False) -> Workbook:
    return load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)


def _rows(data: bytes, sheet: Any) -> Iterator[GridRow]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        part = archive.read(sheet._worksheet_path)
    merges = Merges(_areas(part))
    rows: Iterator[Sequence[Cell]] = _calculated(data, sheet) if _FORMULA.search(part) else _plain(sheet)
    stored = filled = 0
    for number, row in enumerate(rows, start=1):
        stored += len(row) + 1
        check_cells(stored)
        cells = list(row)
        while cells and is_blank(cells[-1]):
            cells.pop()
        if cells:
            filled += 1
            check_rows(filled)
            check_columns(cells, number)
            width = merges.fill(number, cells)
            yield GridRow(number, tuple(cells), width)


def _areas(part: bytes) -> Iterator[Area]:
    """The merged areas, which openpyxl does not tell of while it streams."""
    for first, last in _MERGED_AREA.findall(part):
        area = (*coordinate_to_tuple(first.decode()), *coordinate_to_tuple(last.decode()))
        if area[1] <= MAX_COLUMNS:
            yield area


def _plain(sheet: Any) -> Iterator[list[Value]]:
    sheet.reset_dimensions()  # many programs store them wrong
    for row in sheet.iter_rows(values_only=True):
        yield [_value(value) for value in row]


def _calculated(data: bytes, sheet: Any) -> Iterator[list[Cell]]:
    """The rows of a sheet with formulas, each beside its stored result, which takes a second reading."""
    sheet.reset_dimensions()
    with closing(_open(data, results=True)) as workbook:
        for written, results in zip(sheet.iter_rows(), _plain(workbook[sheet.title]), strict=True):
            yield [
                Formula(_formula_text(cell.value), result) if cell.data_type == "f" else result
                for cell, result in zip(written, results, strict=True)
            ]


def _formula_text(formula: Any) -> str:
    return formula if isinstance(formula, str) else getattr(formula, "text", None) or "="


def _value(value: object) -> Value:
    match value:
        case str():
            return value.replace("_x000D_", "")  # Excel's way to write a carriage return
        case None | bool() | int() | float() | datetime():
            return value
        case date():
            return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a sheet knows no time zone
        case _:
            return str(value)  # a time of day or a duration
