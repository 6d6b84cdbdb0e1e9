"""Everything is said in both languages."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from scripts.catalogues import catalogues, read
from scripts.check_messages import incomplete, outdated
from scripts.compile_messages import compile_catalogue
from scripts.make_messages import bring_up_to_date
from scripts.paths import ROOT

CATALOGUES = {path.parts[-3]: path for path in catalogues(ROOT)}

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"'


def test_there_are_two_languages() -> None:
    assert set(CATALOGUES) == {"id", "en"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_string_is_translated_and_sure(language: str) -> None:
    assert list(incomplete(read(CATALOGUES[language]))) == []


@pytest.mark.parametrize(
    ("source", "translation", "problem"),
    [
        ("Save", "", "not translated"),
        ("%(n)s rows", "baris", "other placeholders"),
        ("{name} met", "{nama} ditemui", "other placeholders"),
        (("%(n)s row", "%(n)s rows"), ("%(n)s baris",), None),
        (("One row", "%(n)s rows"), ("%(n)s baris",), None),
        ("Save", "Simpan", None),
    ],
)
def test_what_counts_as_incomplete(
    source: str | tuple[str, ...], translation: str | tuple[str, ...], problem: str | None
) -> None:
    catalogue = Catalog(locale="id")
    catalogue.add(source, translation)
    assert [found.partition(":")[0] for found in incomplete(catalogue)] == ([problem] if problem else [])


def test_a_catalogue_has_exactly_the_strings_of_the_source() -> None:
    catalogue, source = Catalog(locale="id"), Catalog()
    catalogue.add("Gone", "Hilang")
    source.add("New")
    assert list(outdated(catalogue, source)) == [
        "not in the catalogue: 'New'",
        "no longer in the source: 'Gone'",
    ]


@pytest.mark.parametrize(("language", "expected"), [("id", ""), ("en", "New")])
def test_bringing_up_to_date_guesses_nothing(tmp_path: Path, language: str, expected: str) -> None:
    path = tmp_path / language / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(f'{HEADER}\n\nmsgid "News"\nmsgstr "Kabar"\n')
    source = Catalog()
    source.add("New")
    bring_up_to_date(path, source)
    assert {message.id: message.string for message in read(path) if message.id} == {"New": expected}
    assert path.read_text().startswith(HEADER)


def test_compiling_waits_for_a_change(tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    path.write_text(f'{HEADER}\n\nmsgid "Save"\nmsgstr "Simpan"\n')
    assert compile_catalogue(path)
    assert b"Simpan" in path.with_suffix(".mo").read_bytes()
    assert not compile_catalogue(path)
