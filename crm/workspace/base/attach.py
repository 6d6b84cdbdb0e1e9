"""Adding a private file to a record, and serving it to those who may see it."""

from pathlib import PurePath
from typing import Any

import filetype
from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages

from crm.models import Attachment
from crm.workspace.base.about_record import AboutRecord
from crm.workspace.base.policy import may_attach
from crm.workspace.base.request import staff

LARGEST_MB = 20
ACCEPTED = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WebP",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
}


class AttachmentForm(forms.Form):
    """One file, judged by its content and not by its name."""

    title = forms.CharField(
        label=_("Title"), max_length=150, help_text=_("What it proves, such as “BAST of 3 March”.")
    )
    file = forms.FileField(label=_("File"))

    def clean_file(self) -> "UploadedFile[Any]":
        """Refuse what is too large or of a kind that proves nothing."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        size = file.size or 0
        if size > LARGEST_MB * 1024 * 1024:
            raise ValidationError(
                gettext("The file has %(size)d MB; at most %(most)d MB are accepted.")
                % {"size": size // (1024 * 1024), "most": LARGEST_MB}
            )
        kind = filetype.guess(file.read(8192))
        file.seek(0)
        if kind is None or kind.mime not in ACCEPTED:
            raise ValidationError(
                gettext("This file reads as %(found)s; expected one of: %(accepted)s.")
                % {
                    "found": kind.mime if kind else gettext("unknown"),
                    "accepted": ", ".join(ACCEPTED.values()),
                }
            )
        self.cleaned_data["media_type"] = kind.mime
        return file


class AttachView(AboutRecord, FormView["AttachmentForm"]):
    """Adds a file to the record in the address."""

    template_name = "crm/workspace/attach.html"
    form_class = AttachmentForm
    page_title = _("Add a file")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in those who may put files beside this kind of record."""
        if not may_attach(request.user, self.model):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: AttachmentForm) -> HttpResponse:
        """Keep the file in the private store, with its hash."""
        file = form.cleaned_data["file"]
        Attachment.objects.create(
            library=self.viewset.library_of(self.object),
            record_type=ContentType.objects.get_for_model(self.model),
            record_id=self.object.pk,
            title=form.cleaned_data["title"],
            file=file,
            original_name=PurePath(file.name).name[:200],
            media_type=form.cleaned_data["media_type"],
            added_by=staff(self.request),
        )
        messages.success(self.request, _("“%(title)s” was added.") % {"title": form.cleaned_data["title"]})
        return redirect(self.get_success_url())


def download(request: HttpRequest, pk: int) -> FileResponse:
    """A private file, to those in whose scope its library is and who may see the record."""
    attachment = get_object_or_404(Attachment.objects.select_related("record_type"), pk=pk)
    kind = attachment.record_type
    if not request.user.has_perm(f"{kind.app_label}.view_{kind.model}"):
        raise PermissionDenied
    response = FileResponse(
        attachment.file.open("rb"),
        as_attachment=True,
        filename=attachment.original_name,
        content_type=attachment.media_type,
    )
    response["Cache-Control"] = "private, no-store"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
