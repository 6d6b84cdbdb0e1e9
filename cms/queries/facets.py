"""What stories can be filtered by, with how many each choice would show."""

from collections import Counter
from dataclasses import dataclass, replace

from django.db.models import Count
from wagtail.query import PageQuerySet

from cms.queries.credit import partner_links
from cms.queries.stories import StoryFilters, matching
from crm.models import Region
from crm.vocabulary import OutcomeDomain

REGENCY_CODE_LENGTH = 5


@dataclass(frozen=True)
class Choice:
    """One option of a filter: its value in the address, its name, how many stories it shows."""

    value: str
    label: str
    count: int
    selected: bool
    nested: bool = False


@dataclass(frozen=True)
class Facets:
    """The options of each filter; a count takes the other filters into account."""

    regions: tuple[Choice, ...]
    themes: tuple[Choice, ...]
    partners: tuple[Choice, ...]


def facets(pages: PageQuerySet, filters: StoryFilters) -> Facets:
    """The options that ``pages`` offer, in five queries whatever their number."""
    return Facets(
        regions=_regions(matching(pages, replace(filters, region="")), filters.region),
        themes=_themes(matching(pages, replace(filters, theme="")), filters.theme),
        partners=_partners(matching(pages, replace(filters, partner="")), filters.partner),
    )


def _regions(pages: PageQuerySet, selected: str) -> tuple[Choice, ...]:
    """Provinces and the regencies within them; a district counts for both."""
    counts: Counter[str] = Counter()
    for code, count in pages.order_by().values_list("region").annotate(Count("pk")):
        if code:
            counts.update(dict.fromkeys({code[:2], code[:REGENCY_CODE_LENGTH]}, count))
    regions = Region.objects.filter(code__in=[*counts, selected])
    return tuple(
        Choice(region.code, region.name, counts[region.code], region.code == selected, "." in region.code)
        for region in regions
    )


def _themes(pages: PageQuerySet, selected: str) -> tuple[Choice, ...]:
    counts = dict(pages.order_by().values_list("theme").annotate(Count("pk")))
    return tuple(
        Choice(theme.value, str(theme.label), counts.get(theme.value, 0), theme.value == selected)
        for theme in OutcomeDomain
        if theme.value in counts or theme.value == selected
    )


def _partners(pages: PageQuerySet, selected: str) -> tuple[Choice, ...]:
    """Partners who may be named, by name."""
    rows = (
        partner_links()
        .filter(story__in=pages.order_by())
        .order_by("partner__name", "partner")
        .values_list("partner", "partner__name")
        .annotate(Count("story"))
    )
    return tuple(Choice(str(key), name, count, str(key) == selected) for key, name, count in rows)
