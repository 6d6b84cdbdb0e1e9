"""Lists, forms and deletion, each a small turn on Wagtail's own."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import ProtectedError, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, TitleColumn
from wagtail.snippets.views.snippets import CreateView, DeleteView, EditView, IndexView

from crm.workspace.base.forms import ReasonForm
from crm.workspace.base.search import holding


class RecordIndexView(IndexView):
    """A list whose rows lead to the record's page, with what its columns need loaded at once."""

    viewset: Any = None

    def get_base_queryset(self) -> "QuerySet[Any]":
        """The rows in scope, with the relations and figures that the columns show."""
        narrow: Callable[[QuerySet[Any]], QuerySet[Any]] = self.viewset.for_list
        return narrow(super().get_base_queryset())

    def search_queryset(self, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """The rows that hold what was typed."""
        return holding(queryset, self.search_fields, self.search_query) if self.is_searching else queryset

    @property
    def columns(self) -> list[Any]:
        """The viewset's columns; rows are deleted one by one, so there are no tick boxes."""
        return [column for column in super().columns if not isinstance(column, BulkActionsCheckboxColumn)]

    def _get_title_column(self, field_name: str, column_class: Any = TitleColumn, **kwargs: Any) -> Any:
        return self._get_custom_column(
            field_name, self._get_title_column_class(column_class), get_url=self.get_inspect_url
        )


class RecordCreateView(CreateView):
    """Adds a record; links such as ``?partner=5`` fill in what is already known."""

    viewset: Any = None

    def get_initial(self) -> dict[str, Any]:
        """What the address says of the fields the viewset lets it fill."""
        given = {name: self.request.GET[name] for name in self.viewset.prefill if name in self.request.GET}
        return {**super().get_initial(), **given}

    def get_success_url(self) -> str:
        """The new record's page."""
        return reverse(self.viewset.get_url_name("inspect"), args=[self.object.pk])


class RecordEditView(EditView):
    """Changes a record."""

    viewset: Any = None

    def get_success_url(self) -> str:
        """Back to the record's page."""
        return reverse(self.viewset.get_url_name("inspect"), args=[self.object.pk])


class RecordDeleteView(DeleteView):
    """Deletes a record, with the reason in its history, unless others depend on it."""

    viewset: Any = None
    form_class = ReasonForm
    needs_reason = False

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form knows whether the reason may be left out."""
        return {**super().get_form_kwargs(), "needs_reason": self.needs_reason}

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        """Delete, or say what still depends on the record and change nothing."""
        self.object._change_reason = form.cleaned_data["reason"]
        try:
            return super().form_valid(form)
        except ProtectedError as error:
            return self.refuse({blocker._meta.verbose_name_plural for blocker in error.protected_objects})

    def refuse(self, kinds: Iterable[Any]) -> HttpResponse:
        """Back to the record's page, saying which kinds of records depend on it."""
        messages.error(
            self.request,
            _("“%(record)s” cannot be deleted, because other records depend on it: %(kinds)s.")
            % {"record": self.object, "kinds": ", ".join(sorted(map(str, kinds)))},
        )
        return redirect(self.get_page_url())

    def get_page_url(self) -> str:
        """The record's page."""
        return reverse(self.viewset.get_url_name("inspect"), args=[self.object.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        return super().get_context_data(**kwargs) | {"back_url": self.get_page_url()}
