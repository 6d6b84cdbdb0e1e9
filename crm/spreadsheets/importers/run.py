"""Taking one sheet in, row by row."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from crm.models import Library
from crm.scope import library_scope
from crm.spreadsheets.importers.base import Importer
from crm.spreadsheets.importers.saver import RowRefused, RowSaver
from crm.spreadsheets.problems import Note, Refusal, UnreadableSheet
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.rows import RawRow
from crm.spreadsheets.table import read_table

BATCH = 100
"""Rows per transaction: few enough that nobody waits long for the lock, many enough to be quick."""


@dataclass
class ImportResult:
    """What became of a sheet's rows, counted by row, and everything to be told about them."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """All rows that were read."""
        return self.created + self.changed + self.unchanged + self.refused


def import_sheet(
    path: Path, importer_type: type[Importer[Any]], library: Library, *, dry_run: bool = False
) -> ImportResult:
    """Write the rows of a file as records of ``library``; with ``dry_run``, undo it all at the end.

    Each row goes in whole or stays out whole. Raises ``UnreadableSheet`` where the file holds no
    such table, or one without rows.
    """
    table = read_table(path, importer_type.layout)
    rows = list(table.rows())
    if not rows:
        raise UnreadableSheet(
            _("There are no rows below the headings in row %(row)d.") % {"row": table.header.last_row}
        )
    result = ImportResult(notes=table.notes())
    with library_scope(library.path), _undone() if dry_run else nullcontext():
        importer = importer_type(library)
        first_rows: dict[Any, int] = {}
        for batch in _batches(importer.in_order(rows)):
            with transaction.atomic():
                for row in batch:
                    _import_row(importer, row, path.name, first_rows, result)
    result.refusals.sort(key=lambda refusal: refusal.row)
    return result


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _batches(rows: Sequence[RawRow]) -> Iterator[Sequence[RawRow]]:
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]


def _import_row(
    importer: Importer[Any], raw: RawRow, file_name: str, first_rows: dict[Any, int], result: ImportResult
) -> None:
    row = RowReader(raw)
    reason = _("Import: %(file)s, row %(row)d") % {"file": file_name, "row": raw.number}
    saver = RowSaver(row, importer.columns, reason)
    values = importer.read(row)
    record = _written(importer, values, saver) if row.accepted and values is not None else None
    if record is None:
        result.refused += 1
        result.refusals += row.refusals
        return
    for saved in (*saver.made, *saver.completed):
        importer.remember(saved)
    if (first := first_rows.setdefault(record.pk, raw.number)) != raw.number:
        row.note(importer.layout.name_key, _("the same record as row %(row)d") % {"row": first})
    result.notes += row.notes
    if record in saver.made:
        result.created += 1
    elif saver.made or saver.completed:
        result.changed += 1
    else:
        result.unchanged += 1


def _written(importer: Importer[Any], values: Any, saver: RowSaver) -> Model | None:
    """The record the row is about; None where it was refused, with the reasons in the row's reader."""
    try:
        with transaction.atomic():
            return importer.write(values, saver)
    except RowRefused:
        pass
    except ValidationError as error:
        saver.refuse_fields(error)
    except (IntegrityError, DataError) as error:
        saver.row.refuse(
            importer.layout.name_key,
            _("something the database can hold: %(error)s") % {"error": " ".join(str(error).split())},
        )
    return None
