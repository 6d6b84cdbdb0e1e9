"""Names that are most likely one institution's, misspelt.

A form may suggest anything similar and leave the choice to a person (``crm.queries.duplicates``);
an importer refuses the row, thousands of times over. So it must be quick, and must not take two
villages for one. Pure: knows nothing of the database.
"""

from collections import Counter, defaultdict
from collections.abc import Collection

from rapidfuzz import fuzz, process

ALIKE = 90
MISSPELT = 80
_RAREST = 3
_SHORT = 4  # letters of a word in which one more is another word: MTs and MTsN, Bima and Bina
_FILLERS = frozenset({"dan", "di", "untuk", "bagi", "of", "the"})


class NameBook:
    """The name keys (``crm.names.name_key``) of a directory, by the partner's number.

    A key is only compared with those that share one of its rarest words: a misspelt name keeps most
    of its words, and scoring a directory of 100,000 for each row of a sheet would take hours.
    """

    def __init__(self) -> None:
        self._by_word: dict[str, dict[int, str]] = defaultdict(dict)

    def add(self, number: int, key: str) -> None:
        """Enter a name; the same one again changes nothing."""
        for word in key.split():
            self._by_word[word][number] = key

    def alike(self, key: str, telling: Collection[str]) -> list[int]:
        """The numbers of the names that differ from ``key`` as by a slip of typing, the likeliest first.

        ``telling`` are words that tell institutions apart, such as names of regions.
        """
        known = [self._by_word[word] for word in set(key.split()) if word in self._by_word]
        choices: dict[int, str] = {}
        for names in sorted(known, key=len)[:_RAREST]:
            choices |= names
        found = process.extract(key, choices, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None)
        return [number for name, _score, number in found if name != key and is_misspelt(key, name, telling)]


def is_misspelt(one: str, other: str, telling: Collection[str]) -> bool:
    """Whether two alike names differ in nothing, in their order, or in one word misspelt.

    Not so where one has a word more, where they name different regions or numbers, or where the
    words that differ have little in common: ``Desa Sukajadi`` is not ``Desa Sukaraja``.
    """
    left, right = _without(one, other), _without(other, one)
    if not (left and right):
        return left == right
    if all(any(_tells(word, telling) for word in side) for side in (left, right)):
        return False
    return fuzz.ratio("".join(left), "".join(right)) >= MISSPELT


def _without(key: str, other: str) -> list[str]:
    """The words of ``key`` that ``other`` lacks, as often as it lacks them, fillers left out."""
    lacking = (Counter(key.split()) - Counter(other.split())).elements()
    return [word for word in lacking if word not in _FILLERS]


def _tells(word: str, telling: Collection[str]) -> bool:
    return len(word) <= _SHORT or word in telling or any(letter.isdigit() for letter in word)
