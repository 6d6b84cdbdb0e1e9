"""What is to be done after contacts, by whom and until when."""

import django_filters
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column

from crm.models import Task
from crm.workspace.base.columns import DayColumn, LinkColumn
from crm.workspace.base.filters import NameFilter, OwnedFilterSet, PeriodFilter, ReadFilter, StaffFilter
from crm.workspace.base.viewset import RecordViewSet


class TaskFilterSet(OwnedFilterSet):
    """What the list can be narrowed by."""

    open = django_filters.BooleanFilter("done_on", lookup_expr="isnull", label=_("Still open"))
    late = ReadFilter(lambda reader: Task.objects.overdue(), label=_("Late"))
    mine = ReadFilter(
        lambda reader: Task.objects.filter(Q(assignee=reader) | Q(assignee__isnull=True)),
        label=_("Mine or nobody's"),
    )
    assignee = StaffFilter("assignee", label=_("Assigned to"))
    due_on = PeriodFilter("due_on", label=_("Due"))
    partner = NameFilter("partner__name", label=_("Partner"))

    class Meta:
        model = Task
        fields: list[str] = []


class TaskViewSet(RecordViewSet):
    """What is to be done."""

    model = Task
    icon = "tick"
    base_url_path = "tasks"
    menu_label = _("Tasks")
    list_display = [
        "title",
        DayColumn("due_on", label=_("Due"), sort_key="due_on", late=lambda task: task.is_overdue),
        DayColumn("done_on", label=_("Done on"), sort_key="done_on"),
        Column("assignee", label=_("Assigned to")),
        LinkColumn("partner", label=_("Partner")),
    ]
    search_fields = ["title", "partner__name"]
    filterset_class = TaskFilterSet
    export = {
        "title": _("Task"),
        "due_on": _("Due"),
        "done_on": _("Done on"),
        "assignee": _("Assigned to"),
        "partner": _("Partner"),
        "library": _("Library"),
    }
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("due_on"), FieldPanel("assignee")]),
        FieldRowPanel([FieldPanel("partner"), FieldPanel("interaction")]),
        FieldRowPanel([FieldPanel("done_on"), FieldPanel("snoozed_until")]),
        FieldPanel("library"),
        FieldPanel("notes"),
        FieldPanel("change_reason"),
    ]
    inspect_view_fields = [
        "due_on",
        "done_on",
        "assignee",
        "partner",
        "interaction",
        "snoozed_until",
        "library",
        "notes",
    ]
    prefill = ["partner", "interaction"]

    def for_list(self, queryset: "QuerySet[Task]") -> "QuerySet[Task]":
        """The assignee, partner and library."""
        return queryset.select_related("assignee", "partner", "library")
