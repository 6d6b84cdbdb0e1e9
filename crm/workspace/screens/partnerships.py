"""Partnerships: where each library stands with each partner."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Partnership
from crm.querysets.partnership import PartnershipQuerySet
from crm.states import PARTNERSHIP_TRANSITIONS, PartnershipStatus
from crm.vocabulary import PartnerKind, Tier
from crm.workspace.base.columns import DayColumn, StateColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, ReadFilter, RegionFilter, StaffFilter
from crm.workspace.base.viewset import RecordViewSet


class PartnershipFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    partner = NameFilter("partner__name", label=_("Partner"))
    status = django_filters.MultipleChoiceFilter(label=_("Status"), choices=PartnershipStatus.choices)
    tier = django_filters.ChoiceFilter(label=_("Tier"), choices=Tier.choices)
    kind = django_filters.ChoiceFilter(
        "partner__kind", label=_("Kind of partner"), choices=PartnerKind.choices
    )
    region = RegionFilter("partner__region", label=_("Partner's region and below"))
    owner = StaffFilter("owner", label=_("Owner"))
    neglected = ReadFilter(lambda reader: Partnership.objects.neglected(), label=_("Not contacted in time"))

    class Meta:
        model = Partnership
        fields: list[str] = []


class PartnershipViewSet(RecordViewSet):
    """One library's relation with one partner."""

    model = Partnership
    icon = "link"
    base_url_path = "partnerships"
    menu_label = _("Partnerships")
    list_display = [
        "partner",
        StateColumn("status", label=_("Status"), sort_key="status"),
        Column("tier", label=_("Tier"), accessor="get_tier_display"),
        Column("library", label=_("Library")),
        Column("owner", label=_("Owner")),
        DayColumn("last_contact", label=_("Last contact"), sort_key="last_contact"),
    ]
    search_fields = ["partner__name", "partner__short_name"]
    filterset_class = PartnershipFilterSet
    export = {
        "partner": _("Partner"),
        "library": _("Library"),
        "get_status_display": _("Status"),
        "get_tier_display": _("Tier"),
        "owner": _("Owner"),
        "since": _("Since"),
        "last_contact": _("Last contact"),
        "credited_in_public": _("May be credited in public"),
        "notes": _("Notes"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("partner"),
                FieldPanel("library"),
                FieldRowPanel([FieldPanel("tier"), FieldPanel("since")]),
            ],
            heading=_("Who and where"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("owner"), FieldPanel("deputy")]), FieldPanel("rhythm_days")],
            heading=_("Who looks after it"),
        ),
        FieldPanel("credited_in_public"),
        FieldPanel("notes"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "partner",
        "library",
        "status",
        "tier",
        "owner",
        "deputy",
        "rhythm_days",
        "since",
        "credited_in_public",
        "notes",
    ]
    prefill = ["partner"]
    offered_steps = PARTNERSHIP_TRANSITIONS

    def for_list(self, queryset: PartnershipQuerySet) -> PartnershipQuerySet:
        """The partner, library and owner, and the last contact."""
        return queryset.select_related("partner", "library", "owner").with_last_contact()
