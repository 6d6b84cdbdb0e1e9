"""Reads over consents."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from crm.querysets.scoped import Scoped

if TYPE_CHECKING:
    from crm.models import Consent


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Named reads of consents."""

    def valid(self, on: date | None = None) -> Self:
        """Consents given, not withdrawn and not expired on a day (today unless told)."""
        day = on or timezone.localdate()
        return self.filter(
            Q(expires_on__isnull=True) | Q(expires_on__gte=day),
            Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=day),
            given_on__lte=day,
        )


_ConsentRows = models.Manager.from_queryset(ConsentQuerySet)


class ConsentManager(Scoped, _ConsentRows["Consent"]):
    """Consents recorded by the libraries in scope."""
