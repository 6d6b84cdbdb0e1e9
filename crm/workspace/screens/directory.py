"""Look-ups: the tree of libraries and the regions."""

import django_filters
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import Library, Region
from crm.vocabulary import LibraryKind, RegionLevel
from crm.workspace.base.columns import LinkColumn
from crm.workspace.base.filters import RegionFilter
from crm.workspace.base.forms import LibraryForm, ReasonForm
from crm.workspace.base.views import RecordDeleteView
from crm.workspace.base.viewset import RecordViewSet


class LibraryFilterSet(WagtailFilterSet):
    """What the list can be narrowed by."""

    kind = django_filters.ChoiceFilter(label=_("Kind"), choices=LibraryKind.choices)
    region = RegionFilter()
    tpbis_year = django_filters.NumberFilter(label=_("Joined TPBIS in"))

    class Meta:
        model = Library
        fields: list[str] = []


class LibraryDeleteView(RecordDeleteView):
    """Deletes a library, unless others stand below it: a tree would lose the whole branch."""

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        """Delete, or say that there are libraries below."""
        return super().form_valid(form) if self.object.is_leaf() else self.refuse([_("libraries below it")])


class LibraryViewSet(RecordViewSet):
    """The libraries in scope. (In the programme's words, a “Mitra TPBIS” is a library, not a partner.)"""

    model = Library
    icon = "home"
    base_url_path = "libraries"
    menu_label = _("Libraries")
    record_form_class = LibraryForm
    delete_view_class = LibraryDeleteView
    list_display = [
        "name",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        "npp",
        LinkColumn("region", label=_("Region")),
        "tpbis_year",
    ]
    search_fields = ["name", "npp", "code"]
    filterset_class = LibraryFilterSet
    export = {
        "name": _("Name"),
        "code": _("Short code"),
        "get_kind_display": _("Kind"),
        "npp": _("NPP"),
        "region": _("Region"),
        "tpbis_year": _("Joined TPBIS in"),
        "get_tpbis_funding_display": _("Joined TPBIS with"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("parent"),
                FieldRowPanel([FieldPanel("kind"), FieldPanel("code")]),
                FieldRowPanel([FieldPanel("npp"), FieldPanel("region")]),
            ],
            heading=_("The library"),
        ),
        MultiFieldPanel([FieldPanel("agency"), FieldPanel("government")], heading=_("As in agreements")),
        FieldRowPanel([FieldPanel("tpbis_year"), FieldPanel("tpbis_funding")]),
    ]
    inspect_view_fields = [
        "code",
        "kind",
        "npp",
        "region",
        "agency",
        "government",
        "tpbis_year",
        "tpbis_funding",
    ]
    takes_files = False

    def for_list(self, queryset: "QuerySet[Library]") -> "QuerySet[Library]":
        """The region."""
        return queryset.select_related("region")


class RegionFilterSet(WagtailFilterSet):
    """What the list can be narrowed by."""

    level = django_filters.ChoiceFilter(label=_("Level"), choices=RegionLevel.choices)

    class Meta:
        model = Region
        fields: list[str] = []


class RegionViewSet(RecordViewSet):
    """Kemendagri's regions, to look up and choose from."""

    model = Region
    icon = "site"
    base_url_path = "regions"
    menu_label = _("Regions")
    inspect_view_enabled = False
    list_display = ["name", "code", Column("level", label=_("Level"), accessor="get_level_display")]
    search_fields = ["name", "code"]
    filterset_class = RegionFilterSet
    export = {"code": _("Code"), "name": _("Name"), "get_level_display": _("Level")}
    panels = [FieldPanel("name")]
    takes_files = False
    read_only = True
