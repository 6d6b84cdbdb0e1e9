"""Somebody's own words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class QuoteBlock(blocks.StructBlock):
    """A quote and who said it."""

    text = blocks.TextBlock(label=_("What was said"), rows=3)
    by = blocks.CharBlock(label=_("Said by"), max_length=150)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        template = "cms/blocks/quote.html"
