"""The public pages, as a visitor without a log-in and without JavaScript gets them."""

from collections.abc import Callable
from functools import partial

import pytest
from django.test import Client
from pytest_django.fixtures import Settings
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.models import HomePage, StoryIndexPage, StoryPage
from crm.models import Library
from tests.cms.factories import ImageFactory, StandardPageFactory, StoryPageFactory
from tests.crm.factories import ActivityFactory, PartnerFactory, PartnershipFactory, RegionFactory

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file open in which it makes a picture's size.
    pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning"),
]


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200, url
    return response.content.decode()


def test_home_shows_the_year_in_numbers_and_the_latest_stories(
    client: Client, stories: StoryIndexPage, regency: Library
) -> None:
    ActivityFactory(library=regency, counted=True)
    StoryPageFactory(parent=stories, title="Pesanan dari luar kota", library=regency)
    html = page(client, "/")
    assert "Dari janji ke bukti" in html
    assert "<strong>35</strong>" in html
    assert "Pesanan dari luar kota" in html


def test_home_says_what_belongs_there_when_no_story_is_published(
    client: Client, stories: StoryIndexPage
) -> None:
    assert 'class="empty"' in page(client, "/")


def test_a_draft_is_not_public(client: Client, stories: StoryIndexPage) -> None:
    draft = StoryPageFactory(parent=stories, draft=True, title="Belum selesai")
    assert client.get(f"/cerita/{draft.slug}/").status_code == 404
    assert "Belum selesai" not in page(client, "/cerita/")


def test_a_story_shows_its_change_its_activity_and_its_evidence(
    client: Client, stories: StoryIndexPage, regency: Library
) -> None:
    activity = ActivityFactory(library=regency, name="Kelas pemasaran", counted=True, place="Rumah Bu Siti")
    story = StoryPageFactory(parent=stories, library=regency, activity=activity)
    html = page(client, story.url)
    for shown in (
        story.before,
        story.turning_point,
        story.after,
        story.evidence_note,
        "Kelas pemasaran",
        "35",
    ):
        assert shown in html
    assert "Rumah Bu Siti" not in html  # exact places are never public


def test_a_partner_without_permission_to_be_credited_is_not_shown(
    client: Client, stories: StoryIndexPage, regency: Library
) -> None:
    open_partner, shy_partner = PartnerFactory(name="Bank Terbuka"), PartnerFactory(name="Yayasan Pemalu")
    PartnershipFactory(library=regency, partner=open_partner, credited_in_public=True)
    PartnershipFactory(library=regency, partner=shy_partner)
    story = StoryPageFactory(parent=stories, library=regency, partners=[open_partner, shy_partner])
    for url in (story.url, "/cerita/", f"/cerita/?partner={shy_partner.pk}"):
        assert "Yayasan Pemalu" not in page(client, url)
    assert "Bank Terbuka" in page(client, story.url)


@pytest.mark.parametrize("lapse", ["expired", "withdrawn"])
def test_a_story_whose_consent_has_lapsed_disappears(
    client: Client, stories: StoryIndexPage, lapse: str
) -> None:
    story = StoryPageFactory(parent=stories, named=True, title="Kisah Siti")
    assert client.get(story.url).status_code == 200
    assert story.slug in page(client, "/sitemap.xml")
    consent = story.consent
    consent.expires_on = consent.given_on if lapse == "expired" else None
    consent.withdrawn_on = consent.given_on if lapse == "withdrawn" else None
    consent.save()
    assert client.get(story.url).status_code == 404
    assert "Kisah Siti" not in page(client, "/cerita/")
    assert "Kisah Siti" not in page(client, "/")
    assert story.slug not in page(client, "/sitemap.xml")


def test_a_sample_story_says_that_it_is_one(client: Client, stories: StoryIndexPage) -> None:
    story = StoryPageFactory(parent=stories, is_sample=True)
    assert 'class="badge"' in page(client, story.url)
    assert 'class="badge"' in page(client, "/cerita/")


def test_filters_stand_in_the_address_and_survive_paging(client: Client, stories: StoryIndexPage) -> None:
    region = RegionFactory(code="36.03", name="Kabupaten Tangerang")
    for _ in range(13):
        StoryPageFactory(parent=stories, region=region)
    html = page(client, "/cerita/?region=36.03&theme=economic")
    assert "?region=36.03&amp;theme=economic&amp;page=2" in html
    assert '<option value="36.03" selected>' in html
    assert "13" in html


def test_an_empty_result_says_what_to_do(client: Client, stories: StoryIndexPage) -> None:
    StoryPageFactory(parent=stories)
    html = page(client, "/cerita/?theme=health")
    assert 'class="empty"' in html
    assert 'class="card"' not in html


@pytest.mark.parametrize(
    "query", ["region=%00zz", "partner=abc", "partner=-1", "partner=" + "9" * 30, "page=999", "theme=%27"]
)
def test_a_garbled_address_is_answered_calmly(client: Client, stories: StoryIndexPage, query: str) -> None:
    StoryPageFactory(parent=stories)
    assert client.get(f"/cerita/?{query}").status_code == 200


def test_each_language_has_its_own_addresses_that_point_at_each_other(
    client: Client, stories: StoryIndexPage, english_stories: StoryIndexPage
) -> None:
    indonesian, english = page(client, "/cerita/"), page(client, "/en/stories/")
    assert '<html lang="id">' in indonesian
    assert '<html lang="en">' in english
    for html in (indonesian, english):
        assert 'hreflang="id" href="http://testserver/cerita/"' in html
        assert 'hreflang="en" href="http://testserver/en/stories/"' in html
    assert "Show stories" in english


def test_an_address_without_a_page_offers_the_way_home(client: Client, home: HomePage) -> None:
    response = client.get("/tidak-ada/")
    assert response.status_code == 404
    assert 'href="/"' in response.content.decode()


def test_pages_need_no_javascript(client: Client, stories: StoryIndexPage) -> None:
    story = StoryPageFactory(parent=stories)
    StandardPageFactory(parent=stories.get_parent(), slug="tentang")
    for url in ("/", "/cerita/", story.url, "/tentang/"):
        assert "<script" not in page(client, url)


def test_pictures_below_the_fold_load_late_and_keep_their_place(
    client: Client, stories: StoryIndexPage
) -> None:
    story = StoryPageFactory(parent=stories, pictured=True)
    card, full = page(client, "/cerita/"), page(client, story.url)
    assert 'loading="lazy"' in card
    assert 'width="400"' in card
    assert 'alt="Ibu-ibu belajar"' in full
    assert ".webp" in full


def test_a_page_asks_as_many_queries_for_ten_stories_as_for_three_hundred(
    client: Client,
    settings: Settings,
    stories: StoryIndexPage,
    regency: Library,
    queries_of: Callable[[Callable[[], object]], int],
) -> None:
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": settings.WAGTAILSEARCH_BACKENDS["default"] | {"AUTO_UPDATE": False}
    }
    partner, photo = PartnerFactory(), ImageFactory()
    PartnershipFactory(library=regency, partner=partner, credited_in_public=True)

    def add(count: int) -> StoryPage:
        with disable_reference_index_auto_update():
            made = [
                StoryPageFactory(
                    parent=stories,
                    library=regency,
                    region=RegionFactory(code=f"36.{number % 30:02}"),
                    partners=[partner],
                    photo=photo,
                    photo_alt="Sawah",
                    photo_shows_people=False,
                )
                for number in range(count)
            ]
        return made[0]

    story = add(14)
    urls = ("/", "/cerita/", f"/cerita/?partner={partner.pk}&region=36&page=2", story.url)

    def count() -> list[int]:
        for url in urls:
            client.get(url)  # the first visit makes the pictures' sizes and fills Wagtail's own cache
        return [queries_of(partial(client.get, url)) for url in urls]

    few = count()
    add(286)
    assert count() == few
