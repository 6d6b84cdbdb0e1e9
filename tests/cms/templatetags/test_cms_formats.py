"""Numbers and dates follow the language of the page."""

from datetime import date
from decimal import Decimal

from django.utils import translation

from cms.templatetags.cms_formats import day, number, period


def test_indonesian_is_the_default() -> None:
    assert number(Decimal("12500.5")) == "12.500,5"
    assert day(date(2023, 3, 6)) == "6 Maret 2023"
    assert period(date(2020, 7, 21), date(2020, 7, 23)) == "21–23 Juli 2020"


def test_english_pages_write_english() -> None:
    with translation.override("en"):
        assert number(12500) == "12,500"
        assert day(date(2023, 3, 6)) == "6 March 2023"


def test_one_day_is_no_span() -> None:
    assert period(date(2020, 7, 21), None) == "21 Juli 2020"
