"""What a story needs before it may be public; no database is asked."""

from datetime import date, timedelta
from typing import Any

import pytest

from cms.models import StoryPage
from cms.models.story_rules import NEEDED, Naming, consent_gaps, publication_gaps
from crm.models import Activity, Consent, Library, Region
from crm.vocabulary import ConsentChannel, ConsentScope, EvidenceClass, OutcomeDomain

TODAY = date(2026, 3, 6)


def story(**changes: Any) -> StoryPage:
    """A complete story in which nobody is named."""
    complete: dict[str, Any] = {
        "intro": "Ringkasan.",
        "before": "Dulu sepi.",
        "turning_point": "Kelas dibuka.",
        "after": "Kini ramai.",
        "theme": OutcomeDomain.ECONOMIC,
        "evidence": EvidenceClass.DECLARED,
        "evidence_note": "Wawancara.",
        "region": Region(code="36.03"),
        "library": Library(path="00010001"),
    }
    return StoryPage(**(complete | changes))


def consent(**changes: Any) -> Consent:
    """Name, photograph and quote, on the website, from two months ago."""
    given: dict[str, Any] = {
        "scopes": [ConsentScope.NAME, ConsentScope.PHOTO, ConsentScope.QUOTE],
        "channels": [ConsentChannel.WEB],
        "given_on": TODAY - timedelta(days=60),
    }
    return Consent(**(given | changes))


def named(**changes: Any) -> StoryPage:
    return story(naming=Naming.REAL, person_name="Siti", **changes)


def test_a_complete_story_may_be_public() -> None:
    assert publication_gaps(story(), TODAY) == {}


@pytest.mark.parametrize("field", NEEDED)
def test_each_part_is_needed(field: str) -> None:
    empty = None if field in {"region", "library"} else ""
    assert list(publication_gaps(story(**{field: empty}), TODAY)) == [field]


def test_a_photograph_needs_a_description() -> None:
    assert "photo_alt" in publication_gaps(story(photo_id=1, photo_shows_people=False), TODAY)


def test_a_quote_needs_its_speaker() -> None:
    assert "quote_by" in publication_gaps(story(quote="Kini ramai.", consent=consent()), TODAY)


def test_an_activity_of_another_library_is_refused() -> None:
    stranger = Activity(library=Library(path="00010002"))
    own = Activity(library=Library(path="000100010001"))
    assert "activity" in publication_gaps(story(activity=stranger), TODAY)
    assert publication_gaps(story(activity=own), TODAY) == {}


def test_a_name_needs_a_consent() -> None:
    assert "consent" in publication_gaps(named(), TODAY)
    assert publication_gaps(named(consent=consent()), TODAY) == {}


def test_a_pseudonym_needs_a_consent_too() -> None:
    hidden = story(naming=Naming.PSEUDONYM, person_name="Bu Melati")
    assert "consent" in publication_gaps(hidden, TODAY)
    hidden.consent = consent(scopes=[ConsentScope.QUOTE])
    assert publication_gaps(hidden, TODAY) == {}


def test_a_person_who_is_named_has_a_name() -> None:
    assert "person_name" in publication_gaps(story(naming=Naming.REAL, consent=consent()), TODAY)


@pytest.mark.parametrize(
    "lacking",
    [
        {"scopes": [ConsentScope.QUOTE]},
        {"scopes": []},
        {"channels": [ConsentChannel.PDF]},
        {"expires_on": TODAY - timedelta(days=1)},
        {"withdrawn_on": TODAY},
        {"given_on": TODAY + timedelta(days=1)},
    ],
)
def test_a_consent_must_cover_the_name_on_the_website_today(lacking: dict[str, Any]) -> None:
    assert "consent" in publication_gaps(named(consent=consent(**lacking)), TODAY)


def test_a_quote_and_a_recognisable_person_need_their_own_scopes() -> None:
    only_name = consent(scopes=[ConsentScope.NAME])
    assert "consent" in consent_gaps(named(consent=only_name, quote="Kini ramai."), TODAY)
    assert "consent" in consent_gaps(named(consent=only_name, photo_id=1), TODAY)
    assert consent_gaps(named(consent=only_name, photo_id=1, photo_shows_people=False), TODAY) == {}


def test_every_channel_that_is_asked_for_must_be_allowed() -> None:
    web_only = named(consent=consent())
    assert consent_gaps(web_only, TODAY, [ConsentChannel.WEB]) == {}
    assert "consent" in consent_gaps(web_only, TODAY, [ConsentChannel.WEB, ConsentChannel.PDF])
