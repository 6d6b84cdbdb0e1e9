"""Photographs of a dossier: sized once, kept by the hash of their bytes in the private store."""

import hashlib
from io import BytesIO

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from advocacy.dossier.content import Photo
from cms.models import StoryPage
from crm.models.attachment import private_storage

WIDEST = 1200


class PhotoMissingError(Exception):
    """A story's photograph cannot be read; the message names the story, in the reader's language."""


def photo_of(story: StoryPage) -> Photo | None:
    """The story's photograph, ready for print; None where it has none.

    Re-encoding drops all metadata; the same picture always gives the same bytes and so is kept once.
    Raises ``PhotoMissingError`` where the file is gone or is no picture.
    """
    if story.photo is None:
        return None
    try:
        with story.photo.file.open("rb") as original:
            picture = ImageOps.exif_transpose(Image.open(original)).convert("RGB")
    except OSError as error:
        raise PhotoMissingError(
            _("The photograph of the story “%(story)s” cannot be read. Choose it again in the story.")
            % {"story": story.title}
        ) from error
    picture.thumbnail((WIDEST, WIDEST))
    encoded = BytesIO()
    picture.save(encoded, "JPEG", quality=82, optimize=True)
    digest = hashlib.sha256(encoded.getvalue()).hexdigest()
    store, name = private_storage(), photo_path(digest)
    if not store.exists(name):
        store.save(name, ContentFile(encoded.getvalue()))
    return Photo(sha256=digest, alt=story.photo_alt, credit=story.photo_credit)


def photo_path(digest: str) -> str:
    """Where the bytes with this SHA-256 are kept in the private store."""
    return f"dossier-photos/{digest}.jpg"
