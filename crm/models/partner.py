"""Partner institutions: a directory shared by all libraries."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from crm.models.record import Record
from crm.names import name_key
from crm.querysets.partner import PartnerManager
from crm.vocabulary import PartnerKind, Sector


class Partner(Record):
    """An institution that may work with libraries. Holds only what is public knowledge."""

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    name_key = models.CharField(max_length=200, editable=False, db_index=True)
    short_name_key = models.CharField(max_length=60, editable=False, blank=True, db_index=True)
    kind = models.CharField(_("kind"), max_length=20, choices=PartnerKind.choices, default=PartnerKind.OTHER)
    sector = models.CharField(_("sector"), max_length=20, choices=Sector.choices, blank=True)
    region = models.ForeignKey(
        "crm.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent institution"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="branches",
    )
    website = models.URLField(_("website"), blank=True)
    email_domains = models.CharField(
        _("e-mail domains"), max_length=200, blank=True, help_text=_("Separated by spaces, without @.")
    )

    objects = PartnerManager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["name", "id"], name="partner_by_name")]
        constraints = [
            models.CheckConstraint(
                name="partner_has_a_name",
                condition=~models.Q(name_key=""),
                violation_error_message=_("Enter the institution's name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the keys under which the names are found again."""
        self.set_name_keys()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Fill the name keys, which the constraint on an empty name reads."""
        self.set_name_keys()

    def set_name_keys(self) -> None:
        """Compute both name keys; bulk work calls it, since ``bulk_create`` does not call ``save``."""
        self.name_key = name_key(self.name)
        self.short_name_key = name_key(self.short_name)
