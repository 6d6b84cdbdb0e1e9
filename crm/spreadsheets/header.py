"""The heading row of a table, wherever it stands and in whatever order its columns come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest

from crm.names import squeeze
from crm.spreadsheets.cells import Cell, Grid, GridRow, as_text, content

SEARCHED_ROWS = 50  # letterheads and titles above a table are long, but not longer
_HINT = re.compile(r"\([^()]*\)")
_ORDINALS = frozenset({"no", "nomor", "nourut", "nomorurut", "urut"})


@dataclass(frozen=True)
class Column:
    """One column an importer knows: ``headings`` are its spellings, the first shown to people.

    ``groups`` are the headings it may stand under in a sheet with two heading rows, as ``L``
    under ``Peserta``. With groups named, an ``L`` under any other heading is not this column.
    """

    key: str
    headings: tuple[str, ...]
    groups: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Layout:
    """The columns of one kind of sheet; ``name_key`` is the column that names the record."""

    name_key: str
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Heading:
    """What stands over one column: its 0-based position, its own text, and its group's, if any."""

    position: int
    own: str
    group: str = ""

    @property
    def label(self) -> str:
        """Group and own text as one: ``Peserta L``."""
        return f"{self.group} {self.own}".strip()


@dataclass(frozen=True)
class Header:
    """Where the headings of a layout were found. Rows are sheet rows; positions index ``GridRow.cells``.

    ``unknown`` are headings no column claims; ``repeated`` claim a column that an earlier one
    has. ``ordinal`` is the position of the running number (``No``).
    """

    layout: Layout
    first_row: int
    last_row: int
    positions: dict[str, int]
    headings: tuple[Heading, ...]
    unknown: tuple[Heading, ...]
    repeated: tuple[Heading, ...]
    ordinal: int | None

    @property
    def missing(self) -> list[Column]:
        """The required columns that the sheet lacks."""
        return [
            column for column in self.layout.columns if column.required and column.key not in self.positions
        ]

    def label(self, position: int) -> str:
        """The heading at a position, or ``""`` where the column has none."""
        return next((heading.label for heading in self.headings if heading.position == position), "")


def find_header(grid: Grid, layout: Layout) -> Header | None:
    """The rows among the first 50 that name the most columns of the layout; None where none names two.

    Of equal candidates one row beats two, and the higher the lower.
    """
    rows = grid.rows[:SEARCHED_ROWS]
    single = [_match((row,), layout) for row in rows]
    double = [_match(pair, layout) for pair in pairwise(rows) if pair[1].number == pair[0].number + 1]
    best = max(single + double, key=lambda header: len(header.positions), default=None)
    enough = min(2, len(layout.columns))
    return best if best and len(best.positions) >= enough else None


def _match(rows: tuple[GridRow, ...], layout: Layout) -> Header:
    headings = tuple(_headings(rows))
    claims = [(heading, _claimed(heading, layout)) for heading in headings]
    positions: dict[str, int] = {}
    for heading, key in claims:
        if key:
            positions.setdefault(key, heading.position)
    ordinals = [heading.position for heading in headings if squeeze(heading.label) in _ORDINALS]
    return Header(
        layout=layout,
        first_row=rows[0].number,
        last_row=rows[-1].number,
        positions=positions,
        headings=headings,
        unknown=tuple(h for h, key in claims if not key and h.position not in ordinals[:1]),
        repeated=tuple(h for h, key in claims if key and h.position != positions[key]),
        ordinal=next(iter(ordinals), None),
    )


def _headings(rows: tuple[GridRow, ...]) -> Iterator[Heading]:
    """Each column's own heading, and above it the group it stands under, which reaches over empty cells."""
    upper, lower = rows[0].cells, rows[1].cells if len(rows) > 1 else ()
    group = ""
    for position, (above, below) in enumerate(zip_longest(upper, lower)):
        above_text, below_text = _text(above), _text(below)
        group = above_text or group
        if below_text and below_text != above_text:
            yield Heading(position, below_text, group)
        elif above_text:
            yield Heading(position, above_text)


def _claimed(heading: Heading, layout: Layout) -> str | None:
    return next((column.key for column in layout.columns if _names(heading, column)), None)


def _text(cell: Cell) -> str:
    value = content(cell)
    return " ".join(as_text(value).split()) if isinstance(value, str | int | float) else ""


def _names(heading: Heading, column: Column) -> bool:
    if _spellings(heading.label) & _full_headings(column):
        return True
    elsewhere = heading.group and column.groups and not _spellings(heading.group) & _squeezed(column.groups)
    return not elsewhere and bool(_spellings(heading.own) & _squeezed(column.headings))


def _spellings(label: str) -> set[str]:
    """The label with and without a hint in parentheses: ``Biaya (Rp)`` is ``biayarp`` and ``biaya``."""
    return {squeeze(label), squeeze(_HINT.sub("", label))} - {""}


@cache
def _squeezed(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(squeeze(text) for text in texts)


@cache
def _full_headings(column: Column) -> frozenset[str]:
    """The column's headings alone and after each of its groups: ``L`` and ``Peserta L``."""
    grouped = (f"{group} {heading}" for group in column.groups for heading in column.headings)
    return _squeezed((*column.headings, *grouped))
