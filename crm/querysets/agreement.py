"""Reads over agreements."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from crm.querysets.scoped import Scoped
from crm.states import AgreementStatus

if TYPE_CHECKING:
    from crm.models import Agreement, Partner

EXPIRING_DAYS = 180


class AgreementQuerySet(models.QuerySet["Agreement"]):
    """Named reads of agreements."""

    def in_force(self) -> Self:
        """Agreements in force."""
        return self.filter(status=AgreementStatus.IN_FORCE)

    def expiring(self, on: date | None = None, days: int = EXPIRING_DAYS) -> Self:
        """Agreements in force that end within ``days`` of a day (today unless told)."""
        day = on or timezone.localdate()
        return self.in_force().filter(ends_on__range=(day, day + timedelta(days=days)))

    def with_partner(self, partner: "Partner") -> Self:
        """Agreements to which ``partner`` is a party."""
        party = apps.get_model("crm", "AgreementParty")
        return self.filter(Exists(party._base_manager.filter(agreement=OuterRef("pk"), partner=partner)))

    def with_parties(self) -> Self:
        """Brings the parties and their partners along, in order."""
        return self.prefetch_related("parties__partner")


_AgreementRows = models.Manager.from_queryset(AgreementQuerySet)


class AgreementManager(Scoped, _AgreementRows["Agreement"]):
    """Agreements of the libraries in scope."""


class AgreementPartManager(Scoped, models.Manager[Any]):
    """Parts of the agreements in scope."""

    library_path = "agreement__library__path"
