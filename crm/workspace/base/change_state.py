"""The page that asks before a record's state changes."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages

from crm.states import Transition
from crm.transitions import TransitionRefused, change_state
from crm.workspace.base.about_record import AboutRecord
from crm.workspace.base.forms import ReasonForm
from crm.workspace.base.request import staff


class ChangeStateView(AboutRecord, FormView[Any]):
    """Says what will happen, asks for a reason, and hands over to ``crm.transitions``."""

    permission_required = "change"
    template_name = "crm/workspace/change_state.html"
    form_class: type[forms.Form] = ReasonForm
    header_icon = "resubmit"

    @cached_property
    def step(self) -> Transition:
        """The step asked for; 404 where the table has no such action."""
        for step in self.viewset.offered_steps:
            if step.action == self.kwargs["action"]:
                return step
        raise Http404

    def get_page_title(self) -> str:
        """What the button said."""
        return str(self.step.label)

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form knows whether the table asks for a reason."""
        return {**super().get_form_kwargs(), "needs_reason": self.step.needs_reason}

    def form_valid(self, form: ReasonForm) -> HttpResponse:
        """Change the state, or say why that cannot be."""
        try:
            self.take_step(form)
        except TransitionRefused as refusal:
            for problem in refusal.problems:
                form.add_error(None, problem)
            return self.form_invalid(form)
        messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url())

    def take_step(self, form: forms.Form) -> None:
        """Hand over to the rules. Raises ``TransitionRefused``."""
        change_state(
            self.object, self.step.action, by=staff(self.request), reason=form.cleaned_data["reason"]
        )

    def get_success_message(self) -> str:
        """Where the record stands now."""
        status = self.object.get_status_display()
        return _("“%(record)s” is now: %(status)s.") % {"record": self.object, "status": status}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The template's context."""
        return super().get_context_data(**kwargs) | {"step": self.step}
