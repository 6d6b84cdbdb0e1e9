"""Library activities, with their partners and money."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Activity, Outcome
from crm.querysets.activity import ActivityQuerySet
from crm.vocabulary import ActivityKind, Strategy
from crm.workspace.base.columns import CountColumn, DayColumn, LinkColumn, RupiahColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter, RegionFilter
from crm.workspace.base.record_page import Related
from crm.workspace.base.viewset import RecordViewSet


class ActivityFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    strategy = django_filters.ChoiceFilter(label=_("Strategy"), choices=Strategy.choices)
    kind = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=ActivityKind.choices)
    partner = NameFilter("partners__name", label=_("Partner"), distinct=True)
    region = RegionFilter("library__region")
    starts_on = PeriodFilter("starts_on", label=_("Date"))
    in_sim = django_filters.BooleanFilter(
        "sim_entered_on", lookup_expr="isnull", exclude=True, label=_("Entered in SIM")
    )

    class Meta:
        model = Activity
        fields: list[str] = []


class ActivityViewSet(RecordViewSet):
    """What libraries did."""

    model = Activity
    icon = "date"
    base_url_path = "activities"
    menu_label = _("Activities")
    list_display = [
        "name",
        DayColumn("starts_on", label=_("Date"), sort_key="starts_on"),
        Column("strategy", label=_("Strategy"), accessor="get_strategy_display", sort_key="strategy"),
        Column("library", label=_("Library")),
        CountColumn("attendance", label=_("Attendance"), sort_key="attendance"),
    ]
    search_fields = ["name", "place"]
    filterset_class = ActivityFilterSet
    export = {
        "starts_on": _("Starts on"),
        "ends_on": _("Ends on"),
        "name": _("Name"),
        "get_strategy_display": _("Strategy"),
        "get_kind_display": _("Kind"),
        "library": _("Library"),
        "place": _("Place"),
        "male": _("Men and boys"),
        "female": _("Women and girls"),
        "sex_unknown": _("Sex not recorded"),
        "disability": _("People with a disability"),
        "sim_reference": _("SIM reference"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("strategy"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldRowPanel([FieldPanel("mode"), FieldPanel("place")]),
                FieldPanel("library"),
            ],
            heading=_("What, when and where"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("male"), FieldPanel("female"), FieldPanel("sex_unknown")]),
                FieldRowPanel(
                    [FieldPanel("child"), FieldPanel("youth"), FieldPanel("adult"), FieldPanel("elderly")]
                ),
                FieldRowPanel([FieldPanel("disability"), FieldPanel("attendance_note")]),
            ],
            heading=_("Attendance (counts only; the same person may be counted twice)"),
        ),
        InlinePanel("partner_roles", heading=_("Partners and their roles"), label=_("Partner")),
        InlinePanel("commitment_uses", heading=_("Gifts it used"), label=_("Commitment")),
        InlinePanel("cost_lines", heading=_("Costs by source"), label=_("Cost line")),
        MultiFieldPanel([FieldPanel("description"), FieldPanel("outputs")], heading=_("What happened")),
        InlinePanel("photos", heading=_("Photographs"), label=_("Photograph")),
        FieldRowPanel([FieldPanel("sim_entered_on"), FieldPanel("sim_reference")]),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "strategy",
        "kind",
        "starts_on",
        "ends_on",
        "mode",
        "place",
        "male",
        "female",
        "sex_unknown",
        "child",
        "youth",
        "adult",
        "elderly",
        "disability",
        "attendance_note",
        "description",
        "outputs",
        "sim_entered_on",
        "sim_reference",
        "library",
    ]
    related = [
        Related(
            _("Partners and their roles"),
            lambda activity: activity.partner_roles.select_related("partner"),
            [
                LinkColumn("partner", label=_("Partner")),
                Column("role", label=_("Role"), accessor="get_role_display"),
            ],
            _("No partner took part."),
        ),
        Related(
            _("Where it came from"),
            lambda activity: activity.commitment_uses.select_related("commitment"),
            [
                LinkColumn("commitment", label=_("Commitment")),
                CountColumn("quantity", label=_("Quantity used")),
                RupiahColumn("value", label=_("Value used")),
            ],
            _("It used no promised gift."),
        ),
        Related(
            _("Costs by source"),
            lambda activity: activity.cost_lines.all(),
            [
                Column("funding_source", label=_("Funding source"), accessor="get_funding_source_display"),
                Column("description", label=_("For")),
                RupiahColumn("amount", label=_("Amount")),
            ],
            _("No cost recorded."),
        ),
        Related(
            _("What changed"),
            lambda activity: activity.outcomes.all(),
            [
                LinkColumn("statement", label=_("What changed"), accessor=lambda outcome: outcome),
                CountColumn("value", label=_("Number")),
                Column("unit", label=_("Unit")),
                Column("evidence", label=_("Evidence"), accessor="get_evidence_display"),
            ],
            _("No outcome recorded yet."),
            add=(Outcome, "activity"),
        ),
    ]

    def for_list(self, queryset: ActivityQuerySet) -> ActivityQuerySet:
        """The library and the attendance."""
        return queryset.select_related("library").with_attendance()
