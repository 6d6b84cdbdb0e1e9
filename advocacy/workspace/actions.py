"""What staff do with dossiers: issue one, download, render again, withdraw."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from advocacy.models import Dossier, Edition
from advocacy.permissions import can_download, can_issue, can_withdraw
from advocacy.states import EditionStatus, RenderStatus
from advocacy.tasks import render_soon
from advocacy.transitions import issue, try_again, withdraw
from advocacy.workspace.ask import AskView
from crm import formats
from crm.models import User
from crm.workspace.base.columns import language
from crm.workspace.base.request import staff


class IssueView(AskView):
    """Freezes the figures and lets the file be rendered in the background."""

    template_name = "advocacy/workspace/issue.html"
    page_title = gettext_lazy("Issue an edition")
    header_icon = "doc-full"

    def records(self) -> "QuerySet[Dossier]":
        """The dossiers in scope."""
        dossiers: QuerySet[Dossier] = Dossier.objects.select_related("library", "partner")
        return dossiers

    def allows(self, user: User) -> bool:
        """As the rules have it."""
        return can_issue(user, self.object)

    def act(self, form: forms.Form) -> Edition:
        """Issue it. Raises ``EditionRefused``."""
        edition = issue(self.object, by=staff(self.request))
        render_soon(edition)
        told = _("Edition %(number)s is issued. Its figures are frozen.") % {"number": edition.number}
        messages.success(self.request, told)
        return edition

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The period in words, and the edition that the new one would supersede."""
        dossier = self.object
        return super().get_context_data(**kwargs) | {
            "period": formats.period(dossier.period_start, dossier.period_end, language()),
            "standing": dossier.editions.filter(status=EditionStatus.ISSUED).defer("snapshot").first(),
        }


class EditionAskView(AskView):
    """Asks before something is done with an edition."""

    def records(self) -> "QuerySet[Edition]":
        """The editions in scope."""
        editions: QuerySet[Edition] = Edition.objects.select_related("dossier__library", "library")
        return editions


class RetryView(EditionAskView):
    """Renders again an edition whose rendering failed or fell silent."""

    template_name = "advocacy/workspace/retry.html"
    page_title = gettext_lazy("Render again")
    header_icon = "rotate"

    def allows(self, user: User) -> bool:
        """Whoever may issue it."""
        return can_issue(user, self.object.dossier)

    def act(self, form: forms.Form) -> Edition:
        """Put it back in the queue. Raises ``EditionRefused``."""
        try_again(self.object, by=staff(self.request))
        render_soon(self.object)
        return self.object


class WithdrawForm(forms.Form):
    """Why the edition no longer stands."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=250,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Shown to everyone who opens the verification page."),
    )


class WithdrawView(EditionAskView):
    """Says in public that the edition no longer stands, and why."""

    template_name = "advocacy/workspace/withdraw.html"
    page_title = gettext_lazy("Withdraw the edition")
    header_icon = "cross"
    form_class = WithdrawForm

    def allows(self, user: User) -> bool:
        """As the rules have it."""
        return can_withdraw(user, self.object)

    def act(self, form: forms.Form) -> Edition:
        """Withdraw it. Raises ``EditionRefused``."""
        withdraw(self.object, by=staff(self.request), reason=form.cleaned_data["reason"])
        told = _("Edition %(number)s is withdrawn.") % {"number": self.object.number}
        messages.success(self.request, told)
        return self.object


def download(request: HttpRequest, pk: int) -> FileResponse:
    """The edition's PDF, to those in whose scope it is."""
    edition = get_object_or_404(Edition.objects.defer("snapshot"), pk=pk)
    if not can_download(staff(request)):
        raise PermissionDenied
    if edition.render_status != RenderStatus.READY:
        raise Http404
    response = FileResponse(
        edition.file.open("rb"),
        as_attachment=True,
        filename=f"{edition.number}.pdf",
        content_type="application/pdf",
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
