"""Writing the records of one row: nothing recorded is overwritten, and history names the row."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NoReturn, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Field, Model, TextField
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from crm import formats
from crm.spreadsheets.reader import RowReader
from crm.transitions.engine import told

M = TypeVar("M", bound=Model)

NOT_KNOWN = (None, "", "other")
"""What a later sheet may fill. “Other” is what a kind is while nobody knows better."""


class RowRefused(Exception):
    """The row stays out; its reader holds the reasons."""


class RowSaver:
    """Makes and completes the records of one row; ``reason`` enters their history.

    ``made`` and ``completed`` hold what was saved. ``columns`` is as in ``Importer``.
    """

    def __init__(self, row: RowReader, columns: Mapping[str, str], reason: str) -> None:
        self.row = row
        self.made: list[Model] = []
        self.completed: list[Model] = []
        self._columns = columns
        self._reason = reason

    def create(self, record: M) -> M:
        """Save a new record. Raises ``ValidationError`` where a form would refuse it."""
        self._save(record)
        self.made.append(record)
        return record

    def complete(self, record: Model, **said: Any) -> None:
        """Fill the fields that are empty; where the sheet says something else than is recorded, note it.

        A longer text says whatever it contains. Raises ``ValidationError`` as ``create`` does.
        """
        filled = False
        for name, value in said.items():
            recorded = getattr(record, name)
            if value in NOT_KNOWN:
                continue
            if recorded in NOT_KNOWN:
                setattr(record, name, value)
                filled = True
            elif not _agree(field := record._meta.get_field(name), recorded, value):
                self.note_kept(self.column_of(name), _words(field, recorded), _words(field, value))
        if filled:
            self.update(record)

    def is_new(self, *records: Model) -> bool:
        """Whether this row made one of them: then nothing that joins them can be recorded yet."""
        return any(record in self.made for record in records)

    def update(self, record: Model) -> None:
        """Save a record whose fields were changed."""
        self._save(record)
        self.completed.append(record)

    def note_kept(self, column: str, kept: object, said: object) -> None:
        """Say that the sheet did not change what is recorded."""
        self.row.note(
            column,
            _("kept “%(kept)s”, which is recorded; the sheet says “%(said)s”") % {"kept": kept, "said": said},
        )

    def refuse(self, column: str, expected: str) -> NoReturn:
        """Keep the row out for what stands in a column."""
        self.row.refuse(column, expected)
        raise RowRefused

    def refuse_fields(self, error: ValidationError) -> None:
        """Keep the row out for each field that a model refused."""
        for field, messages in error.message_dict.items():
            self.row.refuse(self.column_of(field), " ".join(messages))

    def column_of(self, field: str) -> str:
        """The key of the column a field was read from; the name's column for what no column holds."""
        layout = self.row.row.header.layout
        key = self._columns.get(field, field)
        return key if any(column.key == key for column in layout.columns) else layout.name_key

    def _save(self, record: Model) -> None:
        """As ``full_clean`` and ``save``, without the queries that thousands of rows would repeat.

        What the record links to was read or made just now. Constraints are the database's to check;
        only the words for one that fails are the model's.
        """
        links = {field.name for field in record._meta.concrete_fields if field.is_relation}
        record.full_clean(exclude=links, validate_constraints=False)
        try:
            with transaction.atomic(), told(record, by=None, reason=self._reason):
                record.save()
        except IntegrityError:
            record.validate_constraints()
            raise


def _agree(field: Any, recorded: Any, value: Any) -> bool:
    if field.choices or not isinstance(value, str):
        return bool(recorded == value)
    if isinstance(field, TextField):
        return value.casefold() in recorded.casefold()
    return value.casefold() == recorded.casefold()


def _words(field: "Field[Any, Any] | Any", value: Any) -> str:
    """A value as people read it."""
    language = get_language() or "id"
    match value:
        case date():
            return formats.day(value, language)
        case Decimal():
            return formats.rupiah(value, language)
        case _:
            return str(dict(field.flatchoices).get(value, value))
