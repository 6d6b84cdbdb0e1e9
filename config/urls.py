"""Every address: the workspace, verification of dossiers, health, and the public pages."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from advocacy import urls as advocacy_urls
from config.views import health, media, robots

urlpatterns = [
    path("workspace/", include(wagtailadmin_urls)),
    path("dokumen/", include(wagtaildocs_urls)),
    path("healthz", health, name="health"),
    path("healthz/", health),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap),
    path(f"{settings.MEDIA_URL.strip('/')}/<path:path>", media),
    path("", include(advocacy_urls)),
]
urlpatterns += i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False)
