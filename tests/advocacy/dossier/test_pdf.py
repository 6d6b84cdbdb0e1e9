"""The file: archival, tagged, with its figures inside, and the same bytes every time."""

import hashlib
import io
import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pikepdf
import pytest

from advocacy.dossier.charts import draw_charts
from advocacy.dossier.content import Content, Language, Paper
from advocacy.dossier.document import render_html
from advocacy.dossier.pdf import AssetRefusedError, Attachment, PdfFile, render_pdf
from advocacy.dossier.snapshot import digest, dump, figures_csv, figures_json
from tests.advocacy.dossier.factories import crowded_content, rich_content, sparse_content
from tests.advocacy.dossier.sample_words import photos

# WeasyPrint 70 leaves the colour profile it embeds for the collector to close.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed file .*sRGB2014.icc:ResourceWarning")

PAPERS: list[Paper] = ["a4", "f4"]
LANGUAGES: list[Language] = ["id", "en"]
POINTS = {"a4": (595.3, 841.9), "f4": (609.4, 935.4)}


def make(content: Content) -> PdfFile:
    written = render_html(content, draw_charts(content), digest=digest(dump(content)))
    attachments = (
        Attachment(name="figures.csv", description="Figures", data=figures_csv(content)),
        Attachment(
            name="figures.json", description="Figures", data=figures_json(content), relationship="Source"
        ),
    )
    return render_pdf(written, content, attachments=attachments, photos=photos())


@cache
def rich(language: Language = "id", paper: Paper = "a4") -> PdfFile:
    return make(rich_content(language, paper))


@pytest.fixture
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(rich().data)) as opened:
        yield opened


def structure(element: Any) -> Iterator[Any]:
    """Every element of the structure tree, from the top."""
    yield element
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield from structure(child)


@pytest.mark.slow
def test_it_claims_archival_conformance_and_is_tagged(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == "3A"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.Lang == "id"
    assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
    kinds = {str(element.S) for element in structure(pdf.Root.StructTreeRoot.K[0])}
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/L", "/Figure", "/Link"} <= kinds


@pytest.mark.slow
def test_every_picture_says_what_it_shows(pdf: pikepdf.Pdf) -> None:
    pictures = [e for e in structure(pdf.Root.StructTreeRoot.K[0]) if e.S == "/Figure"]
    assert len(pictures) == 6
    assert all(str(picture.get("/Alt", "")) for picture in pictures)


@pytest.mark.slow
def test_its_figures_are_inside(pdf: pikepdf.Pdf) -> None:
    content = rich_content()
    assert bytes(pdf.attachments["figures.csv"].get_file().read_bytes()) == figures_csv(content)
    assert bytes(pdf.attachments["figures.json"].get_file().read_bytes()) == figures_json(content)
    associated = [(str(file.F), str(file.AFRelationship)) for file in pdf.Root.AF]
    assert associated == [("figures.csv", "/Data"), ("figures.json", "/Source")]


@pytest.mark.slow
def test_it_names_itself_and_its_day_of_issue(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo.Title) == "Laporan kepada mitra: dari janji ke bukti – Bank Contoh Nusantara"
    assert str(pdf.docinfo.Author) == "Dinas Perpustakaan dan Kearsipan Kabupaten Contoh"
    assert str(pdf.docinfo.CreationDate).startswith("D:20251008093000+07")
    assert pdf.docinfo.ModDate == pdf.docinfo.CreationDate


@pytest.mark.slow
def test_bookmarks_name_every_section(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert len(titles) == 1 + len(rich_content().sections) + 1
    assert "Pelajaran dan langkah berikutnya" in titles


@pytest.mark.slow
def test_only_our_two_families_are_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts
    assert all(re.fullmatch(r"/[A-Z]{6}\+Source-(Sans-3|Serif-4)[,A-Za-z-]*", name) for name in fonts)


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rich_dossier_fills_eight_pages_of_its_paper(language: Language, paper: Paper) -> None:
    file = rich(language, paper)
    assert file.pages >= 8
    with pikepdf.open(io.BytesIO(file.data)) as opened:
        assert len(opened.pages) == file.pages
        width, height = (float(side) for side in opened.pages[0].MediaBox[2:])
        assert (round(width, 1), round(height, 1)) == POINTS[paper]


@pytest.mark.slow
def test_the_same_content_gives_the_same_bytes() -> None:
    first = rich()
    rich("en", "f4")
    again = make(rich_content())
    assert again.data == first.data
    assert again.sha256 == hashlib.sha256(first.data).hexdigest()


@pytest.mark.slow
def test_an_empty_dossier_is_a_whole_one_too() -> None:
    assert make(sparse_content()).pages >= 6


@pytest.mark.slow
def test_nothing_in_it_troubles_the_engine(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        make(crowded_content(rows=30))
    assert caplog.messages == []


@pytest.mark.parametrize(
    "address",
    [
        "https://contoh.example/pixel.png",
        "http://127.0.0.1/pixel.png",
        "file:///etc/hostname",
        "data:image/png;base64,iVBORw0KGgo=",
        "asset:../config/settings/base.py",
        "asset:fonts/../brand/mark.svg",
        "asset:brand/ghost.svg",
        "asset:photo/" + "0" * 64,
    ],
)
def test_whatever_was_not_handed_in_stops_the_rendering(address: str) -> None:
    with pytest.raises(AssetRefusedError):
        render_pdf(f'<html lang="id"><img src="{address}" alt="x">', sparse_content())
