"""The head of every page knows the way home and the other language."""

from typing import Any

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Page, Site

from cms.models import HomePage, StoryIndexPage
from cms.templatetags.cms_navigation import navigation
from tests.cms.factories import StandardPageFactory

pytestmark = pytest.mark.django_db


def at(page: Page | None = None, **context: Any) -> dict[str, Any]:
    request = RequestFactory().get("/", headers={"host": "localhost"})
    return {"request": request} | ({"page": page} if page else {}) | context


def test_the_menu_holds_live_pages_that_ask_for_it(home: HomePage, stories: StoryIndexPage) -> None:
    StandardPageFactory(parent=home, title="Diam")
    StandardPageFactory(parent=home, title="Konsep", show_in_menus=True, live=False)
    assert [page.title for page in navigation(at(home)).menu] == ["Cerita"]


def test_a_translated_page_points_at_its_translation(
    stories: StoryIndexPage, english_stories: StoryIndexPage
) -> None:
    languages = navigation(at(stories)).languages
    assert [(language.code, language.url, language.translated) for language in languages] == [
        ("id", "/cerita/", True),
        ("en", "/en/stories/", True),
    ]


def test_an_untranslated_page_points_at_the_other_home(
    home: HomePage, english_stories: StoryIndexPage
) -> None:
    only_here = StandardPageFactory(parent=home, slug="tentang")
    english = navigation(at(only_here)).languages[1]
    assert (english.url, english.translated) == ("/en/", False)


def test_an_english_visitor_goes_home_in_english(english_stories: StoryIndexPage) -> None:
    with translation.override("en"):
        found = navigation(at())
    assert found.home is not None
    assert found.home.url == "/en/"


def test_without_a_site_there_is_no_navigation(db: None) -> None:
    Site.objects.all().delete()
    assert navigation(at()).languages == ()
