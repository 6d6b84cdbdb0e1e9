"""Content <-> the canonical JSON that an edition keeps, and the figures as files to attach.

Canonical: UTF-8, sorted keys, no spaces, no floats. Whole numbers are JSON numbers,
decimals are strings, dates and times ISO 8601, a section carries its ``type``. Equal
contents give equal bytes, so the SHA-256 of the bytes names what was said.
"""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from advocacy.dossier.content import SCHEMA, Content, Figure, Section, SectionText

SECTION_TYPES: dict[str, type[Section]] = {kind.__name__.lower(): kind for kind in get_args(SectionText)}


class SnapshotError(ValueError):
    """The bytes are no snapshot that this version can read; the message says where and why."""


class UnknownSchemaError(SnapshotError):
    """The snapshot was written by a newer or unknown version of the schema."""


def dump(content: Content) -> bytes:
    """The canonical JSON of a content."""
    return _canonical(_encode(content))


def digest(snapshot: bytes) -> str:
    """SHA-256 of the snapshot's bytes, in hexadecimal."""
    return hashlib.sha256(snapshot).hexdigest()


def load(snapshot: bytes) -> Content:
    """The content of a snapshot; raises UnknownSchemaError or SnapshotError, never guesses."""
    try:
        data = json.loads(snapshot)
    except ValueError as error:
        raise SnapshotError(f"Not JSON: {error}") from error
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        raise UnknownSchemaError(f"Snapshot has schema {schema!r}; this version reads {SCHEMA}.")
    content: Content = _decode(Content, data, "content")
    return content


def figures_json(content: Content) -> bytes:
    """Every figure with its definition and source records, as canonical JSON."""
    figures = [_encode(figure) for figure in content.figures]
    return _canonical({"schema": SCHEMA, "edition": content.number, "figures": figures})


def figures_csv(content: Content) -> bytes:
    """One row per figure; UTF-8 with a byte order mark, so that spreadsheet programs read it right."""
    columns = [field.name for field in fields(Figure)]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    for figure in content.figures:
        row = _encode(figure) | {"sources": "; ".join(source.label for source in figure.sources)}
        writer.writerow([_cell(row[column]) for column in columns])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> object:
    """Text that a spreadsheet would run as a formula gets an apostrophe; numbers stay numbers."""
    if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _is_number(value):
        return f"'{value}"
    return value


def _is_number(text: str) -> bool:
    try:
        _finite(text)
    except (ValueError, InvalidOperation):
        return False
    return True


def _canonical(data: object) -> bytes:
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def _encode(value: Any) -> Any:
    if is_dataclass(value):
        data = {field.name: _encode(getattr(value, field.name)) for field in fields(value)}
        return data | {"type": type(value).__name__.lower()} if isinstance(value, Section) else data
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


@cache
def _fields(kind: type) -> Mapping[str, Any]:
    """Name to type of each field that a snapshot holds."""
    return get_type_hints(kind)


def _decode(kind: Any, value: Any, path: str) -> Any:
    """``value`` as a ``kind``; ``path`` names the place in messages."""
    if kind == SectionText:
        return _decode_section(value, path)
    if get_origin(kind) is UnionType:
        return _decode_union(get_args(kind), value, path)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise SnapshotError(f"{path}: expected a list, read {value!r}.")
        return tuple(_decode(get_args(kind)[0], item, f"{path}[{i}]") for i, item in enumerate(value))
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise SnapshotError(f"{path}: expected one of {', '.join(get_args(kind))}, read {value!r}.")
        return value
    if is_dataclass(kind):
        return _decode_object(kind, value, path)
    return _decode_scalar(kind, value, path)


def _decode_section(value: Any, path: str) -> Section:
    tag = value.get("type") if isinstance(value, dict) else None
    if tag not in SECTION_TYPES:
        raise SnapshotError(f"{path}: unknown section type {tag!r}.")
    rest = {key: item for key, item in value.items() if key != "type"}
    section: Section = _decode_object(SECTION_TYPES[tag], rest, path)
    return section


def _decode_object(kind: Any, value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise SnapshotError(f"{path}: expected an object, read {value!r}.")
    types = _fields(kind)
    if value.keys() != types.keys():
        odd = sorted(value.keys() ^ types.keys())
        raise SnapshotError(f"{path}: missing or unknown fields: {', '.join(odd)}.")
    decoded = {name: _decode(types[name], item, f"{path}.{name}") for name, item in value.items()}
    try:
        return kind(**decoded)
    except ValueError as error:
        raise SnapshotError(f"{path}: {error}") from error


def _decode_union(kinds: tuple[Any, ...], value: Any, path: str) -> Any:
    """``None`` where allowed; else a JSON number is an int and anything else the other member."""
    if value is None and NoneType in kinds:
        return None
    others = [kind for kind in kinds if kind is not NoneType]
    if int in others and len(others) > 1:
        others = [int] if isinstance(value, int) else [kind for kind in others if kind is not int]
    return _decode(others[0], value, path)


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(f"Not a number: {text}")
    return number


SCALARS: dict[type, tuple[type, Callable[[Any], Any]]] = {
    str: (str, str),
    int: (int, int),
    bool: (bool, bool),
    date: (str, date.fromisoformat),
    datetime: (str, datetime.fromisoformat),
    Decimal: (str, _finite),
}


def _decode_scalar(kind: type, value: Any, path: str) -> Any:
    written_as, read = SCALARS[kind]
    try:
        if type(value) is written_as:
            return read(value)
    except (ValueError, InvalidOperation):
        pass
    raise SnapshotError(f"{path}: expected {kind.__name__}, read {value!r}.")
