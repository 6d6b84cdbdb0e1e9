"""The pages that every language has, and the site that points at them."""

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from cms.models import HomePage, StandardPage, StoryIndexPage
from cms.sample import texts
from cms.sample.tree import put_page

PORTS = {"http": 80, "https": 443}


def load() -> dict[str, Page]:
    """Make the pages that are not there yet; the lists of stories by language."""
    homes = _put_homes()
    lists = _put_below(homes, "stories", partial(StoryIndexPage, show_in_menus=True))
    for name in ("about", "privacy"):
        _put_below(homes, name, partial(StandardPage, show_in_menus=True))
    return lists


def _put_homes() -> dict[str, Page]:
    """The home page of each language; Wagtail's own first page makes room for them."""
    root = Page.get_first_root_node()
    homes: dict[str, Page] = {}
    for language, words in texts.page("home").items():
        locale, _made = Locale.objects.get_or_create(language_code=language)
        homes[language] = put_page(root, locale, words, HomePage, homes.get(settings.LANGUAGE_CODE))
        if language == settings.LANGUAGE_CODE:
            _open_site(homes[language])
            _remove_welcome(root)
    return homes


def _put_below(homes: dict[str, Page], name: str, make: Callable[..., Page]) -> dict[str, Page]:
    pages: dict[str, Page] = {}
    for language, words in texts.page(name).items():
        home = homes[language]
        pages[language] = put_page(home, home.locale, words, make, pages.get(settings.LANGUAGE_CODE))
    return pages


def _open_site(home: Page) -> None:
    """Let the default site show ``home``; one that shows a home page of ours already stays as it is."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if HomePage.objects.filter(pk=site.root_page_id).exists():
        return
    address = urlsplit(settings.PUBLIC_BASE_URL)
    site.hostname = address.hostname or "localhost"
    site.port = address.port or PORTS.get(address.scheme, PORTS["http"])
    site.site_name, site.root_page = settings.WAGTAIL_SITE_NAME, home
    site.save()


def _remove_welcome(root: Page) -> None:
    """Remove Wagtail's own page, the only one without a kind: none that staff make is."""
    for welcome in root.get_children().exact_type(Page):
        welcome.delete()
