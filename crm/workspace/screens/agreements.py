"""Agreements and the parties to them."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Agreement, Commitment
from crm.querysets.agreement import AgreementQuerySet
from crm.states import AGREEMENT_TRANSITIONS, AgreementStatus
from crm.vocabulary import AgreementKind, Clause
from crm.workspace.base.columns import DayColumn, LinkColumn, StateColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter
from crm.workspace.base.record_page import RecordView, Related
from crm.workspace.base.viewset import RecordViewSet
from crm.workspace.screens.agreement_form import AgreementCreateView, AgreementForm


class AgreementFilterSet(OwnedFilterSet):
    """What the register can be narrowed by."""

    kind = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=AgreementKind.choices)
    status = django_filters.MultipleChoiceFilter(label=_("Status"), choices=AgreementStatus.choices)
    partner = NameFilter("parties__partner__name", label=_("Partner"), distinct=True)
    ends_on = PeriodFilter("ends_on", label=_("Ends on"))

    class Meta:
        model = Agreement
        fields: list[str] = []


class PartiesColumn(Column):
    """The partners that are parties."""

    def get_value(self, instance: Agreement) -> str:
        """Their names, in the order of the document."""
        return ", ".join(str(party.partner) for party in instance.parties.all() if party.partner)


class AgreementView(RecordView):
    """An agreement's page: its clauses in words."""

    def get_clauses_display_value(self) -> str:
        """The labels of the clauses that were ticked."""
        return ", ".join(str(Clause(code).label) for code in self.object.clauses)


class AgreementViewSet(RecordViewSet):
    """The register of agreements."""

    model = Agreement
    icon = "doc-full"
    base_url_path = "agreements"
    menu_label = _("Agreements")
    record_form_class = AgreementForm
    add_view_class = AgreementCreateView
    inspect_view_class = AgreementView
    list_display = [
        "about",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        StateColumn("status", label=_("Status"), sort_key="status"),
        PartiesColumn("parties", label=_("Partners")),
        DayColumn(
            "ends_on", label=_("Ends on"), sort_key="ends_on", late=lambda agreement: agreement.is_expiring
        ),
        Column("library", label=_("Library")),
    ]
    search_fields = ["about", "our_number", "their_number"]
    filterset_class = AgreementFilterSet
    export = {
        "about": _("About"),
        "get_kind_display": _("Kind"),
        "get_status_display": _("Status"),
        "our_number": _("Our number"),
        "their_number": _("Their number"),
        "signed_on": _("Signed on"),
        "starts_on": _("Starts on"),
        "ends_on": _("Ends on"),
        "value": _("Stated value (Rp)"),
        "library": _("Library"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("about"),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("legal_category")]),
                FieldPanel("library"),
            ],
            heading=_("The document"),
        ),
        InlinePanel("parties", heading=_("Parties, in order"), label=_("Party"), min_num=2),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("our_number"), FieldPanel("their_number")]),
                FieldPanel("unnumbered_reason"),
                FieldRowPanel([FieldPanel("signed_on"), FieldPanel("signed_at")]),
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("notice_on"),
            ],
            heading=_("Numbers and dates"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("parent"), FieldPanel("renews")]), FieldPanel("value")],
            heading=_("Family and value"),
        ),
        FieldPanel("clauses"),
        FieldPanel("notes"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "kind",
        "legal_category",
        "status",
        "our_number",
        "their_number",
        "unnumbered_reason",
        "signed_on",
        "signed_at",
        "starts_on",
        "ends_on",
        "notice_on",
        "value",
        "parent",
        "renews",
        "clauses",
        "library",
        "notes",
    ]
    related = [
        Related(
            _("Parties"),
            lambda agreement: agreement.parties.select_related("partner"),
            [
                Column("order", label=_("Order")),
                LinkColumn("partner", label=_("Party"), accessor=lambda party: party.partner or party),
                Column("signatory", label=_("Signatory")),
                Column("signatory_post", label=_("Post")),
            ],
            _("No party recorded."),
        ),
        Related(
            _("Commitments"),
            lambda agreement: agreement.commitments.all(),
            [
                LinkColumn("description", label=_("What was promised"), accessor=lambda promise: promise),
                Column("direction", label=_("Who owes whom"), accessor="get_direction_display"),
                StateColumn("status", label=_("Status")),
                DayColumn("due_on", label=_("Due"), late=lambda promise: promise.is_overdue),
            ],
            _("No promise is linked to this agreement yet."),
            add=(Commitment, "agreement"),
        ),
        Related(
            _("Agreements under it"),
            lambda agreement: agreement.children.all(),
            [
                LinkColumn("about", label=_("About"), accessor=lambda child: child),
                Column("kind", label=_("Kind"), accessor="get_kind_display"),
                StateColumn("status", label=_("Status")),
            ],
            _("None."),
            add=(Agreement, "parent"),
        ),
    ]
    prefill = ["parent", "renews"]
    offered_steps = AGREEMENT_TRANSITIONS

    def for_list(self, queryset: AgreementQuerySet) -> AgreementQuerySet:
        """The library and the parties."""
        return queryset.select_related("library").with_parties()
