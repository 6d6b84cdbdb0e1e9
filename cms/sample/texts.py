"""The sample's texts: one TOML file for each page, with both languages side by side."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
LANGUAGES = ("id", "en")

_PARAGRAPHS = re.compile(r"\n\s*\n")

Words = dict[str, Any]


@dataclass(frozen=True)
class SampleStory:
    """One story: what it is bound to, and its words by language.

    ``activity`` is named as in the records of ``library`` (a code), ``consent`` by its subject,
    ``partners`` by name; ``told`` counts days from the sample's day. A figure is a block of the
    page with its own words by language.
    """

    words: dict[str, Words]
    library: str
    activity: str
    theme: str
    evidence: str
    told: int
    partners: list[str]
    figures: list[dict[str, Any]] = field(default_factory=list)
    region: str = ""
    picture: str = ""
    naming: str = "nobody"
    consent: str = ""
    is_sample: bool = True
    live: bool = True


def stories() -> Iterator[SampleStory]:
    """Every story of the sample. A misspelt key raises ``TypeError``."""
    for path in sorted((DATA / "stories").glob("*.toml")):
        content = _read(path)
        yield SampleStory(words=_take_words(content), **content)


def page(name: str) -> dict[str, Words]:
    """The words of one other page, by language; ``body`` is as a stream of blocks takes it."""
    words = _take_words(_read(DATA / "pages" / f"{name}.toml"))
    for each in words.values():
        if "body" in each:
            each["body"] = [block for part in each["body"] for block in part.items()]
    return words


def _read(path: Path) -> dict[str, Any]:
    return _unwrapped(tomllib.loads(path.read_text(encoding="utf-8")))


def _take_words(content: dict[str, Any]) -> dict[str, Words]:
    return {language: content.pop(language) for language in LANGUAGES if language in content}


def _unwrapped(value: Any) -> Any:
    """The same with every text's lines joined; an empty line still separates paragraphs."""
    if isinstance(value, dict):
        return {key: _unwrapped(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_unwrapped(each) for each in value]
    if isinstance(value, str):
        return "\n\n".join(" ".join(part.split()) for part in _PARAGRAPHS.split(value))
    return value
