"""A file becomes grids of cells: the workbook's visible sheets, or a text file's likeliest readings."""

from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Grid
from crm.spreadsheets.csv_source import csv_grids
from crm.spreadsheets.limits import check_file_size
from crm.spreadsheets.problems import UnreadableSheet
from crm.spreadsheets.xlsx_source import xlsx_grids

_OLE = b"\xd0\xcf\x11\xe0"  # Excel 97–2003, and any Office file under a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENTS = (b"%pdf", b"<html", b"<!doctype", b"<table", b"<?xml", b"{\\rtf")


def read_grids(path: Path) -> Iterator[Grid]:
    """Every grid the file may hold, the likeliest first; what it is, its first bytes say, not its name.

    Raises UnreadableSheet for a file that is missing, empty, too large or no sheet at all.
    """
    try:
        check_file_size(path.stat().st_size)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableSheet(_("The file cannot be opened: %(path)s.") % {"path": path}) from error
    if not data.strip():
        raise UnreadableSheet(_("The file is empty."))
    if data.startswith(_OLE):
        raise UnreadableSheet(_ole_message(data))
    if data[:200].lstrip().lower().startswith(_DOCUMENTS):
        raise UnreadableSheet(
            _("The file is a document or a web page. Open it in Excel and save it as .xlsx or .csv.")
        )
    if data.startswith(b"PK"):
        return xlsx_grids(data)
    return csv_grids(data, path.stem)


def _ole_message(data: bytes) -> str:
    if _ENCRYPTED in data:
        return _("The workbook is protected by a password. Remove the password and save it again.")
    return _("The file is an old Excel file (.xls). Open it in Excel and save it as .xlsx.")
