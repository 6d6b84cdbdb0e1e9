"""A page that asks before something is done with a dossier or an edition."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from advocacy.models import Edition
from advocacy.transitions import EditionRefused
from crm.models import User
from crm.workspace.base.columns import page_url
from crm.workspace.base.request import staff


class AskView(WagtailAdminTemplateMixin, FormView[Any]):
    """Finds the record in scope, asks, hands over to the rules and shows the edition that came of it."""

    form_class: type[forms.Form] = forms.Form

    def records(self) -> "QuerySet[Any]":
        """Where the record is looked up."""
        raise NotImplementedError

    def allows(self, user: User) -> bool:
        """Whether ``user`` may do this with ``self.object``."""
        raise NotImplementedError

    def act(self, form: forms.Form) -> Edition:
        """Do it. Raises ``EditionRefused``."""
        raise NotImplementedError

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Find the record; 404 outside the scope, 403 for whoever may not do this."""
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(self.records(), pk=kwargs["pk"])
        if not self.allows(staff(request)):
            raise PermissionDenied

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Act, or say why that cannot be."""
        try:
            edition = self.act(form)
        except EditionRefused as refusal:
            messages.error(self.request, str(refusal))
            return redirect(self.back_url)
        return redirect(str(page_url(Edition, edition.pk)))

    @property
    def back_url(self) -> str:
        """The record's page."""
        return str(page_url(type(self.object), self.object.pk))

    def get_page_subtitle(self) -> str:
        """The record."""
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Home, the list, the record, what is asked."""
        meta = self.object._meta
        listing = reverse(type(self.object).snippet_viewset.get_url_name("list"))
        return [
            *self.breadcrumbs_items,
            {"url": listing, "label": capfirst(str(meta.verbose_name_plural))},
            {"url": self.back_url, "label": str(self.object)},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The record and the way back."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"object": self.object, "back_url": self.back_url}
