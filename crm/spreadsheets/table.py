"""A file read as one known kind of table."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from crm.spreadsheets.cells import Grid
from crm.spreadsheets.header import Header, Heading, Layout, find_header
from crm.spreadsheets.problems import Note, UnreadableSheet
from crm.spreadsheets.rows import RawRow, read_rows
from crm.spreadsheets.source import read_grids


@dataclass(frozen=True)
class Table:
    """A sheet whose headings were found."""

    grid: Grid
    header: Header

    def rows(self) -> Iterator[RawRow]:
        """The records, in order."""
        return read_rows(self.grid, self.header)

    def notes(self) -> list[Note]:
        """The columns that no importer reads: unknown headings, and headings that come twice."""
        unknown = [self._note(heading, _("unknown heading; not imported")) for heading in self.header.unknown]
        repeated = [
            self._note(heading, _("the same heading stands further left; this column was not imported"))
            for heading in self.header.repeated
        ]
        return unknown + repeated

    def _note(self, heading: Heading, done: str) -> Note:
        letter = get_column_letter(heading.position + 1)
        return Note(self.header.first_row, letter, heading.label, heading.label, done)


def read_table(path: Path, layout: Layout) -> Table:
    """The first sheet of the file that has every required heading.

    Raises UnreadableSheet where none has, naming the headings that are missing, or all that were
    expected where no heading row was found; and where the file cannot be read at all.
    """
    incomplete: Header | None = None
    for grid in read_grids(path):
        header = find_header(grid, layout)
        if header and not header.missing:
            return Table(grid, header)
        incomplete = incomplete or header
    if incomplete:
        raise UnreadableSheet(
            _("The headings in row %(row)d lack: %(missing)s.")
            % {
                "row": incomplete.first_row,
                "missing": ", ".join(column.headings[0] for column in incomplete.missing),
            }
        )
    raise UnreadableSheet(
        _("No row with headings was found. Expected: %(expected)s.")
        % {"expected": ", ".join(column.headings[0] for column in layout.columns)}
    )
