"""The stages in order: freeze a dossier into a snapshot, render an edition from its snapshot alone."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from advocacy.dossier import charts, document, snapshot
from advocacy.dossier.content import Content, Photo, Stories
from advocacy.dossier.pdf import Attachment, PdfFile, render_pdf
from advocacy.dossier.select import select
from advocacy.dossier.select.photos import photo_path
from advocacy.models import Dossier, Edition
from crm.models import User
from crm.models.attachment import private_storage


class PhotoGoneError(Exception):
    """A photograph that an edition names is no longer what it was; the message says which."""


@dataclass(frozen=True)
class Frozen:
    """What an edition keeps for ever: canonical JSON and its SHA-256 in hexadecimal."""

    snapshot: str
    digest: str


def freeze(
    dossier: Dossier, *, number: str, issued_at: datetime, issued_by: User | None, verification_url: str
) -> Frozen:
    """Select the records once and write them down. Raises ``PhotoMissingError``."""
    content = select(
        dossier, number=number, issued_at=issued_at, issued_by=issued_by, verification_url=verification_url
    )
    written = snapshot.dump(content)
    return Frozen(written.decode(), snapshot.digest(written))


def render(edition: Edition) -> PdfFile:
    """The edition's file from its snapshot alone; the same snapshot gives the same bytes.

    Raises ``SnapshotError`` when the snapshot cannot be read, ``PhotoGoneError`` when a photograph
    it names is gone or changed, ``AssetRefusedError`` when the document names anything else.
    """
    content = snapshot.load(edition.snapshot.encode())
    html = document.render_html(content, charts.draw_charts(content), digest=edition.digest)
    attachments = (
        Attachment(name="figures.csv", description="Figures", data=snapshot.figures_csv(content)),
        Attachment(name="figures.json", description="Figures", data=snapshot.figures_json(content)),
        Attachment(
            name="snapshot.json",
            description="Snapshot",
            data=edition.snapshot.encode(),
            relationship="Source",
        ),
    )
    return render_pdf(html, content, attachments=attachments, photos=dict(_photos(content)))


def _photos(content: Content) -> Iterator[tuple[str, bytes]]:
    for photo in _photos_named(content):
        yield photo.sha256, _bytes_of(photo)


def _photos_named(content: Content) -> Iterator[Photo]:
    for section in content.sections:
        if isinstance(section, Stories):
            yield from (story.photo for story in section.stories if story.photo)


def _bytes_of(photo: Photo) -> bytes:
    try:
        with private_storage().open(photo_path(photo.sha256)) as file:
            data: bytes = file.read()
    except FileNotFoundError as error:
        raise PhotoGoneError(
            f"The photograph “{photo.alt}” ({photo.sha256}) is gone from the store."
        ) from error
    if hashlib.sha256(data).hexdigest() != photo.sha256:
        raise PhotoGoneError(f"The photograph “{photo.alt}” was changed in the store: {photo.sha256}")
    return data
