"""A record's history: who changed what, when and why."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from crm.queries.changes import versions


class RecordHistoryView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Every version of the record, with each field before and after."""

    viewset: Any = None
    model: Any = None
    index_url_name = ""
    any_permission_required = ["add", "change", "delete", "view"]
    template_name = "crm/workspace/history.html"
    page_title = _("History")
    header_icon = "history"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the record in scope."""
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(self.model._default_manager.all(), pk=kwargs["pk"])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, the record, its history."""
        page = reverse(self.viewset.get_url_name("inspect"), args=[self.object.pk])
        plural = capfirst(str(self.model._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": page, "label": str(self.object)},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context.update(object=self.object, versions=versions(self.object))
        return context
