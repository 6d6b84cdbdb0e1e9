"""A site with its home page and its list of stories, in both languages."""

import pytest
from wagtail.models import Locale, Site

from cms.models import HomePage, StoryIndexPage
from tests.cms.factories import HomePageFactory, StoryIndexPageFactory


@pytest.fixture
def home(db: None) -> HomePage:
    """The Indonesian home page, at ``/``."""
    home = HomePageFactory()
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"root_page": home, "hostname": "localhost", "site_name": "Mitra Pustaka"},
    )
    return home


@pytest.fixture
def stories(home: HomePage) -> StoryIndexPage:
    """The Indonesian list of stories, at ``/cerita/``."""
    return StoryIndexPageFactory(parent=home)


@pytest.fixture
def english_stories(home: HomePage, stories: StoryIndexPage) -> StoryIndexPage:
    """The English list of stories, at ``/en/stories/``."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    english_home = home.copy_for_translation(english)
    english_home.save_revision().publish()
    index = stories.copy_for_translation(english)
    index.title, index.slug = "Stories", "stories"
    index.save_revision().publish()
    return index
