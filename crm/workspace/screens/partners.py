"""Partners: the shared directory, and all that is known about one."""

from collections.abc import Iterable
from typing import Any

import django_filters
from django.db.models import Prefetch, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Agreement, Commitment, Partner, Partnership, Post
from crm.states import PartnershipStatus
from crm.vocabulary import PartnerKind, Sector
from crm.workspace.base.columns import DayColumn, LinkColumn, RupiahColumn, StateColumn, state_tag
from crm.workspace.base.filters import RegionFilter, StaffFilter
from crm.workspace.base.record_page import Related
from crm.workspace.base.viewset import RecordViewSet
from crm.workspace.screens.partner_page import PartnerView


class PartnerFilterSet(WagtailFilterSet):
    """What the directory can be narrowed by."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=PartnerKind.choices)
    sector = django_filters.ChoiceFilter(label=_("Sector"), choices=Sector.choices)
    region = RegionFilter()
    status = django_filters.ChoiceFilter(
        label=_("Status with us"), choices=PartnershipStatus.choices, method="with_status"
    )
    owner = StaffFilter("owner", label=_("Owner"), method="with_owner")

    class Meta:
        model = Partner
        fields: list[str] = []

    def with_status(self, queryset: "QuerySet[Partner]", name: str, value: str) -> "QuerySet[Partner]":
        """Partners with whom a library in scope stands so."""
        return queryset.filter(pk__in=Partnership.objects.filter(status=value).values("partner"))

    def with_owner(self, queryset: "QuerySet[Partner]", name: str, value: Any) -> "QuerySet[Partner]":
        """Partners whom this colleague looks after."""
        return queryset.filter(pk__in=Partnership.objects.filter(owner=value).values("partner"))


class StandingColumn(Column):
    """Where the libraries in scope stand with the partner."""

    def get_value(self, instance: Partner) -> SafeString | str:
        """The one state, or the first and how many more."""
        known = list(instance.partnerships.all())
        if not known:
            return ""
        first = state_tag(known[0].status, known[0].get_status_display())
        return first if len(known) == 1 else SafeString(f"{first} +{len(known) - 1}")


class LastContactColumn(DayColumn):
    """The latest contact of any library in scope."""

    def __init__(self, name: str, **kwargs: Any) -> None:
        super().__init__(name, accessor=self.latest, **kwargs)

    @staticmethod
    def latest(partner: Partner) -> Any:
        """The latest of the partnerships' last contacts."""
        known: Iterable[Any] = partner.partnerships.all()
        days = [each.last_contact for each in known if each.last_contact]
        return max(days, default=None)


class PartnerViewSet(RecordViewSet):
    """The directory of partner institutions."""

    model = Partner
    icon = "group"
    base_url_path = "partners"
    menu_label = _("Partners")
    inspect_view_class = PartnerView
    inspect_template_name = "crm/workspace/partner.html"
    list_display = [
        "name",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        LinkColumn("region", label=_("Region")),
        StandingColumn("status", label=_("Status with us")),
        LastContactColumn("last_contact", label=_("Last contact")),
    ]
    search_fields = ["name", "short_name"]
    filterset_class = PartnerFilterSet
    export = {
        "name": _("Name"),
        "short_name": _("Short name"),
        "get_kind_display": _("Kind"),
        "get_sector_display": _("Sector"),
        "region": _("Region"),
        "website": _("Website"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldRowPanel([FieldPanel("short_name"), FieldPanel("kind")]),
                FieldRowPanel([FieldPanel("sector"), FieldPanel("region")]),
            ],
            heading=_("The institution"),
        ),
        MultiFieldPanel(
            [FieldPanel("parent"), FieldRowPanel([FieldPanel("website"), FieldPanel("email_domains")])],
            heading=_("Ties and addresses"),
        ),
    ]
    inspect_view_fields = ["kind", "sector", "region", "parent", "website", "email_domains"]
    related = [
        Related(
            _("Partnerships"),
            lambda partner: partner.partnerships.select_related("library", "owner"),
            [
                LinkColumn("library", label=_("Library"), accessor=lambda known: known),
                StateColumn("status", label=_("Status")),
                Column("owner", label=_("Owner")),
            ],
            _("No library in your scope works with this partner yet."),
            add=(Partnership, "partner"),
        ),
        Related(
            _("Who is who now"),
            lambda partner: Post.objects.current().filter(partner=partner).select_related("person"),
            [LinkColumn("person", label=_("Person")), Column("title", label=_("Post"))],
            _("Nobody is known here yet."),
            add=(Post, "partner"),
        ),
        Related(
            _("Agreements"),
            Agreement.objects.with_partner,
            [
                LinkColumn("about", label=_("About"), accessor=lambda agreement: agreement),
                Column("kind", label=_("Kind"), accessor="get_kind_display"),
                StateColumn("status", label=_("Status")),
                DayColumn("ends_on", label=_("Ends on")),
            ],
            _("No agreement. A gift or a promise needs none."),
            add=(Agreement, "partner"),
        ),
        Related(
            _("Commitments"),
            lambda partner: Commitment.objects.of_partner(partner).with_totals(),
            [
                LinkColumn("description", label=_("What was promised"), accessor=lambda promise: promise),
                Column("direction", label=_("Who owes whom"), accessor="get_direction_display"),
                StateColumn("status", label=_("Status")),
                DayColumn("due_on", label=_("Due"), late=lambda promise: promise.is_overdue),
                RupiahColumn("value", label=_("Promised")),
                RupiahColumn("received_value", label=_("Received")),
                RupiahColumn("used_value", label=_("Used")),
            ],
            _("No promise recorded. Record the first one, also without an agreement."),
            add=(Commitment, "partner"),
        ),
    ]
    takes_files = False

    def for_list(self, queryset: "QuerySet[Partner]") -> "QuerySet[Partner]":
        """The region and the standing with the libraries in scope."""
        partnerships = Partnership.objects.with_last_contact().order_by("library__path")
        return queryset.select_related("region").prefetch_related(Prefetch("partnerships", partnerships))
