"""What the body of a public page may hold."""

from wagtail import blocks

from cms.blocks.image import PictureBlock
from cms.blocks.quote import QuoteBlock
from cms.blocks.text import HeadingBlock, TextBlock


class BodyStream(blocks.StreamBlock):
    """Headings, text, quotes and pictures, in any order."""

    heading = HeadingBlock(max_length=120)
    text = TextBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
