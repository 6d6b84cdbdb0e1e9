"""Filters shared by the lists."""

from collections.abc import Callable
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.forms import TextInput
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from crm.models import Library, Region, User
from crm.models.user import staff_in_scope
from crm.workspace.base.request import staff

MOST_BRANCHES = 50


class RegionFilter(django_filters.CharFilter):
    """Records in any region whose name holds the text, and in every region below it.

    Text, not a drop-down: there are 7,000 regions, and one column of the record holds the code.
    """

    def __init__(self, field_name: str = "region", **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Region and below"))
        kwargs.setdefault("widget", TextInput(attrs={"placeholder": _("Part of a name, such as Purworejo")}))
        super().__init__(field_name=field_name, **kwargs)

    def filter(self, qs: "QuerySet[Any]", value: str) -> "QuerySet[Any]":
        """Keep the rows of the matching branches; none match a name that is no region's."""
        if not value:
            return qs
        codes = Region.objects.filter(name__icontains=value).order_by("code").values_list("code", flat=True)
        branches = Q(pk__in=[])
        for code in codes[:MOST_BRANCHES]:
            branches |= Q(**{f"{self.field_name}__code__startswith": code})
        return qs.filter(branches)


class LibraryFilter(django_filters.CharFilter):
    """Records of any library whose name holds the text, and of every library below it."""

    def __init__(self, field_name: str = "library", **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Library and below"))
        super().__init__(field_name=field_name, **kwargs)

    def filter(self, qs: "QuerySet[Any]", value: str) -> "QuerySet[Any]":
        """Keep the rows of the matching branches of the tree."""
        if not value:
            return qs
        paths = Library.in_scope.filter(name__icontains=value).order_by("path").values_list("path", flat=True)
        branches = Q(pk__in=[])
        for path in paths[:MOST_BRANCHES]:
            branches |= Q(**{f"{self.field_name}__path__startswith": path})
        return qs.filter(branches)


class NameFilter(django_filters.CharFilter):
    """Records whose related record's name holds the text."""

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        super().__init__(field_name=field_name, lookup_expr="icontains", **kwargs)


class PeriodFilter(django_filters.DateFromToRangeFilter):
    """Records dated between two days, either of which may be left open."""

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        super().__init__(field_name=field_name, widget=DateRangePickerWidget, **kwargs)


class ReadFilter(django_filters.BooleanFilter):
    """Yes keeps the rows that a named read finds for the reader, no keeps the others."""

    def __init__(self, read: "Callable[[User], QuerySet[Any]]", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.read = read

    def filter(self, qs: "QuerySet[Any]", value: bool | None) -> "QuerySet[Any]":
        """Keep the rows found, or those not found."""
        if value is None:
            return qs
        found = self.read(staff(self.parent.request)).values("pk")
        return qs.filter(pk__in=found) if value else qs.exclude(pk__in=found)


class StaffFilter(django_filters.ModelChoiceFilter):
    """Records that a colleague looks after."""

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        super().__init__(
            field_name=field_name, queryset=lambda request: User.objects.filter(staff_in_scope()), **kwargs
        )


class OwnedFilterSet(WagtailFilterSet):
    """What every list of owned records can be narrowed by."""

    library = LibraryFilter()
