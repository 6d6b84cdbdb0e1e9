"""One library's relation with one partner."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from crm.models.record import OwnedRecord
from crm.models.user import staff_in_scope
from crm.querysets.partnership import PartnershipManager
from crm.states import PartnershipStatus
from crm.vocabulary import ContactRhythm, Tier


class Partnership(OwnedRecord):
    """Where a library stands with a partner, who looks after it, and how often they should meet."""

    Rhythm = ContactRhythm

    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("partner"), on_delete=models.PROTECT, related_name="partnerships"
    )
    status = models.CharField(
        _("status"), max_length=15, choices=PartnershipStatus.choices, default=PartnershipStatus.PROSPECT
    )
    owner = models.ForeignKey(
        "crm.User",
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="partnerships",
        limit_choices_to=staff_in_scope,
    )
    deputy = models.ForeignKey(
        "crm.User",
        verbose_name=_("deputy"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to=staff_in_scope,
    )
    tier = models.CharField(_("tier"), max_length=12, choices=Tier.choices, default=Tier.REGULAR)
    rhythm_days = models.PositiveSmallIntegerField(
        _("contact rhythm"), choices=ContactRhythm.choices, null=True, blank=True
    )
    credited_in_public = models.BooleanField(
        _("may be credited in public"),
        default=False,
        help_text=_("The partner agreed to be named on the public site and in other partners' dossiers."),
    )
    since = models.DateField(_("since"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)

    objects = PartnershipManager()

    class Meta:
        verbose_name = _("partnership")
        verbose_name_plural = _("partnerships")
        ordering = ["-updated_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="one_partnership_per_library_and_partner",
                fields=["library", "partner"],
                violation_error_message=_("This library already has a partnership with this partner."),
            )
        ]
        indexes = [models.Index(fields=["library", "status"], name="partnership_by_status")]

    def __str__(self) -> str:
        return f"{self.partner} – {self.library}"
