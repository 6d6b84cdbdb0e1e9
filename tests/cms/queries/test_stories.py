"""Which stories are public, which fit the filters, and which belong together."""

from typing import Any

import pytest
from wagtail.query import PageQuerySet

from cms.models import StoryIndexPage, StoryPage
from cms.queries import StoryFilters, facets, matching, public_stories, related
from crm.models import Library
from crm.vocabulary import OutcomeDomain
from tests.cms.factories import StoryPageFactory
from tests.crm.factories import ConsentFactory, PartnerFactory, PartnershipFactory, RegionFactory, in_days

pytestmark = pytest.mark.django_db


def everything() -> PageQuerySet:
    return public_stories(StoryPage.objects.all())


def fitting(**filters: Any) -> set[str]:
    return {story.title for story in matching(everything(), StoryFilters(**filters))}


def test_an_address_is_read_with_care() -> None:
    asked = StoryFilters.read({"region": " 36.03 ", "page": "2", "theme": "x" * 99})
    assert asked == StoryFilters(region="36.03", theme="x" * 40)
    assert asked.active
    assert not StoryFilters.read({}).active


def test_a_region_holds_all_regions_within_it(stories: StoryIndexPage) -> None:
    for code in ("36", "36.03", "36.03.01", "36.04", "33.06"):
        StoryPageFactory(parent=stories, title=code, region=RegionFactory(code=code))
    assert fitting(region="36") == {"36", "36.03", "36.03.01", "36.04"}
    assert fitting(region="36.03") == {"36.03", "36.03.01"}
    assert fitting(region="36.0") == set()  # half a code is no region


def test_filters_narrow_each_other(stories: StoryIndexPage) -> None:
    banten = RegionFactory(code="36")
    StoryPageFactory(parent=stories, title="batik", theme=OutcomeDomain.ECONOMIC, region=banten)
    StoryPageFactory(parent=stories, title="gizi", theme=OutcomeDomain.HEALTH, region=banten)
    assert fitting(region="36", theme="health") == {"gizi"}


def test_the_latest_story_comes_first(stories: StoryIndexPage) -> None:
    for days, title in ((-30, "lama"), (-1, "baru")):
        StoryPageFactory(parent=stories, title=title, told_on=in_days(days))
    assert [story.title for story in matching(everything(), StoryFilters())] == ["baru", "lama"]


def test_only_partners_who_agreed_can_be_asked_for(
    stories: StoryIndexPage, regency: Library, village: Library, other_regency: Library
) -> None:
    open_partner, shy, elsewhere = (
        PartnerFactory(name=name) for name in ("Terbuka", "Pemalu", "Di tempat lain")
    )
    PartnershipFactory(library=regency, partner=open_partner, credited_in_public=True)
    PartnershipFactory(library=regency, partner=shy)
    PartnershipFactory(library=other_regency, partner=elsewhere, credited_in_public=True)
    # The village tells the story; the agreement to be named is with the regency above it.
    StoryPageFactory(parent=stories, title="cerita", library=village, partners=[open_partner, shy, elsewhere])
    assert fitting(partner=str(open_partner.pk)) == {"cerita"}
    assert fitting(partner=str(shy.pk)) == set()
    assert fitting(partner=str(elsewhere.pk)) == set()
    assert [choice.label for choice in facets(everything(), StoryFilters()).partners] == ["Terbuka"]


@pytest.mark.parametrize("trait", ["expired", "withdrawn"])
def test_a_lapsed_consent_takes_the_story_off_every_list(stories: StoryIndexPage, trait: str) -> None:
    story = StoryPageFactory(parent=stories, named=True)
    assert everything().count() == 1
    StoryPage.objects.filter(pk=story.pk).update(consent=ConsentFactory(**{trait: True}))
    assert everything().count() == 0


def test_a_consent_that_leaves_the_website_out_takes_the_story_off_every_list(
    stories: StoryIndexPage,
) -> None:
    story = StoryPageFactory(parent=stories, named=True)
    StoryPage.objects.filter(pk=story.pk).update(consent=ConsentFactory(channels=["pdf"]))
    assert everything().count() == 0


def test_choices_count_what_they_would_show(stories: StoryIndexPage) -> None:
    banten = RegionFactory(code="36", name="Banten", level="province")
    tangerang = RegionFactory(code="36.03", name="Kabupaten Tangerang", level="regency", parent=banten)
    balaraja = RegionFactory(code="36.03.01", name="Balaraja", parent=tangerang)
    for region in (tangerang, balaraja):
        StoryPageFactory(parent=stories, region=region, theme=OutcomeDomain.ECONOMIC)
    StoryPageFactory(parent=stories, region=banten, theme=OutcomeDomain.HEALTH)
    choices = facets(everything(), StoryFilters(theme="economic"))
    assert [(choice.label, choice.count) for choice in choices.regions] == [
        ("Banten", 2),
        ("Kabupaten Tangerang", 2),
    ]
    assert [(choice.value, choice.count, choice.selected) for choice in choices.themes] == [
        ("economic", 2, True),
        ("health", 1, False),
    ]


def test_a_choice_that_shows_nothing_stays_while_it_is_chosen(stories: StoryIndexPage) -> None:
    RegionFactory(code="33", name="Jawa Tengah", level="province")
    StoryPageFactory(parent=stories, theme=OutcomeDomain.HEALTH)
    choices = facets(everything(), StoryFilters(region="33", theme="economic"))
    assert [(choice.value, choice.count) for choice in choices.regions] == [("33", 0)]
    assert ("economic", 0) in [(choice.value, choice.count) for choice in choices.themes]


def test_related_stories_share_theme_and_province_first(stories: StoryIndexPage) -> None:
    banten, java = RegionFactory(code="36.03"), RegionFactory(code="33.06")
    told = StoryPageFactory(parent=stories, region=banten, theme=OutcomeDomain.HEALTH)
    for title, region, theme in (
        ("asing", java, OutcomeDomain.SOCIAL),
        ("setema", java, OutcomeDomain.HEALTH),
        ("sama", RegionFactory(code="36.04"), OutcomeDomain.HEALTH),
    ):
        StoryPageFactory(parent=stories, title=title, region=region, theme=theme)
    assert [story.title for story in related(everything(), told)] == ["sama", "setema", "asing"]
    assert len(related(everything(), told, limit=1)) == 1
