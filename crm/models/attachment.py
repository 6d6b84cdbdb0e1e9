"""Private files beside records."""

import hashlib
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from crm.models.record import OwnedRecord
from crm.querysets.scoped import Scoped


def private_storage() -> Storage:
    """The store outside the public media folder; looked up late so that tests may replace it."""
    return storages["private"]


def private_name(attachment: "Attachment", filename: str) -> str:
    """A path that tells nothing of the file's name or content."""
    return f"attachments/{uuid4().hex}"


class AttachmentManager(Scoped, models.Manager[Any]):
    """Files of the libraries in scope."""


class Attachment(OwnedRecord):
    """A scan, photograph or letter that proves something; served only after a permission check."""

    record_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+", editable=False)
    record_id = models.PositiveBigIntegerField(editable=False)
    record = GenericForeignKey("record_type", "record_id")
    title = models.CharField(_("title"), max_length=150)
    file = models.FileField(_("file"), storage=private_storage, upload_to=private_name, max_length=100)
    original_name = models.CharField(_("file name"), max_length=200, editable=False)
    media_type = models.CharField(_("type"), max_length=100, editable=False)
    size = models.PositiveBigIntegerField(_("size in bytes"), editable=False)
    sha256 = models.CharField(_("SHA-256"), max_length=64, editable=False)
    added_by = models.ForeignKey(
        "crm.User",
        verbose_name=_("added by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = AttachmentManager()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["record_type", "record_id"], name="attachment_of_record")]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; a new file's size and hash are taken from its content."""
        if self._state.adding:
            digest = hashlib.sha256()
            for chunk in self.file.chunks():
                digest.update(chunk)
            self.sha256 = digest.hexdigest()
            self.size = self.file.size
        super().save(*args, **kwargs)
