"""Pack the region data of ``idn-area-data`` into the one file that the product reads.

    python scripts/pack_regions.py INPUT_FOLDER crm/data/regions.csv

``INPUT_FOLDER`` is the ``data`` folder of the npm package ``idn-area-data`` (version 3), with
``provinces.csv``, ``regencies.csv`` and ``districts.csv``. Only the codes and the names are taken.
The output has the columns ``code,name,level``, parents before children; codes stay text, dotted as
the Ministry of Home Affairs (Kemendagri) writes them. The data is under the ODbL: see ``NOTICE``.
"""

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

LEVELS = {"province": "provinces.csv", "regency": "regencies.csv", "district": "districts.csv"}
ACRONYMS = frozenset({"DKI", "DI", "BTS.", "STL", "STM"})
JOINING_WORDS = frozenset({"dan"})
ROMAN_NUMERAL = re.compile(r"[IVX]+")


def readable_name(raw: str) -> str:
    """A region's name with capitals for reading: ``KABUPATEN FAK FAK`` as ``Kabupaten Fak Fak``.

    Acronyms and Roman numerals keep their capitals; both halves of a doubled name get one
    (``Muko-Muko``); the letter after an apostrophe does not (``Ma'u``).
    """
    spaced = re.sub(r"\s*([/-])\s*", r"\1", " ".join(raw.split()))
    return "".join(_readable_word(part) for part in re.split(r"([ /()-])", spaced))


def _readable_word(word: str) -> str:
    if word in ACRONYMS or ROMAN_NUMERAL.fullmatch(word):
        return word
    if word.lower() in JOINING_WORDS or word == "x":  # "2 x 11 Enam Lingkuang"
        return word.lower()
    return word[:1].upper() + (word[1:].lower() if word.isupper() else word[1:])


def rows(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Code, readable name and level of every region, provinces first.

    Raises ``FileNotFoundError`` or ``KeyError`` when ``folder`` is not the package's data.
    """
    for level, file_name in LEVELS.items():
        with (folder / file_name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["code"], readable_name(row["name"]), level


def main(folder: str, output: str) -> None:
    """Write the packed file and say how many regions of each level it holds."""
    packed = list(rows(Path(folder)))
    with Path(output).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "name", "level"))
        writer.writerows(packed)
    for level in LEVELS:
        print(level, sum(1 for row in packed if row[2] == level))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
