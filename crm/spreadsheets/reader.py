"""Reading one row cell by cell, so that a refused row names every bad cell at once."""

from typing import TypeVar

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from crm.spreadsheets.cells import shown
from crm.spreadsheets.problems import CellError, Note, Parser, Refusal
from crm.spreadsheets.rows import RawRow

T = TypeVar("T")


class RowReader:
    """Reads cells by column key and gathers what is wrong (``refusals``) or doubtful (``notes``).

    A row with a refusal must stay out; one with notes goes in.
    """

    def __init__(self, row: RawRow) -> None:
        self.row = row
        self.refusals: list[Refusal] = []
        self.notes: list[Note] = []

    @property
    def accepted(self) -> bool:
        """Whether nothing so far keeps the row out."""
        return not self.refusals

    def read(self, key: str, parse: Parser[T]) -> T | None:
        """The cell's value; None where it is empty, or bad and thereby refused."""
        try:
            return self._parsed(key, parse)
        except CellError as error:
            self.refuse(key, error.expected)
            return None

    def require(self, key: str, parse: Parser[T]) -> T | None:
        """As ``read``, but an empty cell is refused too: None always means a refused row."""
        refused = len(self.refusals)
        value = self.read(key, parse)
        if value is None and len(self.refusals) == refused:
            self.refuse(key, _("something: this column must be filled"))
        return value

    def read_if_good(self, key: str, parse: Parser[T]) -> T | None:
        """As ``read``, for what a record can do without: a bad cell is left out with a note."""
        try:
            return self._parsed(key, parse)
        except CellError as error:
            self.note(key, _("left out; expected: %(expected)s") % {"expected": error.expected})
            return None

    def refuse(self, key: str, expected: str) -> None:
        """Keep the row out for what stands in this column."""
        self.refusals.append(Refusal(self.row.number, *self._where(key), shown(self.row[key]), expected))

    def note(self, key: str, done: str) -> None:
        """Say what was done with a doubtful cell."""
        self.notes.append(Note(self.row.number, *self._where(key), shown(self.row[key]), done))

    def _parsed(self, key: str, parse: Parser[T]) -> T | None:
        reading = parse(self.row[key])
        for doubt in reading.notes:
            self.note(key, doubt)
        return reading.value

    def _where(self, key: str) -> tuple[str, str]:
        header = self.row.header
        if key in header.positions:
            position = header.positions[key]
            return get_column_letter(position + 1), header.label(position)
        return "", next(column.headings[0] for column in header.layout.columns if column.key == key)
