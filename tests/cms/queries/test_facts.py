"""What a story shows of the records: public fields and counts, and only of its own library's branch."""

from decimal import Decimal

import pytest

from cms.models import StoryIndexPage, StoryPage
from cms.queries import story_facts
from crm.models import Library
from tests.cms.factories import StoryPageFactory
from tests.crm.factories import ActivityFactory, OutcomeFactory, PartnerFactory, PartnershipFactory

pytestmark = pytest.mark.django_db


def test_the_activity_is_shown_with_its_counts(
    stories: StoryIndexPage, regency: Library, village: Library
) -> None:
    activity = ActivityFactory(library=village, name="Kelas batik", counted=True)
    shown = story_facts(StoryPageFactory(parent=stories, library=regency, activity=activity)).activity
    assert shown is not None
    assert (shown.name, shown.attendance, shown.female, shown.male) == ("Kelas batik", 35, 24, 11)


def test_an_activity_of_another_library_is_not_shown(
    stories: StoryIndexPage, regency: Library, other_regency: Library
) -> None:
    story = StoryPageFactory(parent=stories, library=regency)
    StoryPage.objects.filter(pk=story.pk).update(activity=ActivityFactory(library=other_regency))
    assert story_facts(StoryPage.objects.get(pk=story.pk)).activity is None


def test_numbers_come_from_verified_outcomes_of_the_own_branch(
    stories: StoryIndexPage, regency: Library, village: Library, other_regency: Library
) -> None:
    verified = OutcomeFactory(library=village, verified=True, value=Decimal(17))
    unverified = OutcomeFactory(library=village)
    strangers = OutcomeFactory(library=other_regency, verified=True)
    chosen = [
        ("outcome", {"outcome": outcome.pk, "label": ""}) for outcome in (verified, unverified, strangers)
    ]
    figures = story_facts(StoryPageFactory(parent=stories, library=regency, figures=chosen)).figures
    assert [(figure.value, figure.unit, figure.source) for figure in figures] == [
        (Decimal(17), "orang", village.name)
    ]
    assert figures[0].verified_on == verified.verified_on


def test_an_outcomes_words_may_be_replaced_but_not_its_number(
    stories: StoryIndexPage, regency: Library
) -> None:
    outcome = OutcomeFactory(library=regency, verified=True, value=Decimal(17), unit="orang")
    words = {"label": "Took part", "unit": "people", "note": "Counted at the door."}
    told = StoryPageFactory(
        parent=stories, library=regency, figures=[("outcome", {"outcome": outcome.pk, **words})]
    )
    (figure,) = story_facts(told).figures
    assert (figure.value, figure.label, figure.unit, figure.note) == (17, *words.values())


def test_a_number_whose_record_is_gone_is_left_out(stories: StoryIndexPage, regency: Library) -> None:
    gone = [("outcome", {"outcome": 999_999, "label": ""})]
    assert story_facts(StoryPageFactory(parent=stories, library=regency, figures=gone)).figures == ()


def test_attendance_is_read_from_the_activity(stories: StoryIndexPage, regency: Library) -> None:
    figures = [("attendance", {"label": "Kehadiran di kelas"})]
    activity = ActivityFactory(library=regency, counted=True)
    told = StoryPageFactory(parent=stories, library=regency, activity=activity, figures=figures)
    (figure,) = story_facts(told).figures
    assert (figure.value, figure.label, figure.starts_on) == (
        Decimal(35),
        "Kehadiran di kelas",
        activity.starts_on,
    )


def test_a_count_nobody_made_is_missing_and_says_why(stories: StoryIndexPage, regency: Library) -> None:
    activity = ActivityFactory(library=regency, attendance_note="Daftar hadir hilang.")
    told = StoryPageFactory(
        parent=stories, library=regency, activity=activity, figures=[("attendance", {"label": ""})]
    )
    (figure,) = story_facts(told).figures
    assert (figure.value, figure.label, figure.note) == (None, activity.name, "Daftar hadir hilang.")


def test_a_number_from_a_publication_names_its_source(stories: StoryIndexPage, regency: Library) -> None:
    written = {
        "value": Decimal(120),
        "unit": "peserta",
        "label": "Peserta pelatihan",
        "period": "Juli 2020",
        "source": "Blog dinas",
        "evidence": "declared",
    }
    (figure,) = story_facts(
        StoryPageFactory(parent=stories, library=regency, figures=[("written", written)])
    ).figures
    assert (figure.value, figure.period, figure.source) == (Decimal(120), "Juli 2020", "Blog dinas")
    assert figure.starts_on is None


def test_partners_keep_the_order_of_the_story(stories: StoryIndexPage, regency: Library) -> None:
    partners = [PartnerFactory(name=name) for name in ("Zamrud", "Akar")]
    for partner in partners:
        PartnershipFactory(library=regency, partner=partner, credited_in_public=True)
    told = StoryPageFactory(parent=stories, library=regency, partners=partners)
    assert [partner.name for partner in story_facts(told).partners] == ["Zamrud", "Akar"]


def test_a_story_without_records_shows_none(stories: StoryIndexPage) -> None:
    draft = StoryPageFactory(parent=stories, draft=True, library=None)
    facts = story_facts(draft)
    assert (facts.library, facts.activity, facts.partners, facts.figures) == ("", None, (), ())
