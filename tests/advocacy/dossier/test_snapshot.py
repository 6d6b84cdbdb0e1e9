"""A snapshot keeps a content exactly, for ever, or says where it is broken."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advocacy.dossier.content import (
    Content,
    Figure,
    Narrative,
    Section,
    SectionText,
    Summary,
    plain,
)
from advocacy.dossier.snapshot import (
    SnapshotError,
    UnknownSchemaError,
    digest,
    dump,
    figures_csv,
    figures_json,
    load,
)
from tests.advocacy.dossier.factories import rich_content, sparse_content

# An edition as schema 1 wrote it. Issued editions must load for ever: where this file no longer
# loads, give the schema a new number and teach ``load`` to read both.
ISSUED = Path(__file__).with_name("snapshot-schema-1.json")

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = {
    "str": TEXT,
    "int": st.integers(),
    "bool": st.booleans(),
    "Decimal": st.decimals(allow_nan=False, allow_infinity=False),
    "date": st.dates(),
    # Indonesia knows no summer time, in which one clock time may mean two moments or none.
    "datetime": st.datetimes(timezones=st.integers(7, 9).map(lambda hours: timezone(timedelta(hours=hours)))),
}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Every value of a field's type that a content may hold."""
    if kind == SectionText:
        return st.one_of([built(section) for section in get_args(SectionText)])
    if get_origin(kind) is UnionType:
        return st.one_of([anything(member) for member in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(anything(get_args(kind)[0]), max_size=3).map(tuple)
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if kind is NoneType:
        return st.none()
    return SCALARS[kind.__name__] if kind.__name__ in SCALARS else built(kind)


def built(kind: type) -> st.SearchStrategy[Any]:
    """Every instance of a class of the content; sentences are plain text, figures have a reason."""
    fields = {name: anything(field) for name, field in get_type_hints(kind).items()}
    if issubclass(kind, Figure):
        fields["missing_reason"] = TEXT.filter(bool)
    if issubclass(kind, Section):
        fields |= {"lead": TEXT.map(plain), "paragraphs": st.lists(TEXT.map(plain), max_size=2).map(tuple)}
    if issubclass(kind, Summary):
        fields |= {"stages": st.just(()), "heroes": st.just(()), "request": TEXT.map(plain)}
    if "gaps" in fields:
        fields["gaps"] = st.lists(TEXT.map(plain), max_size=2).map(tuple)
    if kind is Content:
        fields |= {
            "schema": st.just(1),
            "figures": st.lists(built(Figure), max_size=2, unique_by=lambda figure: figure.key).map(tuple),
        }
    return st.builds(kind, **fields)


@given(built(Content))
def test_what_was_written_is_read_back(content: Content) -> None:
    written = dump(content)
    assert load(written) == content
    assert dump(load(written)) == written


def test_it_is_canonical() -> None:
    def refuse(number: str) -> None:
        raise AssertionError(f"A float: {number}")

    written = dump(rich_content())
    data = json.loads(written, parse_float=refuse)
    again = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    assert written == again


def test_money_is_kept_to_the_last_digit() -> None:
    promised = next(figure for figure in json.loads(dump(rich_content()))["figures"])
    assert promised["value"] == "360000000"


def test_the_digest_names_what_was_said() -> None:
    rich = rich_content()
    assert digest(dump(rich)) == digest(dump(rich_content()))
    assert digest(dump(rich)) != digest(dump(replace(rich, title=rich.title + ".")))
    assert len(digest(dump(rich))) == 64


def test_an_issued_edition_still_loads() -> None:
    issued = ISSUED.read_bytes()
    assert dump(load(issued)) == issued


@pytest.mark.parametrize("schema", [0, 2, "1", None])
def test_an_unknown_schema_is_refused_by_name(schema: object) -> None:
    data = json.loads(dump(sparse_content())) | {"schema": schema}
    with pytest.raises(UnknownSchemaError, match=f"schema {schema!r}"):
        load(json.dumps(data).encode())


Damage = Callable[[dict[str, Any]], object]
DAMAGES: list[tuple[Damage, str]] = [
    (lambda data: data.pop("title"), "content: missing or unknown fields: title"),
    (lambda data: data.update(colour="red"), "content: missing or unknown fields: colour"),
    (lambda data: data.update(title=7), "content.title: expected str, read 7"),
    (lambda data: data.update(cutoff="kemarin"), "content.cutoff: expected date, read 'kemarin'"),
    (lambda data: data.update(paper="letter"), "content.paper: expected one of a4, f4, read 'letter'"),
    (lambda data: data.update(issued_by="Ratna"), "content.issued_by: expected an object"),
    (lambda data: data.update(figures={}), "content.figures: expected a list"),
    (lambda data: data["sections"][0].update(type="poem"), "unknown section type 'poem'"),
    (lambda data: data["figures"][0].update(value="NaN"), "content.figures[0].value: expected Decimal"),
    (lambda data: data["figures"][0].update(value=1.5), "content.figures[0].value: expected Decimal"),
    (lambda data: data["figures"][0].update(definition_version=True), "expected int, read True"),
    (lambda data: data["sections"][0].update(heroes=["ghost"]), "names unknown figures: ['ghost']"),
]


@pytest.mark.parametrize(("damage", "message"), DAMAGES)
def test_a_broken_snapshot_says_where(damage: Damage, message: str) -> None:
    data = json.loads(dump(rich_content()))
    damage(data)
    with pytest.raises(SnapshotError) as refusal:
        load(json.dumps(data).encode())
    assert message in str(refusal.value)


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff"])
def test_what_is_no_snapshot_is_refused(broken: bytes) -> None:
    with pytest.raises(SnapshotError):
        load(broken)


def test_figures_go_along_as_json_with_their_sources() -> None:
    attached = json.loads(figures_json(rich_content()))
    assert attached["edition"] == "DOS-CTH-2025-0007"
    books = next(figure for figure in attached["figures"] if figure["key"] == "books")
    assert [source["label"] for source in books["sources"]] == ["028/12/BAST/2025", "028/35/BAST/2025"]


def test_figures_go_along_as_a_sheet() -> None:
    content = rich_content()
    sheet = figures_csv(content)
    assert sheet.startswith("\ufeff".encode())
    rows = list(csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"))))
    assert [row["key"] for row in rows] == [figure.key for figure in content.figures]
    assert rows[0]["value"] == "360000000"
    missing = next(row for row in rows if row["key"] == "visits")
    assert missing["value"] == ""
    assert missing["missing_reason"]


@pytest.mark.parametrize("text", ["=1+1", "+62", "@cmd", "-SUM(A1)", "\t=1"])
def test_a_sheet_runs_no_formula(text: str) -> None:
    figure = replace(rich_content().figure("books"), label=text, value=-5)
    sheet = figures_csv(replace(sparse_content(), figures=(figure,), sections=(Narrative(),)))
    (row,) = csv.DictReader(io.StringIO(sheet.decode("utf-8-sig"), newline=""))
    assert row["label"] == ("+62" if text == "+62" else f"'{text}")
    assert row["value"] == "-5"
