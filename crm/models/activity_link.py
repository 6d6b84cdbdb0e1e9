"""What ties an activity to partners, promises and money."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from crm.models.activity import Activity
from crm.models.record import Record, rupiah_field
from crm.querysets.activity import ActivityPartManager
from crm.vocabulary import FundingSource, PartnerRole


class ActivityPartner(Record):
    """A partner's part in an activity."""

    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="partner_roles")
    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("partner"), on_delete=models.PROTECT, related_name="activity_links"
    )
    role = models.CharField(
        _("role"), max_length=12, choices=PartnerRole.choices, default=PartnerRole.INVOLVED
    )

    objects = ActivityPartManager()

    class Meta:
        verbose_name = _("partner in an activity")
        verbose_name_plural = _("partners in an activity")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "partner", "role"], name="partner_role_once_per_activity"
            )
        ]

    def __str__(self) -> str:
        return f"{self.partner} ({self.get_role_display()})"


class CommitmentUse(Record):
    """How much of a promised gift an activity used."""

    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="commitment_uses")
    commitment = models.ForeignKey(
        "crm.Commitment", verbose_name=_("commitment"), on_delete=models.PROTECT, related_name="uses"
    )
    quantity = models.DecimalField(_("quantity used"), max_digits=12, decimal_places=2, null=True, blank=True)
    value = rupiah_field(_("value used (Rp)"))

    objects = ActivityPartManager()

    class Meta:
        verbose_name = _("use of a commitment")
        verbose_name_plural = _("uses of commitments")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "commitment"], name="commitment_once_per_activity"),
            models.CheckConstraint(
                name="use_value_not_negative",
                condition=Q(value__isnull=True) | Q(value__gte=0),
                violation_error_message=_("A value cannot be negative."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.commitment)


class CostLine(Record):
    """What an activity cost, by source of the money."""

    activity = ParentalKey(Activity, on_delete=models.CASCADE, related_name="cost_lines")
    funding_source = models.CharField(_("funding source"), max_length=20, choices=FundingSource.choices)
    amount = models.DecimalField(_("amount (Rp)"), max_digits=15, decimal_places=0)
    description = models.CharField(_("for"), max_length=150, blank=True)

    objects = ActivityPartManager()

    class Meta:
        verbose_name = _("cost line")
        verbose_name_plural = _("cost lines")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="cost_not_negative",
                condition=Q(amount__gte=0),
                violation_error_message=_("A cost cannot be negative."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_funding_source_display()}: {self.amount}"
