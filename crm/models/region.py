"""The administrative regions of Indonesia."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from crm.querysets.library import RegionManager
from crm.vocabulary import RegionLevel


class Region(models.Model):
    """A province, regency or city, or district, by Kemendagri's code.

    The code is text (``11.10`` is not ``11.1``) and holds its parents' codes as a prefix, so
    everything within a region is found by ``startswith``.
    """

    code = models.CharField(_("code"), max_length=8, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    level = models.CharField(_("level"), max_length=10, choices=RegionLevel.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("within"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )

    objects = RegionManager()

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name
