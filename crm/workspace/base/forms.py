"""The form every record is added and changed with."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from crm.models import Library
from crm.workspace.base.chooser import RecordChooser
from crm.workspace.base.policy import may


class ReasonForm(forms.Form):
    """Why something is done."""

    reason = forms.CharField(
        label=_("Reason"), max_length=250, widget=forms.Textarea(attrs={"rows": 3}), required=False
    )

    def __init__(self, *args: Any, needs_reason: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = needs_reason


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
        self._ask_only_for_what_may_be_seen()

    def _offer_own_library(self) -> None:
        """Start from the user's own library; where there is no other, do not ask."""
        if "library" not in self.fields or not self.for_user:
            return
        own = self.for_user.library
        self.initial["library"] = self.initial.get("library") or own
        if own and own.is_leaf():
            self.instance.library = own
            del self.fields["library"]

    def _ask_only_for_what_may_be_seen(self) -> None:
        """Whoever may not look at contacts is not asked from which one a task came."""
        for name, field in list(self.fields.items()):
            choices = getattr(field, "queryset", None)
            if choices is not None and not may(self.for_user, "view", choices.model):
                del self.fields[name]

    def _post_clean(self) -> None:
        """Hold the whole record against the database's rules, also where the form shows a part of it.

        Django leaves out every rule that names a field which is not in the form, such as the status.
        """
        super()._post_clean()
        if self._errors:
            return
        try:
            self.instance.validate_constraints()
        except ValidationError as error:
            self._update_errors(error)

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

    parent = forms.ModelChoiceField(
        label=_("Below"), queryset=Library.in_scope.all(), widget=RecordChooser(Library, icon="home")
    )

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
