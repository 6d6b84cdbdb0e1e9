"""What the sample dossiers share: two languages, dates, numbers of documents, a photograph."""

import hashlib
import io
from datetime import date
from decimal import Decimal
from functools import cache

from PIL import Image

from advocacy.dossier.content import Language, Photo

START, END, CUTOFF = date(2025, 1, 1), date(2025, 9, 30), date(2025, 10, 6)
PKS = "415.4/07/PKS/2025"
BAST_1, BAST_2, BAST_3, BAST_4 = (f"028/{n}/BAST/2025" for n in ("12", "31", "35", "52"))


class Words:
    """Picks the Indonesian or the English wording."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, indonesian: str, english: str) -> str:
        return indonesian if self.language == "id" else english


def million(amount: str) -> Decimal:
    return Decimal(amount) * 1_000_000


@cache
def photo_bytes() -> bytes:
    """A small JPEG of warm bands, standing in for a photograph."""
    image = Image.new("RGB", (480, 320))
    for row in range(320):
        image.paste((226 - row // 4, 196 - row // 3, 150 - row // 4), (0, row, 480, row + 1))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def photos() -> dict[str, bytes]:
    """The photographs as the PDF stage takes them: by SHA-256."""
    return {hashlib.sha256(photo_bytes()).hexdigest(): photo_bytes()}


def photo(alt: str) -> Photo:
    (digest,) = photos()
    return Photo(sha256=digest, alt=alt, credit="Dinas Perpustakaan Kabupaten Contoh, CC BY 4.0")
