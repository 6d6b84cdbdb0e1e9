"""What every record shares: when it changed, its history, and the library that owns it."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from simple_history.models import HistoricalRecords


class History(HistoricalRecords):
    """Simple-history's register, for models whose parent holds them in a cluster."""

    def copy_fields(self, model: type[models.Model]) -> dict[str, Any]:
        """The fields of the historical twin; a link to a parent becomes a plain foreign key.

        A ``ParentalKey`` must have a related name, which history never has.
        """
        fields: dict[str, Any] = super().copy_fields(model)
        for field in fields.values():
            if isinstance(field, ParentalKey):
                field.__class__ = models.ForeignKey
        return fields


class Record(models.Model):
    """A record whose every change is kept, with who made it and why."""

    # Wagtail's index of references serves pages and images; records know their own links.
    wagtail_reference_index_ignore = True

    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    history = History(inherit=True)

    class Meta:
        abstract = True


class OwnedRecord(Record):
    """A record that belongs to the library that recorded it, and is seen from there and above."""

    library = models.ForeignKey(
        "crm.Library", verbose_name=_("library"), on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        abstract = True


def rupiah_field(label: Any) -> "models.DecimalField[Decimal | int | None, Decimal | None]":
    """A whole number of rupiah, up to 999 trillion; empty where it is not known."""
    return models.DecimalField(label, max_digits=15, decimal_places=0, null=True, blank=True)
