"""What was measured, period by period."""

from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BooleanColumn, Column

from crm.models import Indicator, Measurement
from crm.vocabulary import EvidenceClass
from crm.workspace.base.columns import CountColumn, DayColumn
from crm.workspace.base.filters import OwnedFilterSet, PeriodFilter
from crm.workspace.base.forms import RecordForm
from crm.workspace.base.viewset import RecordViewSet


class MeasurementFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    indicator = django_filters.ModelChoiceFilter(label=_("Indicator"), queryset=Indicator.objects.all())
    evidence = django_filters.ChoiceFilter(label=_("Evidence"), choices=EvidenceClass.choices)
    period_start = PeriodFilter("period_start", label=_("From"))

    class Meta:
        model = Measurement
        fields: list[str] = []


class MeasurementForm(RecordForm):
    """A locked period stays as it is; unlocking it needs a reason."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.was_locked = self.instance.locked
        if self.was_locked:
            self.fields["change_reason"].required = True

    def clean(self) -> dict[str, Any]:
        """Refuse a change that leaves the period locked."""
        cleaned: dict[str, Any] = super().clean()
        if self.was_locked and cleaned.get("locked") and set(self.changed_data) - {"change_reason"}:
            raise ValidationError(_("This period is locked. To correct a value, unlock it first."))
        return cleaned


class MeasurementViewSet(RecordViewSet):
    """What was measured."""

    model = Measurement
    icon = "table"
    base_url_path = "measurements"
    menu_label = _("Measurements")
    record_form_class = MeasurementForm
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
