"""``manage.py load_sample_site`` needs the sample's records."""

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings
from wagtail.models import Page

from cms.models import HomePage
from cms.sample.texts import LANGUAGES

pytestmark = pytest.mark.django_db


def test_without_the_records_it_says_what_to_run_first_and_leaves_nothing_behind() -> None:
    pages = Page.objects.count()
    with pytest.raises(CommandError, match="Run load_sample first"):
        call_command("load_sample_site")
    assert Page.objects.count() == pages
    assert not HomePage.objects.exists()


def test_its_languages_are_the_sites(settings: Settings) -> None:
    assert tuple(code for code, _name in settings.LANGUAGES) == LANGUAGES
