"""Content refuses to say what it cannot back."""

from dataclasses import replace
from datetime import datetime
from typing import get_args

import pytest

from advocacy.dossier import content as says
from advocacy.dossier.content import Method, Narrative, Summary, named_figures, plain
from crm.vocabulary import Direction, EvidenceClass, OutcomeDomain, Strategy
from tests.advocacy.dossier.factories import rich_content, sparse_content


def test_a_figure_without_a_value_says_why() -> None:
    visits = rich_content().figure("visits")
    assert visits.value is None
    with pytest.raises(ValueError, match="no reason"):
        replace(visits, missing_reason="")


@pytest.mark.parametrize(
    "section",
    [
        Summary(heroes=("ghost",)),
        Summary(stages=("ghost",)),
        Summary(request="Kami mohon {ghost}."),
        Narrative(paragraphs=("Ada {ghost} di sini.",)),
        Method(gaps=("{ghost} tidak dicatat.",)),
        Method(lead="{ghost}"),
    ],
)
def test_a_sentence_names_only_figures_that_are_there(section: says.SectionText) -> None:
    with pytest.raises(ValueError, match="ghost"):
        replace(sparse_content(), sections=(section,))


def test_facts_of_the_edition_are_no_figures() -> None:
    assert named_figures(Narrative(paragraphs=("{recipient} dan {library}, {period}: {attendance}",))) == {
        "attendance"
    }


def test_plain_text_may_hold_braces() -> None:
    section = Narrative(paragraphs=(plain("Lihat {ghost} dan {{ghost}}."),))
    assert named_figures(section) == set()
    assert replace(sparse_content(), sections=(section,)).sections == (section,)


def test_two_figures_cannot_share_a_key() -> None:
    rich = rich_content()
    with pytest.raises(ValueError, match="share a key"):
        replace(rich, figures=(*rich.figures, rich.figures[0]))


def test_a_figure_is_found_by_its_key() -> None:
    assert rich_content().figure("books").unit == "eksemplar"
    with pytest.raises(KeyError):
        rich_content().figure("ghost")


def test_the_time_of_issue_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        replace(rich_content(), issued_at=datetime(2025, 10, 8, 9, 30))  # noqa: DTZ001  on purpose


@pytest.mark.parametrize(
    ("codes", "vocabulary"),
    [
        (says.Strategy, Strategy),
        (says.Evidence, EvidenceClass),
        (says.OutcomeDomain, OutcomeDomain),
        (says.Direction, Direction),
    ],
)
def test_codes_are_those_of_the_records(codes: object, vocabulary: type[Strategy]) -> None:
    assert set(get_args(codes)) == set(vocabulary.values)
