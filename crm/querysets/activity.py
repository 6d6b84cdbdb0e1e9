"""Reads over activities and what changed through them."""

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from crm.querysets.scoped import Scoped

if TYPE_CHECKING:
    from crm.models import Activity, Outcome, Partner


class ActivityQuerySet(models.QuerySet["Activity"]):
    """Named reads of activities."""

    def between(self, start: date, end: date) -> Self:
        """Activities of which at least one day falls within ``start`` to ``end``, both included."""
        return self.filter(starts_on__lte=end, ends_on__gte=start)

    def with_partner(self, partner: "Partner") -> Self:
        """Activities in which ``partner`` took part or whose gift was used."""
        part = apps.get_model("crm", "ActivityPartner")._base_manager
        use = apps.get_model("crm", "CommitmentUse")._base_manager
        return self.filter(
            Q(Exists(part.filter(activity=OuterRef("pk"), partner=partner)))
            | Q(Exists(use.filter(activity=OuterRef("pk"), commitment__partner=partner)))
        )

    def with_attendance(self) -> Self:
        """Adds ``attendance``: those counted, whatever their sex; None where nothing was counted."""
        parts = ("male", "female", "sex_unknown")
        counted = Q(*((f"{part}__isnull", False) for part in parts), _connector=Q.OR)
        return self.annotate(
            attendance=models.Case(
                models.When(
                    counted, then=sum((Coalesce(F(part), 0) for part in parts), start=models.Value(0))
                ),
                default=None,
                output_field=models.IntegerField(),
            )
        )

    def with_partners(self) -> Self:
        """Brings the partners and their roles along."""
        return self.prefetch_related("partner_roles__partner")


class OutcomeQuerySet(models.QuerySet["Outcome"]):
    """Named reads of outcomes."""

    def verified(self) -> Self:
        """Outcomes that somebody has checked."""
        return self.filter(verified_on__isnull=False)


_ActivityRows = models.Manager.from_queryset(ActivityQuerySet)


class ActivityManager(Scoped, _ActivityRows["Activity"]):
    """Activities of the libraries in scope."""


_OutcomeRows = models.Manager.from_queryset(OutcomeQuerySet)


class OutcomeManager(Scoped, _OutcomeRows["Outcome"]):
    """Outcomes seen by the libraries in scope."""


class ActivityPartManager(Scoped, models.Manager[Any]):
    """Parts of the activities in scope."""

    library_path = "activity__library__path"
