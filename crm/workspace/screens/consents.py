"""The ledger of consents."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Consent
from crm.vocabulary import ConsentChannel, ConsentMethod, ConsentScope
from crm.workspace.base.columns import DayColumn
from crm.workspace.base.filters import OwnedFilterSet, PeriodFilter
from crm.workspace.base.forms import RecordForm, choice_list
from crm.workspace.base.record_page import RecordView
from crm.workspace.base.viewset import RecordViewSet


class ConsentForm(RecordForm):
    """Ticks what may be used and where."""

    scopes = choice_list(_("What may be used"), ConsentScope.choices, required=True)
    channels = choice_list(_("Where it may be used"), ConsentChannel.choices, required=True)


class ConsentFilterSet(OwnedFilterSet):
    """What the ledger can be narrowed by."""

    method = django_filters.ChoiceFilter(label=_("Given how"), choices=ConsentMethod.choices)
    given_on = PeriodFilter("given_on", label=_("Given on"))
    standing = django_filters.BooleanFilter("withdrawn_on", lookup_expr="isnull", label=_("Not withdrawn"))

    class Meta:
        model = Consent
        fields: list[str] = []


class ConsentView(RecordView):
    """A consent's page: its scopes and channels in words."""

    def get_scopes_display_value(self) -> str:
        """The labels of the scopes."""
        return ", ".join(str(ConsentScope(code).label) for code in self.object.scopes)

    def get_channels_display_value(self) -> str:
        """The labels of the channels."""
        return ", ".join(str(ConsentChannel(code).label) for code in self.object.channels)


class ConsentViewSet(RecordViewSet):
    """Who allowed what to be told."""

    model = Consent
    icon = "key"
    base_url_path = "consents"
    menu_label = _("Consents")
    record_form_class = ConsentForm
    inspect_view_class = ConsentView
    list_display = [
        "subject",
        DayColumn("given_on", label=_("Given on"), sort_key="given_on"),
        DayColumn("expires_on", label=_("Expires on"), sort_key="expires_on"),
        DayColumn("withdrawn_on", label=_("Withdrawn on"), sort_key="withdrawn_on"),
        Column("library", label=_("Library")),
    ]
    search_fields = ["subject"]
    filterset_class = ConsentFilterSet
    export = {
        "subject": _("Person"),
        "given_on": _("Given on"),
        "expires_on": _("Expires on"),
        "withdrawn_on": _("Withdrawn on"),
        "get_method_display": _("Given how"),
        "wording_version": _("Wording version"),
        "library": _("Library"),
    }
    panels = [
        MultiFieldPanel(
            [FieldPanel("subject"), FieldPanel("guardian"), FieldPanel("library")], heading=_("The person")
        ),
        MultiFieldPanel([FieldPanel("scopes"), FieldPanel("channels")], heading=_("What and where")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("method"), FieldPanel("wording_version")]),
                FieldPanel("witness"),
                FieldRowPanel([FieldPanel("given_on"), FieldPanel("expires_on"), FieldPanel("withdrawn_on")]),
            ],
            heading=_("How and until when"),
        ),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "subject",
        "guardian",
        "scopes",
        "channels",
        "wording_version",
        "method",
        "witness",
        "given_on",
        "expires_on",
        "withdrawn_on",
        "library",
    ]

    def for_list(self, queryset: "QuerySet[Consent]") -> "QuerySet[Consent]":
        """The library."""
        return queryset.select_related("library")
