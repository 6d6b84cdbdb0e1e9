"""Text files with separated values, in the encodings and separators that Excel writes in Indonesia."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Grid, GridRow, is_blank
from crm.spreadsheets.limits import check_columns, check_rows
from crm.spreadsheets.problems import UnreadableSheet

SEPARATORS = (";", ",", "\t")
_SAMPLED_RECORDS = 500
_END = "\ue000"  # a private character: stands after the last record, unless a quotation mark swallowed it
_QUOTED_TEXT = ('="', '"')  # ="0812" is how text files keep a leading zero; it is text, not a formula


def csv_grids(data: bytes, name: str) -> Iterator[Grid]:
    """The file read with each separator it may use, the likeliest first.

    Several, because only a header found tells for certain which one was meant. A record's
    number is its row in Excel: a quoted line break does not begin a new one. Raises
    UnreadableSheet for another encoding, binary data, a quotation mark left open, or too much.
    """
    text = _decode(data)
    separator, text = _declared_separator(text)
    likeliest, *others = [separator] if separator else _by_likelihood(text)
    yield _grid(name, text, likeliest)
    for other in others:
        with suppress(UnreadableSheet):
            yield _grid(name, text, other)


def _decode(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]  # Excel's "Unicode text"
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            if "\0" not in text:
                return text
    raise UnreadableSheet(_("The file is not a sheet: its text is neither UTF-8 nor Windows-1252."))


def _declared_separator(text: str) -> tuple[str, str]:
    """Excel's own first line ``sep=;`` and the rest; Excel does not count that line as a row."""
    first, _newline, rest = text.partition("\n")
    declared = first.strip("\r").lower()
    if declared.startswith("sep=") and declared[4:] in SEPARATORS:
        return declared[4:], rest
    return "", text


def _by_likelihood(text: str) -> list[str]:
    """The separators by how many records they cut into one same number of fields, then by that number."""

    def agreement(separator: str) -> tuple[int, int]:
        widths: Counter[int] = Counter()
        with suppress(UnreadableSheet):
            for record, _number in zip(_records(text, separator), range(_SAMPLED_RECORDS), strict=False):
                if len(record) > 1 and any(record):
                    widths[len(record)] += 1
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return sorted(SEPARATORS, key=agreement, reverse=True)


def _grid(name: str, text: str, separator: str) -> Grid:
    records = list(_records(f"{text.rstrip()}\n{_END}", separator))
    if records.pop() != [_END]:
        raise UnreadableSheet(
            _("A quotation mark opens in row %(row)d and is never closed, so the rows after it run together.")
            % {"row": len(records) + 1}
        )
    check_rows(len(records))
    return Grid(name, tuple(_rows(records)))


def _records(text: str, separator: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    except csv.Error as error:
        raise UnreadableSheet(
            _("The text file cannot be cut into cells (%(reason)s). Save it as .xlsx and try again.")
            % {"reason": error}
        ) from error


def _rows(records: list[list[str]]) -> Iterator[GridRow]:
    for number, record in enumerate(records, start=1):
        cells = [_cell(field) for field in record]
        while cells and is_blank(cells[-1]):
            cells.pop()
        if cells:
            check_columns(cells, number)
            yield GridRow(number, tuple(cells))


def _cell(field: str) -> str | None:
    opening, closing = _QUOTED_TEXT
    if field.startswith(opening) and field.endswith(closing):
        field = field.removeprefix(opening).removesuffix(closing)
    return field or None
