"""What the parts of the seeding share: chance, the calendar, and what has been written so far."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate, islice
from random import Random
from typing import Any, TypeVar

from django.db import models
from django.utils import timezone

from crm.models import Library

BATCH = 2000
Row = TypeVar("Row", bound=models.Model)


class Skew:
    """Draws indexes below ``size`` so that few are drawn often and most rarely, as partners are met."""

    def __init__(self, size: int, steepness: float) -> None:
        self._indexes = range(size)
        self._weights = list(accumulate((rank + 10) ** -steepness for rank in self._indexes))

    def draw(self, random: Random, count: int) -> list[int]:
        """``count`` indexes, with repetition."""
        return random.choices(self._indexes, cum_weights=self._weights, k=count)


@dataclass
class World:
    """Keys of what was written, in arrays, so that memory stays small whatever the sizes."""

    random: Random
    libraries: Sequence[Library]
    officers: Sequence[int]
    regions: Sequence[str]
    today: date = field(default_factory=timezone.localdate)
    partners: "array[int]" = field(default_factory=lambda: array("q"))
    homes: "array[int]" = field(default_factory=lambda: array("l"))
    people: "array[int]" = field(default_factory=lambda: array("q"))
    employers: "array[int]" = field(default_factory=lambda: array("l"))

    def day(self, years: float) -> date:
        """A day within the last ``years``; recent ones are likelier."""
        return self.today - timedelta(days=int(self.random.betavariate(1, 1.8) * 365 * years))

    def home(self, partner: int) -> Library:
        """The library that knows the partner at this index best."""
        return self.libraries[self.homes[partner]]


def batches(count: int) -> Iterator[range]:
    """The numbers from 0 to ``count``, a batch at a time."""
    for start in range(0, count, BATCH):
        yield range(start, min(start + BATCH, count))


def write(model: type[Row], rows: Iterable[Row]) -> list[Row]:
    """Insert ``rows`` at once, without history; they come back with their keys."""
    written: list[Row] = []
    rows = iter(rows)
    manager: Any = model._base_manager
    while batch := list(islice(rows, BATCH)):
        written += manager.bulk_create(batch)
    return written
