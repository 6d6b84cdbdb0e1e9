"""Excel workbooks, streamed: formulas with their stored results, merged areas, formatted emptiness."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from crm.spreadsheets.cells import Cell, Formula, Grid, GridRow, Merged, Value, is_blank
from crm.spreadsheets.limits import check_cells, check_columns, check_rows, check_unpacked_size
from crm.spreadsheets.problems import UnreadableSheet

# Whatever openpyxl, zipfile and the XML parser raise over a damaged or hostile workbook.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, SyntaxError, LookupError, ValueError, TypeError,
    AttributeError, ArithmeticError, OSError, EOFError, RuntimeError,
)  # fmt: skip
_MERGED_AREA = re.compile(rb"<(?:\w+:)?mergeCell [^>]*ref=[\"']([A-Z]+[0-9]+:[A-Z]+[0-9]+)[\"']")


def xlsx_grids(path: Path) -> Iterator[Grid]:
    """The visible worksheets of a workbook, in its order.

    Raises UnreadableSheet for a damaged workbook, another kind of archive, or one that is too large.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of features it would lose on saving; we only read
        try:
            with zipfile.ZipFile(path) as archive:
                check_unpacked_size(sum(part.file_size for part in archive.infolist()))
                if "xl/workbook.xml" not in archive.namelist():
                    raise UnreadableSheet(_("The file is not an Excel workbook. Save it as .xlsx and try again."))
            with closing(_open(path, data_only=False)) as written, closing(_open(path, data_only=True)) as results:
                grids = [
                    ...
                ]
        except _DAMAGE as error:
            raise UnreadableSheet(
                _("The workbook is damaged. Open it in Excel and save it again.")
            ) from error
    return iter(grids)
