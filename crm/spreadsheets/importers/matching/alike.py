"""Names that are most likely one institution's, misspelt.

A form may suggest anything similar and leave the choice to a person (``crm.queries.duplicates``);
an importer refuses the row, thousands of times over. So it must be quick, and must not take two
villages for one. Pure: knows nothing of the database.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from rapidfuzz import fuzz, process

ALIKE = 90
MISSPELT = 80
_RAREST = 3


class NameBook:
    """The name keys (``crm.names.name_key``) of a directory, by the partner's number.

    A key is only compared with those that share one of its rarest words: a misspelt name keeps most
    of its words, and scoring a directory of 100,000 for each row of a sheet would take hours.
    """

    def __init__(self, keys: Iterable[tuple[int, str]]) -> None:
        self._by_word: dict[str, dict[int, str]] = defaultdict(dict)
        for number, key in keys:
            self.add(number, key)

    def add(self, number: int, key: str) -> None:
        """Enter a name; the same one again changes nothing."""
        for word in key.split():
            self._by_word[word][number] = key

    def alike(self, key: str, telling: Collection[str]) -> list[int]:
        """The numbers of the names that differ from ``key`` as by a slip of typing, the likeliest first.

        ``telling`` are words that tell institutions apart, such as names of regions.
        """
        known = [self._by_word[word] for word in set(key.split()) if word in self._by_word]
        choices = {
            number: name for names in sorted(known, key=len)[:_RAREST] for number, name in names.items()
        }
        found = process.extract(key, choices, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        return [number for name, _score, number in found if name != key and is_misspelt(key, name, telling)]


def is_misspelt(one: str, other: str, telling: Collection[str]) -> bool:
    """Whether the words in which two alike names differ are one word misspelt.

    Not so where they name different regions or numbers, or have little in common: ``Desa Sukajadi``
    and ``Desa Sukaraja`` are alike only in what most names of villages share.
    """
    left, right = _without(one, other), _without(other, one)
    sides = [side for side in (left, right) if side]
    if sides and all(any(_tells(word, telling) for word in side) for side in sides):
        return False
    return len(sides) < 2 or fuzz.ratio("".join(left), "".join(right)) >= MISSPELT


def _without(key: str, other: str) -> list[str]:
    """The words of ``key`` that ``other`` lacks, as often as it lacks them."""
    return list((Counter(key.split()) - Counter(other.split())).elements())


def _tells(word: str, telling: Collection[str]) -> bool:
    return word in telling or any(letter.isdigit() for letter in word)
