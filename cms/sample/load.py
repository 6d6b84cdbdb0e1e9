"""Loads the sample's public site."""

from datetime import date
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.sample import site, texts
from cms.sample.told import story_page
from cms.sample.tree import put_page
from crm.sample.load import first_loaded_on
from crm.scope import everything


def load_sample_site() -> int:
    """Load all of it, dated from the day of the sample's records; how many stories it tells."""
    with everything(), transaction.atomic():
        today = first_loaded_on() or timezone.localdate()
        lists, told = site.load(), list(texts.stories())
        for story in told:
            _put_story(story, lists, today)
        return len(told)


def _put_story(story: texts.SampleStory, lists: dict[str, Page], today: date) -> None:
    pages: dict[str, Page] = {}
    for language, words in story.words.items():
        index, make = lists[language], partial(story_page, story, language, today)
        original = pages.get(settings.LANGUAGE_CODE)
        pages[language] = put_page(index, index.locale, words, make, original, live=story.live)
