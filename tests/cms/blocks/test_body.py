"""The pieces of a body, as they reach the reader."""

import pytest
from wagtail.rich_text import RichText

from cms.blocks import BodyStream, HeadingBlock, QuoteBlock, TextBlock
from cms.blocks.image import PictureBlock
from tests.cms.factories import ImageFactory


def test_a_heading_is_of_the_second_level_and_escaped() -> None:
    assert HeadingBlock().render("Apa & siapa").strip() == "<h2>Apa &amp; siapa</h2>"


def test_text_has_no_tools_that_break_the_type() -> None:
    assert TextBlock().features == ["bold", "italic", "link", "ol", "ul"]
    assert "<p>Halo</p>" in TextBlock().render(RichText("<p>Halo</p>"))


def test_a_quote_names_its_speaker() -> None:
    html = QuoteBlock().render({"text": "Kini ramai.", "by": "Bu Siti"})
    assert "<blockquote>" in html
    assert "Bu Siti" in html


@pytest.mark.django_db
@pytest.mark.filterwarnings("ignore:Unclosed file <tempfile.SpooledTemporaryFile:ResourceWarning")
def test_a_picture_has_its_description_its_size_and_its_credit() -> None:
    image = ImageFactory()
    image.contextual_alt_text, image.decorative = "Kelas batik", False
    html = PictureBlock().render({"image": image, "caption": "Kelas kedua", "credit": "Dinas"})
    for shown in ('alt="Kelas batik"', 'width="', 'height="', 'loading="lazy"', "Kelas kedua", "Dinas"):
        assert shown in html


def test_a_body_is_made_of_four_kinds_of_pieces() -> None:
    assert list(BodyStream().child_blocks) == ["heading", "text", "quote", "picture"]
