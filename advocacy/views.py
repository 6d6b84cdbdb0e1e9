"""The public page behind a dossier's QR code."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from advocacy.dossier.snapshot import load
from advocacy.models import Edition
from crm import formats
from crm.scope import everything


@never_cache
@require_safe
def verify(request: HttpRequest, token: UUID) -> HttpResponse:
    """Whether the edition stands, is superseded or withdrawn; in the edition's own language.

    Shows only what its cover and its last page show. A file's hash is compared in the reader's
    browser, so the file itself goes nowhere.
    """
    with everything():
        edition = get_object_or_404(Edition.objects.select_related("superseded_by"), token=token)
    content = load(edition.snapshot.encode())
    context = {
        "edition": edition,
        "content": content,
        "period": formats.period(content.period_start, content.period_end, content.language),
    }
    with translation.override(content.language):
        response = render(request, "advocacy/verify.html", context)
    response["Content-Language"] = content.language
    response["X-Robots-Tag"] = "noindex"
    return response
