from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    """What is said to those who decide: dossiers, their editions and their verification."""

    name = "advocacy"
    default_auto_field = "django.db.models.BigAutoField"
