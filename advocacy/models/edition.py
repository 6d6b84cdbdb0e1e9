"""An edition: what a dossier said on the day it was issued, never edited."""

from typing import Any
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from advocacy.models.dossier import Dossier
from advocacy.states import EditionStatus, RenderStatus
from crm.models import OwnedRecord
from crm.models.attachment import private_storage
from crm.querysets.scoped import Scoped


def edition_path(edition: "Edition", filename: str) -> str:
    """Where an edition's file is kept in the private store."""
    return f"editions/{uuid4().hex}.pdf"


class EditionManager(Scoped, models.Manager[Any]):
    """Editions of the libraries in scope."""


class Edition(OwnedRecord):
    """A frozen snapshot with its number, digest and rendered file.

    Numbers have no gaps within a library and year: ``sequence`` is taken under a lock in the
    transaction that writes the row (``advocacy.transitions``).
    """

    dossier = models.ForeignKey(
        Dossier, verbose_name=_("dossier"), on_delete=models.PROTECT, related_name="editions"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    sequence = models.PositiveIntegerField(_("sequence"))
    number = models.CharField(_("edition number"), max_length=40, unique=True)
    token = models.UUIDField(_("verification token"), default=uuid4, unique=True, editable=False)
    status = models.CharField(
        _("status"), max_length=12, choices=EditionStatus.choices, default=EditionStatus.ISSUED
    )
    status_reason = models.CharField(_("reason"), max_length=250, blank=True)
    superseded_by = models.ForeignKey(
        "self",
        verbose_name=_("superseded by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="supersedes",
    )
    issued_at = models.DateTimeField(_("issued"))
    issued_by = models.ForeignKey(
        "crm.User",
        verbose_name=_("issued by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    # Text, not JSONField: the digest is over these exact bytes, which a database may reorder.
    snapshot = models.TextField(_("snapshot"))
    digest = models.CharField(_("digest of the snapshot"), max_length=64)
    render_status = models.CharField(
        _("file"), max_length=10, choices=RenderStatus.choices, default=RenderStatus.QUEUED
    )
    render_error = models.TextField(_("what went wrong"), blank=True)
    file = models.FileField(
        _("file"), storage=private_storage, upload_to=edition_path, max_length=100, blank=True
    )
    file_sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True, db_index=True)
    pages = models.PositiveSmallIntegerField(_("pages"), null=True, blank=True)

    objects = EditionManager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-issued_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["library", "year", "sequence"], name="edition_number_once"),
            models.CheckConstraint(
                name="edition_withdrawn_with_reason",
                condition=~Q(status=EditionStatus.WITHDRAWN) | ~Q(status_reason=""),
                violation_error_message=_("Say why the edition is withdrawn."),
            ),
            models.CheckConstraint(
                name="edition_superseded_by_another",
                condition=~Q(status=EditionStatus.SUPERSEDED) | Q(superseded_by__isnull=False),
            ),
            models.CheckConstraint(
                name="edition_ready_has_a_file",
                condition=~Q(render_status=RenderStatus.READY)
                | (~Q(file="") & ~Q(file_sha256="") & Q(pages__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.number
