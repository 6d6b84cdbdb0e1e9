"""The pieces an editor composes a page from, one file per family."""

from cms.blocks.body import BodyStream
from cms.blocks.figures import FiguresStream
from cms.blocks.image import PictureBlock
from cms.blocks.quote import QuoteBlock
from cms.blocks.text import HeadingBlock, TextBlock

__all__ = ["BodyStream", "FiguresStream", "HeadingBlock", "PictureBlock", "QuoteBlock", "TextBlock"]
