"""HTML -> an archival PDF (PDF/A-3a: tagged, with attachments); the only importer of WeasyPrint.

The same input gives the same bytes: fonts are ours, the file's identifier comes from the
HTML, and every date in it is the day of issue. Nothing is read but our own fonts and brand
marks and the photographs handed in; any other address stops the rendering.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from django.contrib.staticfiles import finders
from weasyprint import CSS, HTML, Document
from weasyprint import Attachment as PdfAttachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from advocacy.dossier.content import Content

VARIANT = "pdf/a-3a"
STYLESHEET = "advocacy/dossier.css"
ASSET = re.compile(r"(?:fonts|brand)/[a-z0-9-]+\.(?:woff2|svg)")
PHOTO = re.compile(r"photo/([0-9a-f]{64})")
COLOUR = re.compile(r"[0-9a-f]{6}")

# The parsed style sheet and its fonts are shared, and the text engine below them is not for two threads.
_one_at_a_time = Lock()


class AssetRefusedError(ValueError):
    """The document asked for something that is neither our asset nor a photograph handed in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside the PDF; ``relationship`` is PDF's word for what it is to the document."""

    name: str
    description: str
    data: bytes
    relationship: Literal["Data", "Source", "Supplement"] = "Data"


@dataclass(frozen=True, slots=True)
class PdfFile:
    """The finished file; ``sha256`` is in hexadecimal."""

    data: bytes
    pages: int
    sha256: str


class Assets(URLFetcher):
    """Answers ``asset:`` addresses and refuses every other one.

    ``asset:fonts/x.woff2``, ``asset:brand/mark.svg?fill=27407f`` (the drawing in that colour),
    ``asset:photo/<sha256>``.
    """

    def __init__(self, photos: Mapping[str, bytes]) -> None:
        super().__init__(fail_on_errors=True)
        self._photos = photos

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The bytes of an asset; AssetRefusedError for anything else."""
        address = urlsplit(url)
        if address.scheme == "asset" and ASSET.fullmatch(address.path):
            fill = parse_qs(address.query).get("fill", [""])[0]
            return URLFetcherResponse(url, _filled(_static(address.path), fill))
        photo = PHOTO.fullmatch(address.path) if address.scheme == "asset" else None
        if photo is None or photo[1] not in self._photos:
            raise AssetRefusedError(f"Not an asset of a dossier: {url}")
        return URLFetcherResponse(url, self._photos[photo[1]])


def render_pdf(
    html: str,
    content: Content,
    *,
    attachments: Sequence[Attachment] = (),
    photos: Mapping[str, bytes] | None = None,
) -> PdfFile:
    """The edition as a PDF; ``photos`` maps the SHA-256 of each photograph to its bytes.

    Raises AssetRefusedError when the document names anything that was not handed in.
    """
    with _one_at_a_time:
        return _render(html, content, attachments, photos or {})


def _render(
    html: str, content: Content, attachments: Sequence[Attachment], photos: Mapping[str, bytes]
) -> PdfFile:
    stylesheet, fonts = _style()
    issued = content.issued_at
    options = {
        "stylesheets": [stylesheet],
        "pdf_variant": VARIANT,
        "pdf_identifier": hashlib.sha256(html.encode()).digest()[:16],
        "attachments": [
            PdfAttachment(
                string=attachment.data,
                name=attachment.name,
                description=attachment.description,
                relationship=attachment.relationship,
                created=issued,
                modified=issued,
            )
            for attachment in attachments
        ],
    }
    try:
        page = HTML(string=html, url_fetcher=Assets(photos))
        document = page.render(font_config=fonts, **options)
    except FatalURLFetchingError as error:
        raise AssetRefusedError(str(error)) from error
    document.metadata.created = document.metadata.modified = issued.isoformat(timespec="seconds")
    data = document.write_pdf(finisher=_name_attachments_once, **options)
    return PdfFile(data, len(document.pages), hashlib.sha256(data).hexdigest())


def _name_attachments_once(document: Document, pdf: Any) -> None:
    """WeasyPrint 70 lists each attachment twice among the catalogue's associated files."""
    associated = pdf.catalog.get("AF", [])
    associated[:] = dict.fromkeys(associated)


@cache
def _style() -> tuple[CSS, FontConfiguration]:
    """The style sheet, parsed once for the life of the process, with the fonts it names."""
    fonts = FontConfiguration()
    text = _static(STYLESHEET).decode()
    return CSS(string=text, font_config=fonts, url_fetcher=Assets({})), fonts


@cache
def _static(path: str) -> bytes:
    found = finders.find(path)
    if found is None:
        raise AssetRefusedError(f"No such asset: {path}")
    return Path(found).read_bytes()


def _filled(data: bytes, colour: str) -> bytes:
    """An SVG in one colour; the engine knows neither masks nor the colour of the text around."""
    if not COLOUR.fullmatch(colour):
        return data
    fill = f'<svg fill="#{colour}"'.encode()
    return data.replace(b' fill="currentColor"', b"", 1).replace(b"<svg", fill, 1)
