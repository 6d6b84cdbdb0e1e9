"""How large a sheet may be: ample for a division's books, small enough that no file can stall the server."""

from collections.abc import Sized

from django.utils.translation import gettext as _

from crm.spreadsheets.problems import UnreadableSheet

MAX_FILE_BYTES = 20 * 1024**2
MAX_UNPACKED_BYTES = 200 * 1024**2
MAX_ROWS = 100_000
MAX_COLUMNS = 200
MAX_CELLS = 5_000_000  # stored ones, with the empty ones that carry only a format


def check_file_size(size: int) -> None:
    """Raise UnreadableSheet where the file, in bytes, is over the limit."""
    if size > MAX_FILE_BYTES:
        raise UnreadableSheet(
            _("The file is larger than %(limit)d MB. Split it into several files.")
            % {"limit": MAX_FILE_BYTES // 1024**2}
        )


def check_unpacked_size(size: int) -> None:
    """Raise UnreadableSheet where a workbook unpacks to more bytes than any honest one."""
    if size > MAX_UNPACKED_BYTES:
        raise UnreadableSheet(
            _("The workbook unpacks to more than %(limit)d MB. Copy its data into a new workbook.")
            % {"limit": MAX_UNPACKED_BYTES // 1024**2}
        )


def check_rows(count: int) -> None:
    """Raise UnreadableSheet where a sheet holds too many rows."""
    if count > MAX_ROWS:
        raise UnreadableSheet(
            _("The sheet has more than %(limit)d rows. Split it into several files.") % {"limit": MAX_ROWS}
        )


def check_columns(cells: Sized, row: int) -> None:
    """Raise UnreadableSheet where a row's cells, the blank ones at its end left out, are too many."""
    if len(cells) > MAX_COLUMNS:
        raise UnreadableSheet(
            _("Row %(row)d has more than %(limit)d columns. Delete what does not belong to the table.")
            % {"row": row, "limit": MAX_COLUMNS}
        )


def check_cells(count: int) -> None:
    """Raise UnreadableSheet where a sheet stores too many cells, mostly formatted empty ones."""
    if count > MAX_CELLS:
        raise UnreadableSheet(
            _("The sheet stores more than %(limit)d cells. Delete its empty formatted rows and columns.")
            % {"limit": MAX_CELLS}
        )
