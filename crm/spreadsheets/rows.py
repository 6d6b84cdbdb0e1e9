"""The rows of a table that hold records: no titles, totals, repeated headings or empty forms."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from crm.names import squeeze
from crm.spreadsheets.cells import Cell, Formula, Grid, GridRow, Merged, as_text, content, is_blank, shown
from crm.spreadsheets.header import Header
from crm.spreadsheets.texts import says_nothing

_TOTAL = r"(?:sub\W*|grand\W*)?(?:jumlah|total|rata\W*rata)"
_OPENS_AS_TOTAL = re.compile(rf"\W*{_TOTAL}\b", re.IGNORECASE)
_ONLY_A_TOTAL = re.compile(rf"(?:\W|{_TOTAL}|keseluruhan|seluruhnya|seluruh|akhir|kumulatif)+", re.IGNORECASE)
_FEWEST_NUMBERED = 3


@dataclass(frozen=True)
class RawRow:
    """One record as it stands in the sheet, its cells not yet read; ``number`` is the sheet row."""

    number: int
    header: Header
    cells: tuple[Cell, ...]

    def __getitem__(self, key: str) -> Cell:
        """The cell in the column with that key; None where the sheet or the row lacks it."""
        position = self.header.positions.get(key, len(self.cells))
        return self.cells[position] if position < len(self.cells) else None

    def extras(self) -> list[tuple[str, str]]:
        """What stands in columns no importer reads, so that nothing is lost: heading (or letter), content."""
        read = {*self.header.positions.values(), self.header.ordinal}
        return [
            (self.header.label(position) or get_column_letter(position + 1), shown(cell))
            for position, cell in enumerate(self.cells)
            if position not in read and not is_blank(cell)
        ]


def read_rows(grid: Grid, header: Header) -> Iterator[RawRow]:
    """The records below the header, in order.

    Left out: rows with at most a running number of their own, titles merged across the table,
    headings repeated on a new page, the row that numbers the columns, and totals. A row that only
    misses its name is a record: to refuse it is the importer's.
    """
    texts = (text for known in header.headings for text in (known.label, known.own, known.group))
    headings = frozenset(map(squeeze, texts)) - {""}
    for row in grid.rows:
        if row.number > header.last_row:
            record = RawRow(row.number, header, row.cells)
            if not (_is_title(row, header) or _is_empty_form(row, header) or _is_furniture(record, headings)):
                yield record


def _is_title(row: GridRow, header: Header) -> bool:
    alone = sum(not is_blank(cell) for cell in row.cells) == 1
    return alone and row.width > 1 and row.width * 2 > len(header.headings)


def _is_empty_form(row: GridRow, header: Header) -> bool:
    own = (cell for position, cell in enumerate(row.cells) if position != header.ordinal)
    return all(
        isinstance(cell, Merged) or (not isinstance(cell, Formula) and says_nothing(cell)) for cell in own
    )


def _is_furniture(record: RawRow, headings: Collection[str]) -> bool:
    texts = [text for cell in record.cells if (text := _text(cell))]
    return _is_total(record, texts) or _repeats(texts, headings) or _numbers_columns(texts)


def _is_total(record: RawRow, texts: list[str]) -> bool:
    name = _text(record[record.header.layout.name_key])
    if name:
        return _ONLY_A_TOTAL.fullmatch(name) is not None
    return any(map(_OPENS_AS_TOTAL.match, texts[:1]))


def _repeats(texts: list[str], headings: Collection[str]) -> bool:
    return len(texts) > 1 and all(squeeze(text) in headings for text in texts)


def _numbers_columns(texts: list[str]) -> bool:
    """The row ``(1) (2) (3) …`` that stands under the headings of official forms."""
    numbers = [text.strip("()") for text in texts]
    return len(numbers) >= _FEWEST_NUMBERED and numbers == [str(n) for n in range(1, len(numbers) + 1)]


def _text(cell: Cell) -> str:
    value = content(cell)
    return "" if isinstance(value, Formula) else as_text(value).strip()
