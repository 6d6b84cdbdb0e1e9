"""Reads over the shared directory of partner institutions."""

from typing import TYPE_CHECKING

from django.db import models

from crm.names import name_key

if TYPE_CHECKING:
    from crm.models import Partner, Region


class PartnerQuerySet(models.QuerySet["Partner"]):
    """Named reads of partners."""

    def named(self, name: str) -> "PartnerQuerySet":
        """Partners whose name or short name is ``name``, apart from spacing, capitals and legal form."""
        key = name_key(name)
        return self.filter(models.Q(name_key=key) | models.Q(short_name_key=key)) if key else self.none()

    def in_region(self, region: "Region") -> "PartnerQuerySet":
        """Partners seated in ``region`` or below it."""
        return self.filter(region__code__startswith=region.code)


PartnerManager = models.Manager.from_queryset(PartnerQuerySet)
