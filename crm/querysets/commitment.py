"""Reads over promises and what was delivered on them."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import DecimalField, OuterRef, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from crm.querysets.scoped import Scoped
from crm.states import COMMITMENT_OPEN, CommitmentStatus

if TYPE_CHECKING:
    from crm.models import Commitment, Fulfilment, Partner

_RUPIAH: "DecimalField[Any, Any]" = DecimalField(max_digits=18, decimal_places=0)


def _total(model: str, field: str, **conditions: Any) -> Coalesce:
    """The sum of ``field`` over a commitment's rows of ``model``, apart from any other join."""
    rows = (
        apps.get_model("crm", model)._base_manager.filter(commitment=OuterRef("pk"), **conditions).order_by()
    )
    total = rows.values("commitment").annotate(total=Sum(field)).values("total")
    return Coalesce(Subquery(total), Value(Decimal(0)), output_field=_RUPIAH)


class CommitmentQuerySet(models.QuerySet["Commitment"]):
    """Named reads of commitments."""

    def open(self) -> Self:
        """Commitments not yet met nor cancelled."""
        return self.filter(status__in=COMMITMENT_OPEN)

    def standing(self) -> Self:
        """Commitments that were not cancelled."""
        return self.exclude(status=CommitmentStatus.CANCELLED)

    def overdue(self, on: date | None = None) -> Self:
        """Open commitments past their due date."""
        return self.open().filter(due_on__lt=on or timezone.localdate())

    def of_partner(self, partner: "Partner") -> Self:
        """Commitments with ``partner``, in either direction."""
        return self.filter(partner=partner)

    def with_totals(self) -> Self:
        """Adds ``received_value`` and ``used_value`` in rupiah; never added to what was promised.

        Received is what a second person verified and the institution got, as in the partner's
        ledger and in dossiers.
        """
        return self.annotate(
            received_value=_total("Fulfilment", "value", verified_at__isnull=False, to_a_person=False),
            used_value=_total("CommitmentUse", "value"),
        )


class FulfilmentQuerySet(models.QuerySet["Fulfilment"]):
    """Named reads of deliveries."""

    def verified(self) -> Self:
        """Deliveries that a second person has checked."""
        return self.filter(verified_at__isnull=False)

    def unverified(self) -> Self:
        """Deliveries that wait for a second person."""
        return self.filter(verified_at__isnull=True)


_CommitmentRows = models.Manager.from_queryset(CommitmentQuerySet)


class CommitmentManager(Scoped, _CommitmentRows["Commitment"]):
    """Commitments of the libraries in scope."""


_FulfilmentRows = models.Manager.from_queryset(FulfilmentQuerySet)


class FulfilmentManager(Scoped, _FulfilmentRows["Fulfilment"]):
    """Deliveries on the commitments in scope."""

    library_path = "commitment__library__path"
