"""A drawing is one accessible SVG element, always the same for the same figures."""

import re
from xml.etree import ElementTree as ET

import pytest

from crm.charts.figures import Bar
from crm.charts.specs import bars
from crm.charts.svg import _convert, draw
from crm.charts.theme import FONT, FONT_STACK

SVG = "{http://www.w3.org/2000/svg}"
SPEC = bars([Bar("Layanan & advokasi", 12), Bar("Pelibatan", 3)], language="id")


def test_the_same_figures_give_the_same_bytes() -> None:
    first = draw(SPEC, title="Kegiatan", description="Menurut strategi")
    _convert.cache_clear()
    assert draw(SPEC, title="Kegiatan", description="Menurut strategi") == first


def test_a_drawing_is_made_once() -> None:
    _convert.cache_clear()
    draw(SPEC, title="Satu", description="")
    draw(dict(SPEC), title="Dua", description="")
    assert _convert.cache_info().misses == 1


def test_readers_of_the_screen_get_title_and_description_first() -> None:
    root = ET.fromstring(draw(SPEC, title="Janji < bukti", description="Dua & tiga"))  # noqa: S314  our own
    title, description = root[0], root[1]
    assert (title.tag, title.text) == (f"{SVG}title", "Janji < bukti")
    assert (description.tag, description.text) == (f"{SVG}desc", "Dua & tiga")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_two_drawings_on_a_page_share_no_id() -> None:
    one, two = (draw(SPEC, title=title, description="") for title in ("Satu", "Dua"))
    ids = re.compile(r'\bid="([^"]+)"')
    assert set(ids.findall(one)).isdisjoint(ids.findall(two))


def test_text_is_in_our_font_only() -> None:
    assert set(re.findall(r'font-family="([^"]+)"', draw(SPEC, title="t", description="d"))) == {FONT_STACK}
    assert FONT in FONT_STACK


def test_labels_are_escaped() -> None:
    spec = bars([Bar("<script>alert(1)</script>", 1)], language="id")
    assert "<script" not in draw(spec, title="t", description="d")


def test_vega_reads_nothing_from_the_network() -> None:
    spec = {"data": {"url": "https://contoh.example/data.csv"}, "mark": "bar", "encoding": {}}
    with pytest.raises(ValueError, match="contoh"):
        draw(spec, title="t", description="d")
