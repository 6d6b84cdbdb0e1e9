"""What changed for whom."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column

from crm.models import Outcome
from crm.vocabulary import EvidenceClass, OutcomeDomain
from crm.workspace.base.columns import CountColumn, DayColumn
from crm.workspace.base.filters import OwnedFilterSet, PeriodFilter
from crm.workspace.base.viewset import RecordViewSet


class OutcomeFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    domain = django_filters.ChoiceFilter(label=_("Domain"), choices=OutcomeDomain.choices)
    evidence = django_filters.ChoiceFilter(label=_("Evidence"), choices=EvidenceClass.choices)
    observed_on = PeriodFilter("observed_on", label=_("Observed on"))

    class Meta:
        model = Outcome
        fields: list[str] = []


class OutcomeViewSet(RecordViewSet):
    """What changed for whom."""

    model = Outcome
    icon = "success"
    base_url_path = "outcomes"
    menu_label = _("Outcomes")
    list_display = [
        "statement",
        Column("domain", label=_("Domain"), accessor="get_domain_display", sort_key="domain"),
        CountColumn("value", label=_("Number")),
        Column("unit", label=_("Unit")),
        Column("evidence", label=_("Evidence"), accessor="get_evidence_display"),
        DayColumn("observed_on", label=_("Observed on"), sort_key="observed_on"),
        BooleanColumn("verified_on", label=_("Verified")),
    ]
    search_fields = ["statement", "who"]
    filterset_class = OutcomeFilterSet
    export = {
        "statement": _("What changed"),
        "who": _("For whom"),
        "get_domain_display": _("Domain"),
        "value": _("Number"),
        "unit": _("Unit"),
        "get_evidence_display": _("Evidence"),
        "observed_on": _("Observed on"),
        "activity": _("Activity"),
        "library": _("Library"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("statement"),
                FieldPanel("who"),
                FieldRowPanel([FieldPanel("domain"), FieldPanel("observed_on")]),
                FieldRowPanel([FieldPanel("value"), FieldPanel("unit")]),
                FieldPanel("activity"),
                FieldPanel("library"),
            ],
            heading=_("The change"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("evidence"),
                FieldPanel("evidence_note"),
                FieldRowPanel([FieldPanel("verified_by"), FieldPanel("verified_on")]),
            ],
            heading=_("How we know"),
        ),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "who",
        "domain",
        "value",
        "unit",
        "observed_on",
        "activity",
        "evidence",
        "evidence_note",
        "verified_by",
        "verified_on",
        "library",
    ]
    prefill = ["activity"]

    def for_list(self, queryset: "QuerySet[Outcome]") -> "QuerySet[Outcome]":
        """The activity and the library, which the export names."""
        return queryset.select_related("activity", "library")
