"""Words in a cell: names, titles, remarks, and lists of them."""

import re
import unicodedata

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Cell, Formula, Value, as_text, content
from crm.spreadsheets.problems import CellError, Parser, Reading

_NOTHING = frozenset({"", "tidak ada", "tdk ada", "belum ada", "n/a", "nihil", "kosong"})
_EXCEL_ERROR = re.compile(r"#(?:N/A|NAME\?|(?:REF|VALUE|DIV/0|NUM|NULL|SPILL|CALC)!)")
_LIST_SEPARATOR = re.compile(r"[;\n]")  # not a comma: "PT Contoh, Tbk" is one name


def says_nothing(value: Value) -> bool:
    """Whether the cell is empty or only says so: ``-``, ``tidak ada``, ``n/a``, ``nihil``, ``kosong``."""
    return value is None or (isinstance(value, str) and clean(value).casefold().strip(" -–—.") in _NOTHING)


def clean(text: str) -> str:
    """One line: runs of spaces and line breaks as one space, invisible characters gone."""
    visible = (" " if letter.isspace() else letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join("".join(visible).split())


def text(max_length: int) -> Parser[str]:
    """A parser for one line of words of at most ``max_length`` characters, spaces collapsed.

    Numbers and dates are taken as typed. Refuses formulas, Excel's error values and longer texts.
    """

    def parse(cell: Cell) -> Reading[str]:
        value = _words(cell)
        return Reading(None) if says_nothing(value) else Reading(_fitting(cell, value, max_length))

    return parse


def text_list(max_length: int) -> Parser[tuple[str, ...]]:
    """A parser for several texts, parted by semicolons or line breaks; each at most ``max_length`` long."""

    def parse(cell: Cell) -> Reading[tuple[str, ...]]:
        parts = _LIST_SEPARATOR.split(_words(cell))
        items = tuple(_fitting(cell, part, max_length) for part in parts if not says_nothing(part))
        return Reading(items or None)

    return parse


def _words(cell: Cell) -> str:
    value = content(cell)
    if isinstance(value, Formula) or (isinstance(value, str) and value.lstrip().startswith("=")):
        raise CellError(cell, _("plain text, not a formula"))
    if isinstance(value, str) and _EXCEL_ERROR.fullmatch(value.strip()):
        raise CellError(cell, _("plain text; Excel shows an error in this cell"))
    return as_text(value)


def _fitting(cell: Cell, value: str, max_length: int) -> str:
    line = clean(value)
    if len(line) > max_length:
        lengths = {"limit": max_length, "length": len(line)}
        raise CellError(cell, _("at most %(limit)d characters; this has %(length)d") % lengths)
    return line
