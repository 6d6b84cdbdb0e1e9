"""Contacts with partners."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column

from crm.models import (
    Commitment,
    Interaction,
    InteractionPartner,
    InteractionPerson,
    Partner,
    Person,
    Task,
)
from crm.querysets.contact import InteractionQuerySet
from crm.vocabulary import InteractionKind
from crm.workspace.base.chooser import RecordChooser
from crm.workspace.base.columns import DayColumn, LinkColumn, StateColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter
from crm.workspace.base.record_page import Related
from crm.workspace.base.views import RecordCreateView
from crm.workspace.base.viewset import RecordViewSet


class InteractionFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    partner = NameFilter("partners__name", label=_("Partner"), distinct=True)
    kind = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=InteractionKind.choices)
    date = PeriodFilter("date", label=_("Date"))

    class Meta:
        model = Interaction
        fields: list[str] = []


class PartnersColumn(Column):
    """The partners that took part."""

    def get_value(self, instance: Any) -> str:
        """Their names."""
        return ", ".join(str(partner) for partner in instance.partners.all())


class InteractionCreateView(RecordCreateView):
    """Records a contact, with the partner or person from whose page it was opened."""

    def get_initial_form_instance(self) -> Interaction:
        """A contact with whoever the address names, where they are in scope."""
        known: dict[str, Any] = {}
        if partner := RecordChooser(Partner).get_instance(self.request.GET.get("partner")):
            known["partner_links"] = [InteractionPartner(partner=partner)]
        if person := RecordChooser(Person).get_instance(self.request.GET.get("person")):
            known["person_links"] = [InteractionPerson(person=person)]
        return Interaction(**known)


class InteractionViewSet(RecordViewSet):
    """The contact log: private to the library that keeps it."""

    model = Interaction
    icon = "comment"
    base_url_path = "contacts"
    menu_label = _("Contacts")
    add_view_class = InteractionCreateView
    list_display = [
        "purpose",
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        DayColumn("date", label=_("Date"), sort_key="date"),
        PartnersColumn("partners", label=_("Partners")),
        Column("library", label=_("Library")),
    ]
    search_fields = ["purpose", "partners__name"]
    filterset_class = InteractionFilterSet
    export = {
        "date": _("Date"),
        "get_kind_display": _("Kind"),
        "purpose": _("Purpose"),
        "place": _("Place"),
        "shared": _("What we shared"),
        "issues": _("Issues they raised"),
        "responses": _("How we responded"),
        "next_step": _("Next step"),
        "library": _("Library"),
    }
    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("date")]),
                FieldPanel("purpose"),
                FieldPanel("place"),
                FieldPanel("library"),
            ],
            heading=_("What and when"),
        ),
        InlinePanel("partner_links", heading=_("Partners"), label=_("Partner"), min_num=1),
        InlinePanel("person_links", heading=_("People"), label=_("Person")),
        MultiFieldPanel(
            [FieldPanel("shared"), FieldPanel("issues"), FieldPanel("responses"), FieldPanel("next_step")],
            heading=_("What was said"),
        ),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "kind",
        "date",
        "place",
        "partners",
        "people",
        "shared",
        "issues",
        "responses",
        "next_step",
        "library",
        "recorded_by",
    ]
    related = [
        Related(
            _("Promises made here"),
            lambda contact: contact.commitments.all(),
            [
                LinkColumn("description", label=_("What was promised"), accessor=lambda promise: promise),
                Column("direction", label=_("Who owes whom"), accessor="get_direction_display"),
                StateColumn("status", label=_("Status")),
                DayColumn("due_on", label=_("Due")),
            ],
            _("No promise recorded at this contact."),
            add=(Commitment, "interaction"),
        ),
        Related(
            _("Tasks"),
            lambda contact: contact.tasks.select_related("assignee"),
            [
                LinkColumn("title", label=_("Task"), accessor=lambda task: task),
                Column("assignee", label=_("Assigned to")),
                DayColumn("due_on", label=_("Due")),
            ],
            _("Nothing to do after this contact."),
            add=(Task, "interaction"),
        ),
    ]

    def for_list(self, queryset: InteractionQuerySet) -> InteractionQuerySet:
        """The library and the participants."""
        return queryset.select_related("library").with_participants()
