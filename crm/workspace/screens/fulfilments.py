"""Deliveries on promises."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column

from crm.models import Fulfilment, Library
from crm.workspace.base.columns import DayColumn, LinkColumn, RupiahColumn
from crm.workspace.base.filters import LibraryFilter, NameFilter, OwnedFilterSet, PeriodFilter, ReadFilter
from crm.workspace.base.viewset import RecordViewSet
from crm.workspace.screens.fulfilment_page import (
    FulfilmentDeleteView,
    FulfilmentForm,
    FulfilmentView,
    VerifyView,
)


class FulfilmentFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    library = LibraryFilter("commitment__library")
    partner = NameFilter("commitment__partner__name", label=_("Partner"))
    waiting = django_filters.BooleanFilter(
        "verified_at", lookup_expr="isnull", label=_("Waiting for verification")
    )
    by_others = ReadFilter(
        lambda reader: Fulfilment.objects.exclude(recorded_by=reader), label=_("Recorded by somebody else")
    )
    delivered_on = PeriodFilter("delivered_on", label=_("Delivered on"))

    class Meta:
        model = Fulfilment
        fields: list[str] = []


class FulfilmentViewSet(RecordViewSet):
    """What was delivered, and who checked it."""

    model = Fulfilment
    icon = "check"
    base_url_path = "fulfilments"
    menu_label = _("Fulfilments")
    record_form_class = FulfilmentForm
    inspect_view_class = FulfilmentView
    delete_view_class = FulfilmentDeleteView
    change_state_view_class = VerifyView
    list_display = [
        "__str__",
        LinkColumn("partner", label=_("Partner"), accessor=lambda delivery: delivery.commitment.partner),
        DayColumn("delivered_on", label=_("Delivered on"), sort_key="delivered_on"),
        RupiahColumn("value", label=_("Value"), sort_key="value"),
        Column("bast_number", label=_("BAST")),
        BooleanColumn("verified_at", label=_("Verified")),
    ]
    search_fields = ["description", "commitment__description", "commitment__partner__name", "bast_number"]
    filterset_class = FulfilmentFilterSet
    export = {
        "commitment": _("Commitment"),
        "commitment.partner": _("Partner"),
        "description": _("What was delivered"),
        "delivered_on": _("Delivered on"),
        "quantity": _("Quantity"),
        "commitment.unit": _("Unit"),
        "value": _("Value (Rp)"),
        "bast_number": _("BAST"),
        "asset_number": _("Asset registration"),
        "recorded_by": _("Recorded by"),
        "verified_by": _("Verified by"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("commitment"),
                FieldPanel("description"),
                FieldPanel("delivered_on"),
                FieldRowPanel([FieldPanel("quantity"), FieldPanel("value")]),
                FieldPanel("to_a_person"),
            ],
            heading=_("The delivery"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("bast_number"), FieldPanel("bast_on")]), FieldPanel("asset_number")],
            heading=_("Handover and asset"),
        ),
        FieldPanel("notes"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "commitment",
        "delivered_on",
        "quantity",
        "value",
        "to_a_person",
        "bast_number",
        "bast_on",
        "asset_number",
        "recorded_by",
        "verified_by",
        "verified_at",
        "notes",
    ]
    prefill = ["commitment"]

    def for_list(self, queryset: "QuerySet[Fulfilment]") -> "QuerySet[Fulfilment]":
        """The promise, its partner, and both people."""
        return queryset.select_related("commitment__partner", "recorded_by", "verified_by")

    def library_of(self, record: Fulfilment) -> Library:
        """The library to which the promise was made."""
        library: Library = record.commitment.library
        return library
