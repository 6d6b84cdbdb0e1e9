"""The summary's sentences: what is known, in the reader's language, and nothing that is not."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from advocacy.dossier.content import RUPIAH, Figure, Summary, named_figures
from advocacy.dossier.select.narrative import story_of_the_period
from tests.advocacy.dossier.select.records import END, START

KEYS = (
    "promised",
    "received",
    "received_before",
    "used",
    "activities",
    "libraries",
    "attendance",
    "women_share",
)


def figures(**values: int | None) -> dict[str, Figure]:
    return {
        key: Figure(
            key=key,
            label=key,
            value=None if value is None else Decimal(value),
            unit=RUPIAH,
            period_start=START,
            period_end=END,
            cutoff=END,
            definition="",
            definition_version=1,
            evidence="measured",
            missing_reason="belum dicatat" if value is None else "",
        )
        for key, value in values.items()
    }


def told(language: str = "en", **values: int | None) -> str:
    with override(language):
        return story_of_the_period(figures(**values))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_figure_that_is_known_has_its_place(language: str) -> None:
    text = told(language, **dict.fromkeys(KEYS, 5))
    assert named_figures(Summary(paragraphs=(text,))) == set(KEYS)


def test_a_figure_that_is_missing_is_not_spoken_of() -> None:
    text = told(promised=5, received=None, used=None, activities=2, libraries=1, attendance=None)
    assert named_figures(Summary(paragraphs=(text,))) == {"promised", "activities", "libraries"}


def test_nothing_received_is_said_and_not_written_as_nought() -> None:
    text = told(promised=5, received=0)
    assert "nothing of it was received" in text
    assert "{received}" not in text


def test_a_gift_without_a_promise_is_told_by_what_arrived() -> None:
    text = told(promised=None, received=5)
    assert text.startswith("In this period, support from {recipient} worth {received}")


def test_without_anything_known_nothing_is_told() -> None:
    assert told(promised=None, received=None, used=None, activities=0, libraries=0, attendance=None) == ""


def test_the_support_contributed_and_caused_nothing_alone() -> None:
    assert "contributed" in told(promised=5, received=5)
