"""Running text and its headings."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class HeadingBlock(blocks.CharBlock):
    """A heading within a page; always of the second level, so that the outline stays whole."""

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "cms/blocks/heading.html"


class TextBlock(blocks.RichTextBlock):
    """Paragraphs and lists, with links and emphasis and nothing that breaks the page's type."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("features", ["bold", "italic", "link", "ol", "ul"])
        super().__init__(**options)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "cms/blocks/text.html"
