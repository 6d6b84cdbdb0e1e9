"""A public page is light: under 100 kB before its photographs, as it travels."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from cms.models import StoryIndexPage
from tests.cms.factories import StoryPageFactory

STATIC = Path(settings.BASE_DIR, "static")
LIMIT = 100_000
# The faces that the pages are set in; bold text and italics in running text may add one more.
FACES = ["source-sans-3-latin-400-normal", "source-sans-3-latin-600-normal"]
FACES += ["source-serif-4-latin-600-normal", "source-serif-4-latin-400-italic"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/cerita/", "/cerita/cerita-uji/"])
def test_a_page_weighs_under_100_kilobytes(client: Client, stories: StoryIndexPage, path: str) -> None:
    StoryPageFactory(parent=stories, title="Cerita uji")
    for _ in range(11):
        StoryPageFactory(parent=stories)
    html = client.get(path).content
    named = {STATIC / name for name in re.findall(r'/static/([^"]+\.(?:css|svg))"', html.decode())}
    texts = [file.read_bytes() for file in named | {STATIC / "brand/mark.svg", STATIC / "brand/kawung.svg"}]
    fonts = [(STATIC / "fonts" / f"{face}.woff2").stat().st_size for face in FACES]
    assert len(html) + sum(len(gzip.compress(text)) for text in texts) + sum(fonts) < LIMIT


def test_the_style_sheet_stays_small() -> None:
    assert (STATIC / "css/site.css").stat().st_size < 20_000
