from django.apps import AppConfig


class CrmConfig(AppConfig):
    """The records and their rules."""

    name = "crm"
    verbose_name = "CRM"
    default_auto_field = "django.db.models.BigAutoField"
