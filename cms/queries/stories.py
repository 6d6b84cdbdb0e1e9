"""The public stories: which there are, which match, and which belong together.

Every function takes the pages to look among (children of an index, or all of a language).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db.models import (
    Case,
    Exists,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.query import PageQuerySet

from cms.queries.credit import partner_links
from crm.models import Consent
from crm.querysets.consent import ConsentQuerySet
from crm.vocabulary import ConsentChannel

if TYPE_CHECKING:
    from cms.models import StoryPage

DIGITS_OF_AN_ID = 18  # what the databases' integers hold
CARD_RENDITIONS = ("fill-400x250|format-webp", "fill-800x500|format-webp")


@dataclass(frozen=True)
class StoryFilters:
    """What a visitor asked for in the address; empty text asks for everything."""

    region: str = ""
    theme: str = ""
    partner: str = ""

    @classmethod
    def read(cls, params: Mapping[str, str]) -> Self:
        """From the address, whatever stands there: nonsense simply matches no story."""
        asked = (params.get(name, "") for name in ("region", "theme", "partner"))
        return cls(*(text.replace("\0", "").strip()[:40] for text in asked))

    @property
    def active(self) -> bool:
        """Whether anything was asked for."""
        return self != type(self)()


def public_stories(pages: PageQuerySet, on: date | None = None) -> PageQuerySet:
    """Published, unrestricted stories whose consent, where they need one, stands today."""
    valid = (
        ConsentQuerySet(Consent)
        .valid(on or timezone.localdate())
        .alias(places=Cast("channels", TextField()))
        .filter(pk=OuterRef("consent"), places__contains=f'"{ConsentChannel.WEB}"')
    )
    return pages.live().public().filter(Q(consent__isnull=True) | Exists(valid))


def matching(pages: PageQuerySet, filters: StoryFilters) -> PageQuerySet:
    """The stories that fit every filter, latest first. A region includes all within it."""
    if filters.region:
        pages = pages.filter(Q(region=filters.region) | Q(region__code__startswith=f"{filters.region}."))
    if filters.theme:
        pages = pages.filter(theme=filters.theme)
    if filters.partner:
        pages = pages.filter(Exists(_named_beside(filters.partner)))
    return pages.order_by("-told_on", "-pk")


def _named_beside(partner: str) -> QuerySet[Any]:
    """Links from an outer story to a partner who may be named there."""
    links = partner_links().filter(story=OuterRef("pk"))
    known = partner.isdecimal() and len(partner) <= DIGITS_OF_AN_ID
    return links.filter(partner=int(partner)) if known else links.none()


def with_cards(pages: PageQuerySet) -> PageQuerySet:
    """Brings along all that a story's card shows, pictures in their sizes included."""
    photos = get_image_model()._default_manager.prefetch_renditions(*CARD_RENDITIONS)
    return pages.select_related("locale", "region__parent").prefetch_related(
        Prefetch("photo", queryset=photos)
    )


def related(pages: PageQuerySet, story: "StoryPage", limit: int = 3) -> PageQuerySet:
    """Other stories: those of the same theme and the same province first, then the latest."""
    province = (story.region_id or "")[:2]
    closeness = Case(
        When(theme=story.theme, region__code__startswith=province, then=Value(2)),
        When(Q(theme=story.theme) | Q(region__code__startswith=province), then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
    others = pages.exclude(pk=story.pk).annotate(closeness=closeness)
    return with_cards(others.order_by("-closeness", "-told_on", "-pk"))[:limit]
