"""Dossiers: composed here, frozen and rendered by the rules."""

from typing import Any

import django_filters
from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import HeaderButton

from advocacy.models import Dossier
from advocacy.permissions import can_issue
from advocacy.states import Audience
from advocacy.workspace.dossier_form import DossierForm, new_dossier
from advocacy.workspace.tags import TagColumn, file_tag, status_tag
from crm import formats
from crm.workspace.base.columns import CountColumn, DayColumn, LinkColumn, language
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter
from crm.workspace.base.record_page import RecordView, Related
from crm.workspace.base.views import RecordCreateView
from crm.workspace.base.viewset import RecordViewSet


def period(dossier: Dossier) -> str:
    """The period as people write it."""
    return formats.period(dossier.period_start, dossier.period_end, language())


class DossierFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    partner = NameFilter("partner__name", label=_("Recipient"))
    audience = django_filters.ChoiceFilter(label=_("Audience"), choices=Audience.choices)
    period_end = PeriodFilter("period_end", label=_("Period ends"))

    class Meta:
        model = Dossier
        fields: list[str] = []


class DossierCreateView(RecordCreateView):
    """Starts from what the sponsor's dossier usually is."""

    def get_initial(self) -> dict[str, Any]:
        """The preset; staff then leave out, add and reorder."""
        return {**new_dossier(), **super().get_initial()}


class DossierView(RecordView):
    """A dossier's page, with the button that issues an edition."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Issue, then what every record offers."""
        buttons = super().header_buttons
        if can_issue(self.request.user, self.object):
            url = reverse("advocacy_issue", args=[self.object.pk])
            buttons.append(
                HeaderButton(label=_("Issue an edition"), url=url, icon_name="doc-full", priority=20)
            )
        return sorted(buttons)

    def get_sections_display_value(self) -> str:
        """The sections in order."""
        return " · ".join(str(block.block.label) for block in self.object.sections)


class DossierViewSet(RecordViewSet):
    """For whom, about what, composed of which sections."""

    model = Dossier
    icon = "doc-full-inverse"
    base_url_path = "dossiers"
    menu_label = _("Dossiers")
    add_view_class = DossierCreateView
    inspect_view_class = DossierView
    record_form_class = DossierForm
    list_display = [
        "title",
        LinkColumn("partner", label=_("Recipient")),
        Column("period", label=_("Period"), accessor=period, sort_key="period_end"),
        CountColumn("edition_count", label=_("Editions")),
    ]
    search_fields = ["title", "partner__name"]
    filterset_class = DossierFilterSet
    export = {
        "title": _("Title"),
        "partner": _("Recipient"),
        "get_audience_display": _("Audience"),
        "period_start": _("From"),
        "period_end": _("Until"),
        "library": _("Library"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldRowPanel([FieldPanel("audience"), FieldPanel("partner")]),
                FieldPanel("library"),
                FieldRowPanel([FieldPanel("period_start"), FieldPanel("period_end")]),
                FieldRowPanel([FieldPanel("language"), FieldPanel("paper")]),
            ],
            heading=_("For whom and about what"),
        ),
        FieldPanel("sections"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "audience",
        "partner",
        "library",
        "period_start",
        "period_end",
        "language",
        "paper",
        "sections",
    ]
    related = [
        Related(
            _("Editions"),
            lambda dossier: dossier.editions.select_related("issued_by").defer("snapshot"),
            [
                LinkColumn("number", label=_("Number"), accessor=lambda edition: edition),
                TagColumn("status", label=_("Status"), accessor=status_tag),
                TagColumn("render_status", label=_("File"), accessor=file_tag),
                DayColumn("issued_at", label=_("Issued")),
                Column("issued_by", label=_("Issued by")),
            ],
            _("No edition yet. Issuing freezes the figures and makes the PDF."),
        )
    ]
    prefill = ["partner"]
    takes_files = False

    def for_list(self, queryset: "QuerySet[Dossier]") -> "QuerySet[Dossier]":
        """The recipient, the library and how many editions there are."""
        return queryset.select_related("partner", "library").annotate(edition_count=Count("editions"))
