"""Addresses that belong to no app: health, robots, and renditions of public images."""

from pathlib import Path

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.static import serve

RENDITIONS = "images"


def health(request: HttpRequest) -> HttpResponse:
    """200 with ``ok`` while the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may read: the public pages, not the workspace."""
    lines = [
        "User-agent: *",
        "Disallow: /workspace/",
        "Disallow: /dosier/",
        f"Sitemap: {settings.PUBLIC_BASE_URL}/sitemap.xml",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@cache_control(public=True, max_age=31_536_000, immutable=True)
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Image renditions, whose names change with their content.

    Originals are never served: they may hold what a rendition has lost. A server in front
    may serve ``/media/images/`` itself.
    """
    folder, _slash, name = path.partition("/")
    if folder != RENDITIONS:
        raise Http404
    return serve(request, name, document_root=str(Path(settings.MEDIA_ROOT, RENDITIONS)))
