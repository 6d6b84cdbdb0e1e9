"""Editions: read, downloaded, withdrawn; never edited."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from advocacy.models import Edition
from advocacy.states import EditionStatus, RenderStatus
from advocacy.workspace.edition_page import EditionView
from advocacy.workspace.tags import TagColumn, file_tag, status_tag
from crm.workspace.base.columns import DayColumn, LinkColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter
from crm.workspace.base.viewset import RecordViewSet


class EditionFilterSet(OwnedFilterSet):
    """What the register can be narrowed by."""

    partner = NameFilter("dossier__partner__name", label=_("Recipient"))
    status = django_filters.ChoiceFilter(label=_("Status"), choices=EditionStatus.choices)
    render_status = django_filters.ChoiceFilter(label=_("File"), choices=RenderStatus.choices)
    issued_at = PeriodFilter("issued_at", label=_("Issued"))

    class Meta:
        model = Edition
        fields: list[str] = []


class EditionViewSet(RecordViewSet):
    """The register of what was issued."""

    model = Edition
    icon = "lock"
    base_url_path = "editions"
    menu_label = _("Editions")
    inspect_view_class = EditionView
    inspect_template_name = "advocacy/workspace/edition.html"
    list_display = [
        "number",
        LinkColumn("dossier", label=_("Dossier")),
        LinkColumn("partner", label=_("Recipient"), accessor=lambda edition: edition.dossier.partner),
        TagColumn("status", label=_("Status"), accessor=status_tag, sort_key="status"),
        TagColumn("render_status", label=_("File"), accessor=file_tag),
        DayColumn("issued_at", label=_("Issued"), sort_key="issued_at"),
    ]
    search_fields = ["number", "dossier__title", "dossier__partner__name"]
    filterset_class = EditionFilterSet
    export = {
        "number": _("Number"),
        "dossier": _("Dossier"),
        "dossier.partner": _("Recipient"),
        "get_status_display": _("Status"),
        "issued_at": _("Issued"),
        "pages": _("Pages"),
        "file_sha256": _("SHA-256 of the file"),
        "library": _("Library"),
    }
    inspect_view_fields = [
        "dossier",
        "status",
        "status_reason",
        "superseded_by",
        "render_status",
        "issued_at",
        "issued_by",
        "pages",
        "digest",
        "file_sha256",
        "library",
    ]
    takes_files = False
    read_only = True

    def for_list(self, queryset: "QuerySet[Edition]") -> "QuerySet[Edition]":
        """The dossier, its recipient and the library, without the snapshots."""
        return queryset.select_related("dossier__partner", "library").defer("snapshot")
