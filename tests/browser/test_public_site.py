"""A citizen's phone: stories without JavaScript."""

from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Locale, Page, Site

from tests.cms.factories import HomePageFactory, StoryIndexPageFactory, StoryPageFactory
from tests.crm.factories import LibraryFactory, RegionFactory


def test_stories_are_filtered_and_read_on_a_phone_without_javascript(
    chromium: Browser, live_server: LiveServer
) -> None:
    Locale.objects.get_or_create(language_code="id")
    home = HomePageFactory()
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=Page.objects.get(pk=home.pk), is_default_site=True)
    stories = StoryIndexPageFactory(parent=home)
    library = LibraryFactory()
    for name, code in (("Kabupaten Uji", "98.01"), ("Kabupaten Lain", "98.02")):
        region = RegionFactory(code=code, name=name)
        StoryPageFactory(parent=stories, title=f"Cerita dari {name}", region=region, library=library)

    phone = chromium.new_context(
        base_url=live_server.url, viewport={"width": 390, "height": 844}, java_script_enabled=False
    )
    page = phone.new_page()
    page.goto("/cerita/")
    expect(page.get_by_role("heading", name="Cerita dari")).to_have_count(2)
    page.locator("select[name=wilayah], select[name=region]").select_option(value="98.01")
    page.locator("main form [type=submit]").first.click()
    expect(page.get_by_role("heading", name="Cerita dari")).to_have_count(1)
    page.get_by_role("link", name="Cerita dari Kabupaten Uji").first.click()
    expect(page.locator("h1")).to_have_text("Cerita dari Kabupaten Uji")
    width = page.locator("body").bounding_box()
    assert width
    assert width["width"] <= 390
    phone.close()
