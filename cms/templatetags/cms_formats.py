"""Numbers and dates on public pages, in the language of the page."""

from datetime import date
from decimal import Decimal

from django import template
from django.utils.translation import get_language

from crm import formats

register = template.Library()


def _language() -> str:
    return get_language() or "id"


@register.filter
def number(value: Decimal | int) -> str:
    """``12500`` as ``12.500`` or ``12,500``."""
    return formats.number(value, _language())


@register.filter
def day(value: date) -> str:
    """``6 Maret 2023`` or ``6 March 2023``."""
    return formats.day(value, _language())


@register.simple_tag
def period(start: date, end: date | None = None) -> str:
    """A span of days: ``21–23 Juli 2020``; one day where no end is given."""
    return formats.period(start, end or start, _language())
