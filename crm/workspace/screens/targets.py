"""What libraries mean to reach."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column

from crm.models import Indicator, Target
from crm.workspace.base.columns import CountColumn
from crm.workspace.base.filters import OwnedFilterSet
from crm.workspace.base.forms import RecordForm
from crm.workspace.base.viewset import RecordViewSet


class TargetFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    indicator = django_filters.ModelChoiceFilter(label=_("Indicator"), queryset=Indicator.objects.all())
    year = django_filters.NumberFilter(label=_("Year"))

    class Meta:
        model = Target
        fields: list[str] = []


def year_field(label: Any, required: bool = True) -> forms.IntegerField:
    """A year of this century."""
    return forms.IntegerField(label=label, min_value=2000, max_value=2100, required=required)


class TargetForm(RecordForm):
    """Asks for years and not for any number."""

    year = year_field(_("Year"))
    baseline_year = year_field(_("Baseline year"), required=False)


class TargetViewSet(RecordViewSet):
    """What libraries mean to reach."""

    model = Target
    icon = "flag"
    base_url_path = "targets"
    menu_label = _("Targets")
    record_form_class = TargetForm
    list_display = [
        "indicator",
        "year",
        CountColumn("baseline", label=_("Baseline")),
        CountColumn("value", label=_("Target")),
        Column("library", label=_("Library")),
    ]
    search_fields = ["indicator__name"]
    filterset_class = TargetFilterSet
    export = {
        "indicator": _("Indicator"),
        "year": _("Year"),
        "baseline": _("Baseline"),
        "value": _("Target"),
        "library": _("Library"),
    }
    panels = [
        FieldPanel("indicator"),
        FieldPanel("library"),
        FieldRowPanel([FieldPanel("year"), FieldPanel("value")]),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("baseline_year")]),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = ["indicator", "year", "value", "baseline", "baseline_year", "library"]
    prefill = ["indicator"]

    def for_list(self, queryset: "QuerySet[Target]") -> "QuerySet[Target]":
        """The indicator and the library."""
        return queryset.select_related("indicator", "library")
