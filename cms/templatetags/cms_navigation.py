"""What stands at the head of every public page: the way home, the menu, the other language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import template
from django.conf import settings
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

if TYPE_CHECKING:
    from django.http import HttpRequest

register = template.Library()


@dataclass(frozen=True)
class Language:
    """A language of the site: where this page, or else its home page, is found in it."""

    code: str
    name: str
    url: str
    translated: bool


@dataclass(frozen=True)
class Navigation:
    """``home`` and ``menu`` in the current language; ``languages`` in the order of the settings."""

    home: Page | None = None
    menu: tuple[Page, ...] = ()
    languages: tuple[Language, ...] = ()


@register.simple_tag(takes_context=True)
def navigation(context: Mapping[str, Any]) -> Navigation:
    """The navigation for the page in ``context``, or for an address that is no page.

    Four queries, whatever the size of the site. Empty where no site is set up yet.
    """
    request: HttpRequest = context["request"]
    site = Site.find_for_request(request)
    if site is None:
        return Navigation()
    homes = _by_language(site.root_page)
    here = _by_language(context["page"]) if isinstance(context.get("page"), Page) else {}
    home = homes.get(get_language() or "") or homes.get(settings.LANGUAGE_CODE)
    return Navigation(
        home=home,
        menu=tuple(home.get_children().live().in_menu().select_related("locale")) if home else (),
        languages=tuple(
            Language(
                code=code,
                name=get_language_info(code)["name_local"],
                url=(here.get(code) or homes[code]).get_url(request) or "",
                translated=code in here,
            )
            for code, _name in settings.LANGUAGES
            if code in homes
        ),
    )


def _by_language(page: Page) -> dict[str, Page]:
    """The live translations of ``page``, itself included, by language code."""
    pages = page.get_translations(inclusive=True).live().select_related("locale")
    return {translation.locale.language_code: translation for translation in pages}
