"""Indicators: what is counted, and exactly how."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from crm.models import Indicator, Measurement
from crm.vocabulary import IndicatorSource
from crm.workspace.base.columns import CountColumn, DayColumn, LinkColumn
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
