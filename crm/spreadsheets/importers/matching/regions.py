"""Regions by the names that sheets give them."""

from collections import defaultdict

from crm.models import Region
from crm.names import name_key, region_key
from crm.vocabulary import RegionLevel

Place = tuple[Region, ...] | None
"""Where a sheet puts something: one region, several that bear the name, none that does, or not said."""


class Regions:
    """All regencies, cities and provinces; read once."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[tuple[str | None, Region]]] = defaultdict(list)
        self.words: set[str] = set()
        for region in Region.objects.exclude(level=RegionLevel.DISTRICT):
            level, name = region_key(region.name)
            if region.level == RegionLevel.PROVINCE:
                level = "provinsi"
            self._by_name[name.replace(" ", "")].append((level, region))
            self.words.update(name_key(region.name).split())

    def named(self, text: str | None) -> Place:
        """The regions that a text may mean, whatever its spacing: ``Tangerang`` is a regency and a city.

        A bare name means a regency or city before the province that is called the same.
        """
        if not text:
            return None
        key = region_key(text)
        bearers = self._by_name.get(key.squeezed, [])
        if key.level:
            return tuple(region for level, region in bearers if level == key.level)
        below = tuple(region for level, region in bearers if level != "provinsi")
        return below or tuple(region for _level, region in bearers)


def overlap(one: str, other: str) -> bool:
    """Whether one region, by its code, is the other or lies within it."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
