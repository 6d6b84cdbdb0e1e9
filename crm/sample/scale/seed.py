"""The order in which bulk data is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from time import monotonic

from crm.models import Library
from crm.sample.scale.activities import write_activities
from crm.sample.scale.contacts import write_interactions
from crm.sample.scale.directory import write_partners, write_people
from crm.sample.scale.promises import write_agreements, write_commitments
from crm.sample.scale.tree import plant
from crm.sample.scale.world import World
from crm.scope import everything

ROOT_CODE = "skala"
Say = Callable[[str], object]
Writer = Callable[[World, int], Iterator[int]]


class AlreadySeededError(Exception):
    """The database holds bulk data already."""


@dataclass(frozen=True)
class Sizes:
    """How many of each. Agreements and commitments follow from the partners."""

    partners: int
    people: int
    interactions: int
    activities: int

    def steps(self) -> list[tuple[str, Writer, int]]:
        """What to write, in order."""
        return [
            ("partners", write_partners, self.partners),
            ("people", write_people, self.people),
            ("interactions", write_interactions, self.interactions),
            ("agreements", write_agreements, self.partners // 10),
            ("commitments", write_commitments, self.partners // 4),
            ("activities", write_activities, self.activities),
        ]


def seed(sizes: Sizes, say: Say, append: bool = False) -> None:
    """Write bulk data below a library tree of its own; ``say`` hears of the progress.

    Raises ``AlreadySeededError`` where such a tree is there already, unless ``append`` asks for another.
    """
    trees = Library.objects.filter(depth=1, code__startswith=ROOT_CODE).count()
    if trees and not append:
        raise AlreadySeededError
    with everything():
        world = plant(f"{ROOT_CODE}-{trees + 1}" if trees else ROOT_CODE, Random(trees))  # noqa: S311
        say(f"{len(world.libraries)} libraries")
        for name, writer, count in sizes.steps():
            _write(name, writer(world, count), count, say)


def _write(name: str, writing: Iterator[int], count: int, say: Say) -> None:
    began = said = monotonic()
    written = 0
    for rows in writing:
        written += rows
        if monotonic() - said > 10:
            said = monotonic()
            say(f"  {name}: {written:,} of {count:,}")
    seconds = max(monotonic() - began, 0.001)
    say(f"{written:,} {name} in {seconds:.1f} s ({written / seconds:,.0f} rows/s)")
