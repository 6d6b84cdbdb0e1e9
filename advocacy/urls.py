"""Advocacy's public addresses."""

from django.urls import path

from advocacy.views import verify

urlpatterns = [path("dosier/<uuid:token>/", verify, name="verify_edition")]
