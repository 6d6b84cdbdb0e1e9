"""Reads over one library's relations with its partners."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from crm.querysets.scoped import Scoped
from crm.states import PARTNERSHIP_OPEN, PartnershipStatus

if TYPE_CHECKING:
    from crm.models import Partnership


class PartnershipQuerySet(models.QuerySet["Partnership"]):
    """Named reads of partnerships."""

    def active(self) -> Self:
        """Partnerships that are at work now."""
        return self.filter(status=PartnershipStatus.ACTIVE)

    def open(self) -> Self:
        """Partnerships that are neither ended nor declined."""
        return self.filter(status__in=PARTNERSHIP_OPEN)

    def with_last_contact(self) -> Self:
        """Adds ``last_contact``: the latest date the owning library met the partner, else None."""
        link = apps.get_model("crm", "InteractionPartner")
        latest = (
            link._base_manager.filter(partner=OuterRef("partner"), interaction__library=OuterRef("library"))
            .order_by("-interaction__date")
            .values("interaction__date")[:1]
        )
        return self.annotate(last_contact=Subquery(latest, output_field=models.DateField()))

    def neglected(self, on: date | None = None) -> Self:
        """Open partnerships whose last contact is longer ago than their rhythm allows."""
        today = on or timezone.localdate()
        late = Q(last_contact__isnull=True)
        for days in self.model.Rhythm.values:
            late |= Q(rhythm_days=days, last_contact__lt=today - timedelta(days=days))
        return self.open().with_last_contact().filter(late, rhythm_days__isnull=False)

    def by_partner_name(self) -> Self:
        """In the order of the partners' names."""
        return self.order_by(F("partner__name").asc())


_PartnershipRows = models.Manager.from_queryset(PartnershipQuerySet)


class PartnershipManager(Scoped, _PartnershipRows["Partnership"]):
    """Partnerships of the libraries in scope."""
