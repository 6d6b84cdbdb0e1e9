"""What every screen of records shares. A subclass is a table of contents."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import URLPattern, path
from django.utils.text import slugify
from wagtail.admin.panels import ObjectList
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet

from crm.models import Library, Record
from crm.states import Transition
from crm.workspace.base.attach import AttachView
from crm.workspace.base.change_state import ChangeStateView
from crm.workspace.base.chooser import RecordChooserViewSet
from crm.workspace.base.forms import RecordForm
from crm.workspace.base.history import RecordHistoryView
from crm.workspace.base.policy import ReadOnlyPolicy
from crm.workspace.base.record_page import RecordView, Related
from crm.workspace.base.views import RecordCreateView, RecordDeleteView, RecordEditView, RecordIndexView


class RecordViewSet(SnippetViewSet):
    """List, record page, forms, history, files, export and changes of state for one model.

    ``inspect_view_fields`` are the fields of the record's page, ``related`` the tables below them;
    ``prefill`` names the form fields that a link may fill; ``offered_steps`` are the transitions
    people may take from its page; ``export`` maps attribute paths to the spreadsheet's headings.
    """

    index_view_class = RecordIndexView
    add_view_class = RecordCreateView
    edit_view_class = RecordEditView
    delete_view_class = RecordDeleteView
    inspect_view_class = RecordView
    chooser_viewset_class = RecordChooserViewSet
    change_state_view_class = ChangeStateView
    attach_view_class = AttachView
    record_form_class: type[RecordForm] = RecordForm

    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    add_to_admin_menu = False
    index_template_name = "wagtailadmin/generic/index.html"
    inspect_template_name = "crm/workspace/record.html"
    delete_template_name = "crm/workspace/delete.html"
    list_per_page = 25
    export_formats = ["xlsx", "csv"]

    panels: Sequence[Any] = ()
    related: Sequence[Related] = ()
    prefill: Sequence[str] = ()
    offered_steps: Sequence[Transition] = ()
    export: Mapping[str, Any] = {}
    takes_files = True
    read_only = False

    @property
    def permission_policy(self) -> ModelPermissionPolicy:
        """Django's model permissions; only looking where the screen is ``read_only``."""
        return ReadOnlyPolicy(self.model) if self.read_only else ModelPermissionPolicy(self.model)

    @property
    def list_export(self) -> list[str]:
        """What the spreadsheet holds: attribute paths, in order."""
        return list(self.export)

    @property
    def export_headings(self) -> dict[str, str]:
        """The spreadsheet's headings, in the reader's language."""
        return {path: str(heading) for path, heading in self.export.items()}

    @property
    def export_filename(self) -> str:
        """The spreadsheet's name, after the kind of record."""
        return slugify(self.model._meta.verbose_name_plural)

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way from home, in the reader's language."""
        home: list[dict[str, Any]] = WagtailAdminTemplateMixin.breadcrumbs_items
        return home

    @property
    def history_view(self) -> Any:
        """Our own history of versions; Wagtail's log for look-ups, which keep none."""
        if issubclass(self.model, Record):
            return self.construct_view(RecordHistoryView)
        return super().history_view

    def for_list(self, queryset: Any) -> Any:
        """Bring along what the list's columns show; the number of queries must not grow with rows."""
        return queryset

    def library_of(self, record: Any) -> Library:
        """The library that owns the record."""
        library: Library = record.library
        return library

    def get_edit_handler(self) -> Any:
        """The panels, over the form that every record shares."""
        return ObjectList(list(self.panels), base_form_class=self.record_form_class).bind_to_model(self.model)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Each view knows its viewset; none leads to Wagtail's page of references, which knows no record."""
        return super().get_common_view_kwargs(viewset=self, usage_url_name=None, **kwargs)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses but for the page of references, with changes of state and files."""
        own = [
            path(
                "state/<int:pk>/<slug:action>/",
                self.construct_view(self.change_state_view_class),
                name="state",
            )
        ]
        if self.takes_files:
            own.append(path("attach/<int:pk>/", self.construct_view(self.attach_view_class), name="attach"))
        return [*(pattern for pattern in super().get_urlpatterns() if pattern.name != "usage"), *own]
