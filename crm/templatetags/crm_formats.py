"""Figures and days in templates, as ``crm.formats`` writes them, in the request's language."""

from datetime import date
from decimal import Decimal

from django import template
from django.utils.translation import get_language

from crm import formats

register = template.Library()


def _language() -> str:
    return get_language() or "id"


@register.filter
def rupiah(value: Decimal | int | None) -> str:
    """Whole rupiah; a dash where the value is not known."""
    return "–" if value is None else formats.rupiah(value, _language())


@register.filter
def number(value: Decimal | int | None) -> str:
    """A number with at most two decimals; a dash where it is not known."""
    return "–" if value is None else formats.number(value, _language())


@register.filter
def day(value: date | None) -> str:
    """A day with the month in words; a dash where it is not known."""
    return "–" if value is None else formats.day(value, _language())
