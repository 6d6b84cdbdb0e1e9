"""Indicators, their targets and their values."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BooleanColumn, Column

from crm.models import Indicator, Measurement, Target
from crm.vocabulary import EvidenceClass, IndicatorSource
from crm.workspace.base.columns import CountColumn, DayColumn, LinkColumn
from crm.workspace.base.filters import OwnedFilterSet, PeriodFilter
from crm.workspace.base.forms import RecordForm
from crm.workspace.base.record_page import Related
from crm.workspace.base.viewset import RecordViewSet


class IndicatorFilterSet(WagtailFilterSet):
    """What the list can be narrowed by."""

    source = django_filters.ChoiceFilter(label=_("Source"), choices=IndicatorSource.choices)

    class Meta:
        model = Indicator
        fields: list[str] = []


class IndicatorViewSet(RecordViewSet):
    """Definitions of what is counted; shared by all libraries."""

    model = Indicator
    icon = "order"
    base_url_path = "indicators"
    menu_label = _("Indicators")
    list_display = ["name", "code", "version", "unit"]
    search_fields = ["name", "code"]
    filterset_class = IndicatorFilterSet
    export = {
        "code": _("Code"),
        "version": _("Version"),
        "name": _("Name"),
        "unit": _("Unit"),
        "definition": _("Definition"),
    }
    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("version")]),
        FieldRowPanel([FieldPanel("unit"), FieldPanel("source")]),
        FieldPanel("definition"),
    ]
    inspect_view_fields = ["code", "version", "unit", "source", "definition"]
    related = [
        Related(
            _("Values"),
            lambda indicator: indicator.measurements.select_related("library"),
            [
                DayColumn("period_start", label=_("From")),
                DayColumn("period_end", label=_("Until")),
                CountColumn("value", label=_("Value")),
                LinkColumn("library", label=_("Library")),
            ],
            _("No value recorded yet."),
            add=(Measurement, "indicator"),
        )
    ]
    takes_files = False


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


class MeasurementFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    indicator = django_filters.ModelChoiceFilter(label=_("Indicator"), queryset=Indicator.objects.all())
    evidence = django_filters.ChoiceFilter(label=_("Evidence"), choices=EvidenceClass.choices)
    period_start = PeriodFilter("period_start", label=_("From"))

    class Meta:
        model = Measurement
        fields: list[str] = []


class MeasurementViewSet(RecordViewSet):
    """What was measured."""

    model = Measurement
    icon = "table"
    base_url_path = "measurements"
    menu_label = _("Measurements")
    list_display = [
        "indicator",
        DayColumn("period_start", label=_("From"), sort_key="period_start"),
        DayColumn("period_end", label=_("Until")),
        CountColumn("value", label=_("Value")),
        Column("library", label=_("Library")),
        BooleanColumn("locked", label=_("Locked")),
    ]
    search_fields = ["indicator__name"]
    filterset_class = MeasurementFilterSet
    export = {
        "indicator": _("Indicator"),
        "period_start": _("From"),
        "period_end": _("Until"),
        "value": _("Value"),
        "get_evidence_display": _("Evidence"),
        "source": _("Source"),
        "library": _("Library"),
    }
    panels = [
        FieldPanel("indicator"),
        FieldPanel("library"),
        FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end")]),
        FieldRowPanel([FieldPanel("value"), FieldPanel("evidence")]),
        FieldPanel("source"),
        FieldPanel("locked"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "indicator",
        "period_start",
        "period_end",
        "value",
        "evidence",
        "source",
        "locked",
        "library",
    ]
    prefill = ["indicator"]

    def for_list(self, queryset: "QuerySet[Measurement]") -> "QuerySet[Measurement]":
        """The indicator and the library."""
        return queryset.select_related("indicator", "library")
