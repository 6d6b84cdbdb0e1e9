"""Choosing a related record in a form: only from those in scope, by any part of their names."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Model, QuerySet
from django.http import Http404
from django.urls import URLPattern
from django.utils.functional import cached_property, lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)
from wagtail.snippets.widgets import AdminSnippetChooser

from crm.workspace.base.search import holding

RESULTS = "crm/workspace/choose_results.html"


@lazy
def _about(words: Any, model: type[Model]) -> str:
    """Words that name the kind of record, in the language of whoever reads them."""
    text: str = words % {"object": model._meta.verbose_name}
    return text


def without_nul(key: Any) -> Any:
    """A key that PostgreSQL can look for and will not find; a region's key is text and may hold anything."""
    return key.replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(key, str) else key


class RecordChooser(AdminSnippetChooser):
    """Wagtail's chooser, in the reader's language, that shows no record outside the scope."""

    def __init__(self, model: type[Model], **kwargs: Any) -> None:
        super().__init__(model, **kwargs)
        self.choose_one_text = _about(_("Choose %(object)s"), model)
        self.choose_another_text = _about(_("Choose another %(object)s"), model)
        self.link_to_chosen_text = _about(_("Edit this %(object)s"), model)

    def get_instance(self, value: Any) -> Any:
        """The record in scope with this key; None for any other, and for what cannot be a key."""
        if value is None or isinstance(value, self.model):
            return value
        try:
            return self.model._default_manager.filter(pk=without_nul(value)).first()
        except ValueError:
            return None

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What was posted."""
        value = super().value_from_datadict(data, files, name)
        return value and without_nul(value)


class NameForm(BaseFilterForm):
    """Narrows the choice to records that hold what was typed."""

    q = forms.CharField(
        label=_("Search term"), required=False, widget=forms.TextInput(attrs={"placeholder": _("Search")})
    )
    search_fields: Sequence[str] = ()

    def filter(self, objects: "QuerySet[Any]") -> "QuerySet[Any]":
        """The records that hold it in any of ``search_fields``."""
        words = self.cleaned_data["q"]
        if not words:
            return objects
        self.is_searching, self.search_query = True, words
        return holding(objects, self.search_fields, words)


class ScopedChoice(PermissionCheckedMixin):
    """Mix into a chooser's view: choosing needs the right to look."""

    permission_required = "view"
    model: Any = None

    def get_object_list(self) -> "QuerySet[Any]":
        """Every record in scope."""
        rows: QuerySet[Any] = self.model._default_manager.all()
        return rows

    def get_filter_form_class(self) -> type[NameForm]:
        """The search that the kind's list has, too."""
        return type("FilterForm", (NameForm,), {"search_fields": self.model.snippet_viewset.search_fields})

    def get_object(self, pk: Any) -> Any:
        """The chosen record. Raises ``Http404`` for one outside the scope."""
        if record := RecordChooser(self.model).get_instance(pk):
            return record
        raise Http404

    def get_objects(self, pks: Sequence[str]) -> list[Any]:
        """The chosen records."""
        return [self.get_object(pk) for pk in pks]


class RecordChooseView(ScopedChoice, ChooseView):
    """The window with search and results."""

    results_template_name = RESULTS


class RecordChooseResultsView(ScopedChoice, ChooseResultsView):
    """The results alone."""

    results_template_name = RESULTS


class RecordChosenView(ScopedChoice, SnippetChosenView):
    """Hands the chosen record to the form."""


class RecordChosenMultipleView(ScopedChoice, SnippetChosenMultipleView):
    """Hands several to the form."""


class RecordChooserViewSet(SnippetChooserViewSet):
    """The chooser of every kind of record; new ones are added on their own pages, by their own rules."""

    choose_view_class = RecordChooseView
    choose_results_view_class = RecordChooseResultsView
    chosen_view_class = RecordChosenView
    chosen_multiple_view_class = RecordChosenMultipleView

    @property
    def permission_policy(self) -> ModelPermissionPolicy:
        """Django's permissions on the model."""
        return ModelPermissionPolicy(self.model)

    @cached_property
    def widget_class(self) -> RecordChooser:
        """Wagtail takes the widget itself for a class."""
        return RecordChooser(self.model, icon=self.icon)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's addresses but for the one that adds a record in passing."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]
