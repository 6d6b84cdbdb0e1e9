"""What can be wrong with a sheet, a row or a cell, in words for the person who keeps the sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from crm.spreadsheets.cells import Cell, shown

T = TypeVar("T")


class UnreadableSheet(Exception):
    """Nothing can be read from the file; the message says why and what to do about it."""


class CellError(Exception):
    """One cell cannot be read: ``read`` quotes it, ``expected`` says what belongs there."""

    def __init__(self, cell: Cell, expected: str) -> None:
        self.read = shown(cell)
        self.expected = expected
        super().__init__(f"{self.read}: {expected}")


@dataclass(frozen=True)
class Reading(Generic[T]):
    """What a parser made of a cell: None where the cell holds nothing, and any doubts it had."""

    value: T | None
    notes: tuple[str, ...] = ()


Parser = Callable[[Cell], Reading[T]]
"""Reads one cell; raises CellError where it cannot."""


@dataclass(frozen=True)
class Refusal:
    """Why a row stays out. ``column`` is a letter, or empty where the sheet lacks the column."""

    row: int
    column: str
    heading: str
    read: str
    expected: str


@dataclass(frozen=True)
class Note:
    """Something a person should check in a row that went in: what was read and what was done with it."""

    row: int
    column: str
    heading: str
    read: str
    done: str
