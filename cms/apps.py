from django.apps import AppConfig


class CmsConfig(AppConfig):
    """The public site."""

    name = "cms"
    default_auto_field = "django.db.models.BigAutoField"
