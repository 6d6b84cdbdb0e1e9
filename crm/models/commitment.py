"""Promises in both directions, and what was delivered on them."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from crm.models.record import OwnedRecord, Record, rupiah_field
from crm.models.user import staff_in_scope
from crm.querysets.commitment import CommitmentManager, FulfilmentManager
from crm.states import COMMITMENT_OPEN, CommitmentStatus
from crm.vocabulary import CommitmentKind, Direction, FundingSource, ValuationBasis


def quantity_field() -> "models.DecimalField[Decimal | int | None, Decimal | None]":
    """An amount of something other than money; the unit stands beside it."""
    return models.DecimalField(_("quantity"), max_digits=12, decimal_places=2, null=True, blank=True)


class Commitment(OwnedRecord):
    """A promise by a partner or to it; made at a meeting or in an agreement, or neither yet."""

    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("partner"), on_delete=models.PROTECT, related_name="commitments"
    )
    direction = models.CharField(
        _("who owes whom"), max_length=15, choices=Direction.choices, default=Direction.FROM_PARTNER
    )
    kind = models.CharField(_("kind"), max_length=10, choices=CommitmentKind.choices)
    description = models.CharField(_("what was promised"), max_length=250)
    quantity = quantity_field()
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    value = rupiah_field(_("value (Rp)"))
    valuation_basis = models.CharField(
        _("basis of valuation"), max_length=10, choices=ValuationBasis.choices, blank=True
    )
    funding_source = models.CharField(
        _("funding source"), max_length=20, choices=FundingSource.choices, blank=True
    )
    promised_on = models.DateField(_("promised on"), default=timezone.localdate)
    due_on = models.DateField(_("due"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=CommitmentStatus.choices, default=CommitmentStatus.PROMISED
    )
    agreement = models.ForeignKey(
        "crm.Agreement",
        verbose_name=_("agreement"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="commitments",
    )
    clause = models.CharField(_("clause"), max_length=60, blank=True)
    interaction = models.ForeignKey(
        "crm.Interaction",
        verbose_name=_("made at"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="commitments",
    )
    owner = models.ForeignKey(
        "crm.User",
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="commitments",
        limit_choices_to=staff_in_scope,
    )
    notes = models.TextField(_("notes"), blank=True)

    objects = CommitmentManager()

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = [F("due_on").asc(nulls_last=True), "pk"]
        indexes = [models.Index(fields=["library", "status", "due_on"], name="commitment_by_due_date")]
        constraints = [
            models.CheckConstraint(
                name="commitment_value_not_negative",
                condition=Q(value__isnull=True) | Q(value__gte=0),
                violation_error_message=_("A value cannot be negative."),
            ),
            models.CheckConstraint(
                name="commitment_quantity_positive",
                condition=Q(quantity__isnull=True) | Q(quantity__gt=0),
                violation_error_message=_("A quantity must be more than zero."),
            ),
            models.CheckConstraint(
                name="commitment_value_has_a_basis",
                condition=Q(value__isnull=True) | ~Q(valuation_basis=""),
                violation_error_message=_("Say how the value was arrived at."),
            ),
        ]

    def __str__(self) -> str:
        return self.description

    @property
    def is_overdue(self) -> bool:
        """Open and past its due date: derived, not a state."""
        return (
            self.status in COMMITMENT_OPEN and self.due_on is not None and self.due_on < timezone.localdate()
        )


class Fulfilment(Record):
    """One delivery on a commitment: recorded by one person, verified by another."""

    commitment = models.ForeignKey(
        Commitment, verbose_name=_("commitment"), on_delete=models.PROTECT, related_name="fulfilments"
    )
    delivered_on = models.DateField(_("delivered on"), default=timezone.localdate)
    description = models.CharField(_("what was delivered"), max_length=250, blank=True)
    quantity = quantity_field()
    value = rupiah_field(_("value (Rp)"))
    to_a_person = models.BooleanField(
        _("given to a person, not to the institution"),
        default=False,
        help_text=_("A personal gift may be gratification: report it to the KPK within 30 working days."),
    )
    bast_number = models.CharField(_("handover record (BAST) number"), max_length=100, blank=True)
    bast_on = models.DateField(_("handover record (BAST) date"), null=True, blank=True)
    asset_number = models.CharField(_("asset registration"), max_length=100, blank=True)
    recorded_by = models.ForeignKey(
        "crm.User",
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    verified_by = models.ForeignKey(
        "crm.User",
        verbose_name=_("verified by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )
    verified_at = models.DateTimeField(_("verified"), null=True, blank=True, editable=False)
    notes = models.TextField(_("notes"), blank=True)

    objects = FulfilmentManager()

    class Meta:
        verbose_name = _("fulfilment")
        verbose_name_plural = _("fulfilments")
        ordering = ["-delivered_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="fulfilment_value_not_negative",
                condition=Q(value__isnull=True) | Q(value__gte=0),
                violation_error_message=_("A value cannot be negative."),
            ),
            models.CheckConstraint(
                name="fulfilment_quantity_positive",
                condition=Q(quantity__isnull=True) | Q(quantity__gt=0),
                violation_error_message=_("A quantity must be more than zero."),
            ),
            models.CheckConstraint(
                name="fulfilment_verified_by_another",
                condition=Q(verified_by__isnull=True)
                | Q(recorded_by__isnull=True)
                | ~Q(verified_by=F("recorded_by")),
                violation_error_message=_("The one who recorded a delivery cannot verify it."),
            ),
            models.CheckConstraint(
                name="fulfilment_verified_by_and_when",
                condition=Q(verified_by__isnull=True, verified_at__isnull=True)
                | Q(verified_by__isnull=False, verified_at__isnull=False),
                violation_error_message=_("A verification needs both a person and a time."),
            ),
        ]

    def __str__(self) -> str:
        return self.description or str(self.commitment)
