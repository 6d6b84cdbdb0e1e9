"""A record's page: its fields, the records that hang on it, its files, and what may be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, Table
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.snippets.views.snippets import InspectView

from crm import formats
from crm.models import Attachment
from crm.states import permitted
from crm.workspace.base.columns import language, record_link, state_tag
from crm.workspace.base.policy import may, may_attach

MOST_RELATED = 50


@dataclass(frozen=True)
class Related:
    """A table of records that belong to the one shown.

    ``rows`` takes the record and gives the rows; ``add`` is the kind of record that is added here
    and the field of its form that this record fills.
    """

    heading: Any
    rows: Callable[[Any], "models.QuerySet[Any]"]
    columns: Sequence[Column]
    empty: Any
    add: tuple[Any, str] | None = None


class RecordView(InspectView):
    """The record's page."""

    viewset: Any = None
    template_name = "crm/workspace/record.html"

    def get_page_title(self) -> str:
        """The kind of record."""
        return capfirst(str(self.model._meta.verbose_name))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, and the kind of record; its name stands large below."""
        plural = capfirst(str(self.model._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": "", "label": self.get_page_title()},
        ]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Edit, and what other apps offer for this record through ``register_record_buttons``."""
        buttons = []
        if edit_url := self.get_edit_url():
            buttons.append(HeaderButton(label=_("Edit"), url=edit_url, icon_name="edit", priority=10))
        for offer in hooks.get_hooks("register_record_buttons"):
            buttons.extend(offer(self.object, self.request.user))
        return sorted(buttons)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """History and deletion."""
        buttons = [
            Button(_("History"), url=self.get_history_url(), icon_name="history", priority=10),
        ]
        if delete_url := self.get_delete_url():
            buttons.append(Button(_("Delete"), url=delete_url, icon_name="bin", priority=20))
        return buttons

    def get_history_url(self) -> str:
        """The page with every change of this record."""
        return reverse(self.viewset.get_url_name("history"), args=[self.object.pk])

    def get_fields(self) -> list[str]:
        """The fields that lead to no record which the reader may not look at."""
        return [name for name in super().get_fields() if self._may_read(self.model._meta.get_field(name))]

    def _may_read(self, field: Any) -> bool:
        return not field.is_relation or may(self.request.user, "view", field.related_model)

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        """A field as a reader expects it: linked, dated, counted in their language."""
        if isinstance(field, models.ForeignKey):
            return record_link(getattr(self.object, field_name))
        value = super().get_field_display_value(field_name, field)
        if field_name == "status" and self.viewset.offered_steps:
            return state_tag(self.object.status, value)
        if isinstance(field, models.URLField) and value:
            return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', value, value)
        if isinstance(field, models.DateField) and not isinstance(field, models.DateTimeField) and value:
            return formats.day(value, language())
        if isinstance(field, models.DateTimeField) and value:
            return date_format(timezone.localtime(value), "DATETIME_FORMAT")
        if isinstance(field, models.DecimalField) and value is not None:
            is_money = field.decimal_places == 0
            return formats.rupiah(value, language()) if is_money else formats.number(value, language())
        if isinstance(field, models.BooleanField):
            return _("Yes") if value else _("No")
        return value

    def get_fields_context(self) -> list[dict[str, Any]]:
        """The fields that hold something."""
        return [field for field in super().get_fields_context() if field["value"] not in (None, "", [], "-")]

    def get_related(self) -> list[dict[str, Any]]:
        """The tables below that the reader may see, each with its rows and the way to add one."""
        tables = []
        for related in self.viewset.related:
            rows = related.rows(self.object)
            if may(self.request.user, "view", rows.model):
                shown = list(rows[: MOST_RELATED + 1])
                tables.append(
                    {
                        "heading": related.heading,
                        "table": Table(related.columns, shown[:MOST_RELATED]),
                        "is_cut": len(shown) > MOST_RELATED,
                        "empty": related.empty,
                        "add_url": self.get_add_url(related),
                    }
                )
        return tables

    def get_add_url(self, related: Related) -> str:
        """The form that adds a row, filled in with this record; empty where the reader may not add."""
        if related.add is None or not may(self.request.user, "add", related.add[0]):
            return ""
        model, field = related.add
        return f"{reverse(model.snippet_viewset.get_url_name('add'))}?{field}={self.object.pk}"

    def get_steps(self) -> list[dict[str, str]]:
        """The changes of state that the table permits from here, for those who may change the record."""
        if not self.viewset.offered_steps or not self.user_has_permission("change"):
            return []
        name = self.viewset.get_url_name("state")
        return [
            {"label": str(step.label), "url": reverse(name, args=[self.object.pk, step.action])}
            for step in permitted(self.viewset.offered_steps, self.object.status)
        ]

    def get_attachments(self) -> "models.QuerySet[Attachment] | None":
        """The files beside this record; None where it takes none."""
        if not self.viewset.takes_files:
            return None
        kind = ContentType.objects.get_for_model(self.model)
        return Attachment.objects.filter(record_type=kind, record_id=self.object.pk).select_related(
            "added_by"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["related"] = self.get_related()
        context["most_related"] = MOST_RELATED
        context["steps"] = self.get_steps()
        context["attachments"] = self.get_attachments()
        if self.viewset.takes_files and may_attach(self.request.user, self.model):
            context["attach_url"] = reverse(self.viewset.get_url_name("attach"), args=[self.object.pk])
        return context
