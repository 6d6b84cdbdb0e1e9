"""A dossier: for whom, about what, composed of which sections."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from advocacy.models.sections import SectionsBlock
from advocacy.states import Audience, Paper
from crm.models import OwnedRecord
from crm.querysets.scoped import Scoped


class DossierManager(Scoped, models.Manager[Any]):
    """Dossiers of the libraries in scope."""


class Dossier(OwnedRecord):
    """What will be said to one recipient about one period; frozen into editions."""

    title = models.CharField(_("title"), max_length=150)
    audience = models.CharField(
        _("audience"), max_length=20, choices=Audience.choices, default=Audience.SPONSOR
    )
    partner = models.ForeignKey(
        "crm.Partner", verbose_name=_("recipient"), on_delete=models.PROTECT, related_name="dossiers"
    )
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("until"))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="id")
    paper = models.CharField(_("paper"), max_length=5, choices=Paper.choices, default=Paper.A4)
    sections = StreamField(SectionsBlock(), verbose_name=_("sections"), blank=True)

    objects = DossierManager()

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["-updated_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="dossier_period_in_order",
                condition=Q(period_end__gte=F("period_start")),
                violation_error_message=_("The period ends before it starts."),
            )
        ]

    def __str__(self) -> str:
        return self.title
