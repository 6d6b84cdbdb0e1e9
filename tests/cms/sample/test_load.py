"""The sample's public site: repeatable, bilingual, complete, and honest about what is invented."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoDbBlocker
from wagtail.images import get_image_model
from wagtail.models import Locale, Page, PageLogEntry, Revision, Site

from cms.models import HomePage, StoryPage
from cms.models.story_rules import consent_gaps, publication_gaps
from cms.queries import story_facts
from cms.sample.load import load_sample_site
from crm.sample.base import Sample
from crm.sample.load import load_sample
from crm.scope import everything
from crm.vocabulary import ConsentChannel, OutcomeDomain

pytestmark = pytest.mark.django_db

BANK = "Bank Contoh Nusantara"
DRAFT = "peserta-termuda-yang-kembali-mengajar"
EVERYWHERE = (ConsentChannel.WEB, ConsentChannel.PDF, ConsentChannel.SPONSOR)


@pytest.fixture(scope="module", autouse=True)
def sample(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Sample]:
    """Records and pages, loaded once for all tests here and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        sample = load_sample(tmp_path_factory.mktemp("var") / "masuk.txt")
        load_sample_site()
        yield sample
        transaction.set_rollback(True)


def told(language: str = "id") -> list[StoryPage]:
    """The published stories in one language."""
    stories = StoryPage.objects.live().filter(locale__language_code=language)
    return list(stories.select_related("library", "region", "activity__library", "consent"))


def tangerang() -> StoryPage:
    return StoryPage.objects.get(slug="buku-topi-bambu-tangerang")


def rows() -> dict[str, int]:
    models = (Page, Revision, PageLogEntry, Site, Locale, get_image_model())
    return {model._meta.label: model._default_manager.count() for model in models}


def test_loading_twice_changes_nothing() -> None:
    before, changed = rows(), set(Page.objects.values_list("pk", "latest_revision", "last_published_at"))
    load_sample_site()
    assert rows() == before
    assert set(Page.objects.values_list("pk", "latest_revision", "last_published_at")) == changed


def test_what_staff_changed_stays() -> None:
    renamed, hidden, translated = told()[0], told()[1], told("en")[2]
    renamed.title = "Judul dari penyunting"
    renamed.save_revision().publish()
    hidden.unpublish()
    translated.slug = "moved-by-the-editor"
    translated.save_revision().publish()
    Site.objects.update(hostname="perpustakaan.example")
    before = rows()
    load_sample_site()
    assert rows() == before
    renamed.refresh_from_db()
    hidden.refresh_from_db()
    assert (renamed.title, hidden.live) == ("Judul dari penyunting", False)
    assert Site.objects.get().hostname == "perpustakaan.example"


def test_the_site_opens_with_the_indonesian_home_page_and_wagtails_own_is_gone() -> None:
    site = Site.objects.get()
    assert site.is_default_site
    assert site.root_page.specific == HomePage.objects.get(locale__language_code="id")
    assert not Page.objects.exact_type(Page).filter(depth__gt=1).exists()


def test_every_published_page_answers_in_both_languages(client: Client) -> None:
    pages = Page.objects.live().filter(depth__gt=1)
    for page in pages.select_related("locale"):
        language = page.locale.language_code
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        assert f'<html lang="{language}">' in response.content.decode()
        assert page.url.startswith("/en/") == (language == "en")
        assert page.get_translations().live().count() == 1, page.url
    assert {"/", "/cerita/", "/tentang/", "/privasi/", "/en/", "/en/stories/"} <= {each.url for each in pages}


@pytest.mark.parametrize(
    ("address", "menu"), [("/", ["Cerita", "Tentang", "Privasi"]), ("/en/", ["Stories", "About", "Privacy"])]
)
def test_the_menu_leads_to_stories_about_and_privacy(client: Client, address: str, menu: list[str]) -> None:
    listed = client.get(address).content.decode().partition('class="menu"')[2].partition("</ul>")[0]
    assert re.findall(r">([^<]+)</a>", listed) == menu


def test_no_published_story_lacks_anything_that_publishing_asks_for() -> None:
    with everything():
        for story in (*told(), *told("en")):
            assert publication_gaps(story, timezone.localdate()) == {}, story.slug


def test_one_draft_waits_for_the_consent_of_the_person_it_names(client: Client) -> None:
    draft = StoryPage.objects.get(slug=DRAFT)
    with everything():
        assert set(publication_gaps(draft, timezone.localdate())) == {"consent"}
    assert not draft.live
    assert client.get(f"/cerita/{DRAFT}/").status_code == 404
    for address in ("/", "/cerita/", "/sitemap.xml"):
        assert draft.title not in client.get(address).content.decode()
        assert DRAFT not in client.get(address).content.decode()


def test_the_retold_story_shows_its_partners_its_day_and_its_source(client: Client) -> None:
    html = client.get("/cerita/buku-topi-bambu-tangerang/").content.decode()
    for shown in ("Yayasan Topi Bambu", "Komunitas Topi Bambu", "6 Maret 2023", "artikel blog, 2023"):
        assert shown in html
    assert 'class="badge"' not in html.partition("</article>")[0]
    story = tangerang()
    assert (story.quote, story.source_url, story.consent) == ("", "", None)


def test_every_other_story_says_that_it_is_a_sample() -> None:
    assert [story for story in told() if not story.is_sample] == [tangerang()]
    assert [story.slug for story in told("en") if not story.is_sample] == ["bamboo-hat-book-tangerang"]


def test_the_samples_cover_all_themes_many_regions_and_each_shows_a_number() -> None:
    samples = [story for story in told() if story.is_sample]
    assert len(samples) >= 7
    assert {story.theme for story in samples} == set(OutcomeDomain.values)
    assert len({story.region_id for story in samples}) >= 5
    assert any(str(story.region_id).startswith("99.02") for story in samples), "the neighbour tells one too"
    for story in samples:
        assert story_facts(story).partners, story.slug
        assert all(figure.value for figure in story_facts(story).figures), story.slug


def test_no_story_is_told_before_its_outcome_was_verified() -> None:
    for story in told():
        for figure in story_facts(story).figures:
            assert not figure.verified_on or figure.verified_on <= story.told_on, story.slug


def test_every_figure_that_a_story_refers_to_is_shown_in_both_languages() -> None:
    for story in (*told(), *told("en")):
        assert len(story_facts(story).figures) == len(story.figures), story.slug


def test_the_sponsor_is_named_in_stories_whose_consent_reaches_its_dossier(sample: Sample) -> None:
    named = [story for story in told() if BANK in {partner.name for partner in story_facts(story).partners}]
    with everything():
        allowed = [
            story
            for story in named
            if story.consent and not consent_gaps(story, timezone.localdate(), EVERYWHERE)
        ]
    assert len(allowed) >= 2
    newest = sorted(named, key=lambda story: story.told_on, reverse=True)[:2]
    assert all(story in allowed for story in newest), "the dossier takes the newest"
    assert {story.library for story in newest} == {sample.libraries["contoh"]}


def test_no_picture_is_shown_more_than_twice_and_each_is_described() -> None:
    for language in ("id", "en"):
        pictured = [story for story in told(language) if story.photo_id]
        assert max(Counter(story.photo_id for story in pictured).values()) <= 2
        assert all(story.photo_alt and story.photo_credit for story in pictured)
