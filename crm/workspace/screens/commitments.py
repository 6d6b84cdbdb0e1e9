"""The register of promises."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Commitment, Fulfilment
from crm.querysets.commitment import CommitmentQuerySet
from crm.states import COMMITMENT_TRANSITIONS, CommitmentStatus
from crm.vocabulary import CommitmentKind, Direction
from crm.workspace.base.columns import CountColumn, DayColumn, LinkColumn, RupiahColumn, StateColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter, ReadFilter, StaffFilter
from crm.workspace.base.record_page import Related
from crm.workspace.base.viewset import RecordViewSet


class CommitmentFilterSet(OwnedFilterSet):
    """What the register can be narrowed by."""

    partner = NameFilter("partner__name", label=_("Partner"))
    direction = django_filters.ChoiceFilter(label=_("Who owes whom"), choices=Direction.choices)
    kind = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=CommitmentKind.choices)
    status = django_filters.MultipleChoiceFilter(label=_("Status"), choices=CommitmentStatus.choices)
    overdue = ReadFilter(lambda reader: Commitment.objects.overdue(), label=_("Overdue"))
    owner = StaffFilter("owner", label=_("Owner"))
    due_on = PeriodFilter("due_on", label=_("Due"))

    class Meta:
        model = Commitment
        fields: list[str] = []


class CommitmentViewSet(RecordViewSet):
    """The register of promises, in both directions."""

    model = Commitment
    icon = "pick"
    base_url_path = "commitments"
    menu_label = _("Commitments")
    list_display = [
        "description",
        LinkColumn("partner", label=_("Partner")),
        Column("direction", label=_("Who owes whom"), accessor="get_direction_display"),
        StateColumn("status", label=_("Status"), sort_key="status"),
        DayColumn("due_on", label=_("Due"), sort_key="due_on", late=lambda promise: promise.is_overdue),
        RupiahColumn("value", label=_("Promised"), sort_key="value"),
        RupiahColumn("received_value", label=_("Received")),
    ]
    search_fields = ["description", "partner__name"]
    filterset_class = CommitmentFilterSet
    export = {
        "description": _("What was promised"),
        "partner": _("Partner"),
        "get_direction_display": _("Who owes whom"),
        "get_kind_display": _("Kind"),
        "quantity": _("Quantity"),
        "unit": _("Unit"),
        "value": _("Promised (Rp)"),
        "received_value": _("Received (Rp)"),
        "used_value": _("Used (Rp)"),
        "promised_on": _("Promised on"),
        "due_on": _("Due"),
        "get_status_display": _("Status"),
        "library": _("Library"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("partner"),
                FieldPanel("description"),
                FieldRowPanel([FieldPanel("direction"), FieldPanel("kind")]),
                FieldPanel("library"),
            ],
            heading=_("The promise"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("quantity"), FieldPanel("unit")]),
                FieldRowPanel([FieldPanel("value"), FieldPanel("valuation_basis")]),
                FieldPanel("funding_source"),
            ],
            heading=_("How much"),
        ),
        FieldRowPanel([FieldPanel("promised_on"), FieldPanel("due_on")]),
        FieldPanel("owner"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("agreement"), FieldPanel("clause")]), FieldPanel("interaction")],
            heading=_("Where it was made"),
        ),
        FieldPanel("notes"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "partner",
        "direction",
        "kind",
        "status",
        "quantity",
        "unit",
        "value",
        "valuation_basis",
        "funding_source",
        "promised_on",
        "due_on",
        "owner",
        "agreement",
        "clause",
        "interaction",
        "library",
        "notes",
    ]
    related = [
        Related(
            _("What was delivered"),
            lambda promise: promise.fulfilments.select_related("verified_by"),
            [
                LinkColumn("description", label=_("What was delivered"), accessor=lambda delivery: delivery),
                DayColumn("delivered_on", label=_("Delivered on")),
                CountColumn("quantity", label=_("Quantity")),
                RupiahColumn("value", label=_("Value")),
                Column("bast_number", label=_("BAST")),
                Column("verified_by", label=_("Verified by")),
            ],
            _("Nothing was delivered yet."),
            add=(Fulfilment, "commitment"),
        ),
        Related(
            _("Where it went"),
            lambda promise: promise.uses.select_related("activity"),
            [
                LinkColumn("activity", label=_("Activity")),
                CountColumn("quantity", label=_("Quantity used")),
                RupiahColumn("value", label=_("Value used")),
            ],
            _("No activity has used it yet."),
        ),
    ]
    prefill = ["partner", "agreement", "interaction"]
    # The other steps follow from what was delivered; people only cancel.
    offered_steps = [step for step in COMMITMENT_TRANSITIONS if step.action == "cancel"]

    def for_list(self, queryset: CommitmentQuerySet) -> CommitmentQuerySet:
        """The partner, the library, and what was received and used."""
        return queryset.select_related("partner", "library").with_totals()
