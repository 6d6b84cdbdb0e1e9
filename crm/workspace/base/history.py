"""A record's history: who changed what, when and why."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from crm.queries.changes import versions
from crm.workspace.base.about_record import AboutRecord


class RecordHistoryView(AboutRecord, TemplateView):
    """Every version of the record, with each field before and after."""

    any_permission_required = ["add", "change", "delete", "view"]
    template_name = "crm/workspace/history.html"
    page_title = _("History")
    header_icon = "history"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        return super().get_context_data(**kwargs) | {"versions": versions(self.object)}
