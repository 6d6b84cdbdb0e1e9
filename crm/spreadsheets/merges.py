"""Merged areas of a worksheet, followed row by row as the sheet streams past."""

from collections import defaultdict
from collections.abc import Iterable

from crm.spreadsheets.cells import Cell, Formula, Merged, Value, is_blank

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 1."""


class Merges:
    """Gives the rows under a merged cell what that cell says. Rows must come in order."""

    def __init__(self, areas: Iterable[Area]) -> None:
        self._starting: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for first_row, first_column, last_row, last_column in areas:
            self._starting[first_row].append((first_column, last_column, last_row))
        self._open: dict[int, tuple[int, Value | Formula]] = {}

    def fill(self, number: int, cells: list[Cell]) -> int:
        """Put a Merged cell wherever an area from above reaches into this row; return the widest cell here.

        Only an area's first column is filled, since a cell merged sideways belongs to one heading.
        """
        self._open = {column: area for column, area in self._open.items() if area[0] >= number}
        for column, (_last_row, value) in self._open.items():
            cells.extend([None] * (column - len(cells)))
            if is_blank(cells[column - 1]):
                cells[column - 1] = Merged(value)
        widest = 1
        for first_column, last_column, last_row in self._starting.get(number, ()):
            cell = cells[first_column - 1] if first_column <= len(cells) else None
            if not (isinstance(cell, Merged) or is_blank(cell)):
                self._open[first_column] = (last_row, cell)
                widest = max(widest, last_column - first_column + 1)
        return widest
