"""The form every record is added and changed with."""

from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from crm.models import Library


class RecordForm(WagtailAdminModelForm):
    """Knows the user's library, keeps who recorded it, and asks why an older record changes.

    Choices need no narrowing here: scoped managers decide at the query whose rows are offered,
    and so refuse another library's id that is posted.
    """

    change_reason = forms.CharField(
        label=_("Reason for the change"),
        required=False,
        max_length=250,
        help_text=_("Kept in the history beside your name."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.fields.pop("change_reason", None)
            self._offer_own_library()

    def _offer_own_library(self) -> None:
        """Start from the user's own library; where there is no other, do not ask."""
        if "library" not in self.fields or not self.for_user:
            return
        own = self.for_user.library
        self.initial.setdefault("library", own)
        if own and own.is_leaf():
            self.instance.library = own
            del self.fields["library"]

    def save(self, commit: bool = True) -> Model:
        """Save, with the reason and the recorder."""
        if reason := self.cleaned_data.get("change_reason"):
            self.instance._change_reason = reason
        if self.instance._state.adding and hasattr(self.instance, "recorded_by_id"):
            self.instance.recorded_by = self.for_user
        saved: Model = super().save(commit=commit)
        return saved


class LibraryForm(RecordForm):
    """Adds a library to the tree below another."""

    parent = forms.ModelChoiceField(label=_("Below"), queryset=Library.in_scope.all(), empty_label=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            del self.fields["parent"]

    def save(self, commit: bool = True) -> Model:
        """Save; a new library becomes the last child of the chosen one."""
        if not self.instance._state.adding:
            return super().save(commit=commit)
        return self.cleaned_data["parent"].add_child(instance=self.instance)


def choice_list(label: Any, choices: Any, required: bool = False) -> forms.MultipleChoiceField:
    """Tick boxes for a list kept as JSON."""
    return forms.MultipleChoiceField(
        label=label, choices=choices, required=required, widget=forms.CheckboxSelectMultiple
    )
