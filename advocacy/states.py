"""The lifecycles of advocacy's records as data."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Audience(TextChoices):
    """For whom a dossier is made; each has its preset of sections (``advocacy.models.sections``)."""

    SPONSOR = "sponsor", _("Sponsor (CSR/TJSL)")


class Paper(TextChoices):
    """Paper sizes in use in Indonesian offices."""

    A4 = "a4", _("A4 (210 × 297 mm)")
    F4 = "f4", _("F4 (215 × 330 mm)")


class RenderStatus(TextChoices):
    """How far the making of an edition's file has come."""

    QUEUED = "queued", _("Waiting to be rendered")
    RENDERING = "rendering", _("Rendering")
    READY = "ready", _("Ready")
    FAILED = "failed", _("Rendering failed")


RENDER_WAITING = (RenderStatus.QUEUED, RenderStatus.RENDERING)


class EditionStatus(TextChoices):
    """Whether an issued edition still stands. Editions are never edited."""

    ISSUED = "issued", _("Issued")
    SUPERSEDED = "superseded", _("Superseded")
    WITHDRAWN = "withdrawn", _("Withdrawn")
