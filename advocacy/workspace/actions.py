"""What staff do with dossiers: make one from a partner's page, issue, download, retry, withdraw."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from advocacy.models import Dossier, Edition
from advocacy.permissions import can_issue, can_withdraw
from advocacy.states import RenderStatus
from advocacy.tasks import render_edition
from advocacy.transitions import EditionRefused, issue, withdraw
from crm.workspace.base.request import staff


def edition_url(edition: Edition) -> str:
    """The edition's page in the workspace."""
    return reverse("wagtailsnippets_advocacy_edition:inspect", args=[edition.pk])


def issue_dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, then freeze the figures and let the file be rendered in the background."""
    dossier = get_object_or_404(Dossier.objects.select_related("library", "partner"), pk=pk)
    if not can_issue(staff(request), dossier):
        raise PermissionDenied
    back_url = reverse("wagtailsnippets_advocacy_dossier:inspect", args=[pk])
    if request.method != "POST":
        form = forms.Form()
        return _ask(request, "advocacy/workspace/issue.html", form, dossier, back_url)
    try:
        edition = issue(dossier, by=staff(request))
    except EditionRefused as refusal:
        messages.error(request, str(refusal))
        return redirect(back_url)
    _enqueue(edition)
    return redirect(edition_url(edition))


def download(request: HttpRequest, pk: int) -> FileResponse:
    """The edition's PDF, to those in whose scope it is."""
    edition = get_object_or_404(Edition, pk=pk)
    if not request.user.has_perm("advocacy.view_edition"):
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


def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Render again an edition whose rendering failed."""
    edition = get_object_or_404(Edition.objects.select_related("dossier__library", "library"), pk=pk)
    if not can_issue(staff(request), edition.dossier):
        raise PermissionDenied
    if request.method != "POST":
        return _ask(request, "advocacy/workspace/retry.html", forms.Form(), edition, edition_url(edition))
    if edition.render_status == RenderStatus.FAILED:
        edition.render_status = RenderStatus.QUEUED
        edition.save()
        _enqueue(edition)
    return redirect(edition_url(edition))


class WithdrawForm(forms.Form):
    """Why the edition no longer stands."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=250,
        help_text=gettext_lazy("Shown on the verification page."),
    )


def withdraw_edition(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the reason, then say in public that the edition no longer stands."""
    edition = get_object_or_404(Edition, pk=pk)
    if not can_withdraw(staff(request)):
        raise PermissionDenied
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw(edition, by=staff(request), reason=form.cleaned_data["reason"])
        except EditionRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Edition %(number)s is withdrawn.") % {"number": edition.number})
        return redirect(edition_url(edition))
    return _ask(request, "advocacy/workspace/withdraw.html", form, edition, edition_url(edition))


def _enqueue(edition: Edition) -> None:
    """Render once the edition is surely written."""
    transaction.on_commit(lambda: render_edition.enqueue(edition.pk, edition.library.path))


def _ask(request: HttpRequest, template: str, form: forms.Form, record: Any, back_url: str) -> HttpResponse:
    context = {"form": form, "object": record, "back_url": back_url, "header_title": str(record)}
    return render(request, template, context)
