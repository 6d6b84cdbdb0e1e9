"""What a sheet holds, whichever kind of file it came from."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

Value = str | int | float | bool | datetime | None

SHOWN_LENGTH = 120


@dataclass(frozen=True)
class Formula:
    """A calculated cell: its text (``=SUM(G6:G16)``) and the result the workbook last stored, if any."""

    text: str
    result: Value = None


@dataclass(frozen=True)
class Merged:
    """A cell lying under the first row of an area merged downwards; ``value`` is what the area says.

    Kept apart from a plain value because a name or a date holds for every row of the area,
    while an amount or a count must not be added once for each.
    """

    value: "Value | Formula"


Cell = Value | Formula | Merged


@dataclass(frozen=True)
class GridRow:
    """One row that holds something.

    ``number`` is the row as a person sees it, counted from 1. ``width`` is how many columns the
    row's widest cell covers: more than 1 where cells are merged sideways, as in a title.
    """

    number: int
    cells: tuple[Cell, ...]
    width: int = 1


@dataclass(frozen=True)
class Grid:
    """One sheet: its name and the rows that hold something, in order; cells[0] is column A."""

    name: str
    rows: tuple[GridRow, ...]


def content(cell: Cell) -> Value | Formula:
    """What the cell says, whether itself or through the merged area it lies in."""
    return cell.value if isinstance(cell, Merged) else cell


def is_blank(cell: Cell) -> bool:
    """Whether a person sees nothing in the cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def shown(cell: Cell) -> str:
    """The cell as a report quotes it: on one line, cut at 120 characters, a formula as its text."""
    value = content(cell)
    if is_blank(value):
        return _("(empty)")
    if isinstance(value, Formula):
        value = value.text
    text = " ".join(as_text(value).split())
    return text if len(text) <= SHOWN_LENGTH else f"{text[: SHOWN_LENGTH - 1]}…"


def as_text(value: Value) -> str:
    """A value as it would be typed: ``35`` for 35.0, ISO for a date, ``""`` for nothing."""
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return date_text(value)
        case _:
            return str(value)


def date_text(value: datetime) -> str:
    """ISO, without the midnight that Excel adds to every date."""
    if value.hour == value.minute == value.second == 0:
        return value.date().isoformat()
    return value.isoformat(" ", "seconds")
