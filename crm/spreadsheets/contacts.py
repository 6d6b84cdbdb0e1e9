"""Telephone numbers and e-mail addresses, often several in one cell."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

from crm.spreadsheets.cells import Cell, Formula, as_text, content
from crm.spreadsheets.problems import CellError, Reading
from crm.spreadsheets.texts import clean, says_nothing

_REGION = "ID"
_PHONE_SEPARATOR = re.compile(r"[;,\n/]| (?:dan|atau) ")
_EMAIL_SEPARATOR = re.compile(r"[;,\s/]+")
_COUNTRY_CODE_ALONE = re.compile(r"62\d{9,}")


def phones(cell: Cell) -> Reading[tuple[str, ...]]:
    """Numbers in E.164 (``+6281200000001``), each once; parted by ``;``, ``,``, ``/`` or a line break.

    ``0812-0000-0001``, ``(+62) 811 0000 002``, ``62811000 0002`` and a number from which Excel
    dropped the first 0 are Indonesian. A number must be possible, not in use: a sheet cannot tell.
    """
    parts = _PHONE_SEPARATOR.split(_typed(cell))
    found = dict.fromkeys(_phone(cell, part) for part in parts if not says_nothing(part))
    return Reading(tuple(found) or None)


def emails(cell: Cell) -> Reading[tuple[str, ...]]:
    """Addresses in small letters, each once; parted by ``;``, ``,``, ``/``, spaces or line breaks."""
    typed = _typed(cell)
    if says_nothing(typed):
        return Reading(None)
    parts = _EMAIL_SEPARATOR.split(typed.lower())
    found = dict.fromkeys(part.removeprefix("mailto:") for part in parts if not says_nothing(part))
    for address in found:
        try:
            validate_email(address)
        except ValidationError as error:
            raise CellError(cell, _("e-mail addresses such as nama@contoh.go.id")) from error
    return Reading(tuple(found) or None)


def _typed(cell: Cell) -> str:
    value = content(cell)
    if isinstance(value, Formula):
        raise CellError(cell, _("plain text, not a formula"))
    return as_text(value)


def _phone(cell: Cell, part: str) -> str:
    expected = _("a telephone number such as 0812-3456-7890")
    digits = re.sub(r"\D", "", part)
    typed = f"+{digits}" if _COUNTRY_CODE_ALONE.fullmatch(digits) else clean(part)
    try:
        number = parse(typed, _REGION)
    except NumberParseException as error:
        raise CellError(cell, expected) from error
    if not is_possible_number(number):
        raise CellError(cell, expected)
    return format_number(number, PhoneNumberFormat.E164)
