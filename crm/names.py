"""When two spellings mean the same institution or the same region.

Pure: imports nothing of ours and touches no database, so that models, queries and sheets
compare names in one way.
"""

import re
import unicodedata
from typing import Literal, NamedTuple

RegionLevel = Literal["provinsi", "kabupaten", "kota", "kecamatan"]

_LEGAL_FORMS = frozenset({"pt", "cv", "tbk", "persero", "perseroda"})
_FULL_WORDS = {
    "kab": "kabupaten",
    "kec": "kecamatan",
    "prov": "provinsi",
    "kep": "kepulauan",
    "and": "dan",
    "ri": "republik indonesia",
}
_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")
_REGION_LEVELS: dict[str, RegionLevel] = {
    "provinsi": "provinsi",
    "kabupaten": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
    "kodya": "kota",
    "kecamatan": "kecamatan",
}
_ADMINISTRATIVE = re.compile(r"^(?:administrasi|administratif|adm) ")
_SPECIAL_PROVINCE = re.compile(r"^(?:daerah istimewa|daerah khusus ibu ?kota|daerah khusus|dki|di) ")


class RegionKey(NamedTuple):
    """A region as written: the level its prefix names, if any, and its bare name (``jakarta pusat``)."""

    level: RegionLevel | None
    name: str

    @property
    def squeezed(self) -> str:
        """The bare name without spaces: ``Pangkal Pinang`` and ``Pangkalpinang`` are one place."""
        return self.name.replace(" ", "")


def squeeze(text: str) -> str:
    """Letters and digits alone, unaccented and small: ``No. HP`` and ``no hp`` are both ``nohp``."""
    return "".join(_words(text))


def name_key(name: str) -> str:
    """The same text for every spelling of one institution's name; empty where nothing names it.

    Blind to capitals, accents, punctuation, spacing, company forms (``PT``, ``CV``, ``Tbk``,
    ``Persero``) at either end, a short name in parentheses, and common abbreviations (``Kab.``,
    ``RI``). What kind of body it is stays: Yayasan Topi Bambu is not Komunitas Topi Bambu.
    """
    words = _words(split_short_name(name)[0])
    core = _without_legal_forms(words) or words
    return " ".join(_FULL_WORDS.get(word, word) for word in core)


def split_short_name(name: str) -> tuple[str, str]:
    """``Forum Perpustakaan Umum Indonesia (FPUI)`` as the name and ``FPUI``; spaces collapsed.

    Parentheses hold a short name only where its letters occur in the name in that order, so
    that ``SMA Negeri 1 (Serang)`` keeps its town. Written the other way round, as in ``FPUI
    (Forum Perpustakaan Umum Indonesia)``, the longer is the name. Without a short name: ``""``.
    """
    whole = " ".join(name.split())
    for match in _PARENTHESIS.finditer(whole):
        outside = " ".join((whole[: match.start()] + whole[match.end() :]).split())
        inside = match[1].strip()
        if _abbreviates(inside, outside):
            return outside, inside
        if _abbreviates(outside, inside):
            return inside, outside
    return whole, ""


def region_key(text: str) -> RegionKey:
    """The level and bare name of a region: ``Kab. Tangerang`` is ``("kabupaten", "tangerang")``.

    Without a prefix the level is None, since ``Tangerang`` may be the kabupaten or the kota.
    ``Adm.`` and the provinces' ``DKI``, ``DI`` and ``Daerah Istimewa`` are left out.
    """
    words = [_FULL_WORDS.get(word, word) for word in _words(text)]
    level = _REGION_LEVELS.get(words[0]) if len(words) > 1 else None
    bare = " ".join(words[1:] if level else words)
    return RegionKey(level, _SPECIAL_PROVINCE.sub("", _ADMINISTRATIVE.sub("", bare)))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"\b([^\W\d_])\.(?=[^\W\d_]\b)", r"\1", plain)  # P.T. is one word
    plain = re.sub(r"['’‘`]", "", plain).replace("&", " dan ")
    return re.findall(r"[^\W_]+", plain)


def _without_legal_forms(words: list[str]) -> list[str]:
    first, last = 0, len(words)
    while first < last and words[first] in _LEGAL_FORMS:
        first += 1
    while last > first and words[last - 1] in _LEGAL_FORMS:
        last -= 1
    return words[first:last]


def _abbreviates(short: str, name: str) -> bool:
    """Whether ``short`` is one word whose letters occur in ``name`` in order, the first as an initial."""
    letters = short.casefold()
    if not (1 < len(letters) < len(name) and letters.isalpha()):
        return False
    rest = iter(re.sub(rf"^.*?\b(?={letters[0]})", "", name.casefold(), count=1))
    return name.casefold() != letters and all(letter in rest for letter in letters)
