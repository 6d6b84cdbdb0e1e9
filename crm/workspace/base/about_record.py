"""What every page about one record shares: it finds the record in scope and leads back to it."""

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin


class AboutRecord(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """Mix into a view whose address holds the record's ``pk``; a stranger's record is not found."""

    viewset: Any = None
    model: Any = None
    index_url_name = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the record in scope."""
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(self.model._default_manager.all(), pk=kwargs["pk"])

    def get_success_url(self) -> str:
        """The record's page."""
        return reverse(self.viewset.get_url_name("inspect"), args=[self.object.pk])

    def get_page_subtitle(self) -> str:
        """The record."""
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, the record, this page."""
        plural = capfirst(str(self.model._meta.verbose_name_plural))
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": plural},
            {"url": self.get_success_url(), "label": str(self.object)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context.update(object=self.object, back_url=self.get_success_url())
        return context
