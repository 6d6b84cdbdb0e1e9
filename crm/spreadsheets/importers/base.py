"""What an importer of one kind of sheet must say."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar, Generic, TypeVar

from django.db.models import Model

from crm.models import Library
from crm.spreadsheets.header import Layout
from crm.spreadsheets.importers.saver import RowSaver
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.rows import RawRow

Values = TypeVar("Values")


class Importer(ABC, Generic[Values]):
    """Reads rows and writes them as records of ``library``; made and used inside that library's scope.

    ``columns`` names the column that a model's field was read from, where its key is not the
    field's name: problems with the field are reported there.
    """

    layout: ClassVar[Layout]
    columns: ClassVar[Mapping[str, str]] = {}

    def __init__(self, library: Library) -> None:
        self.library = library

    def in_order(self, rows: Sequence[RawRow]) -> Sequence[RawRow]:
        """The rows in the order in which they must be written; the sheet's own unless overridden."""
        return rows

    @abstractmethod
    def read(self, row: RowReader) -> Values | None:
        """The row's values, read without the database; None where a cell was refused."""

    @abstractmethod
    def write(self, values: Values, saver: RowSaver) -> Model:
        """Find or make the records of one row; returns the one the row is about.

        Raises ``RowRefused``, or ``ValidationError`` where a record may not be so.
        """

    def remember(self, record: Model) -> None:
        """Take note of a record that has been saved for good."""
