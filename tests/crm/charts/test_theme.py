"""The look: our font is there under the name the theme gives it, and colours stay distinct in grey."""

from itertools import combinations

import pytest
from fontTools.ttLib import TTFont

from crm.charts.svg import FONT_DIRECTORY
from crm.charts.theme import CONFIG, FONT, INDIGO, MARIGOLD, PALETTE, SLATE

STACKED = (INDIGO, MARIGOLD, SLATE)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(c * weight for c, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_the_registered_fonts_bear_the_name_in_the_theme() -> None:
    families = {
        font["name"].getDebugName(16) or font["name"].getDebugName(1)
        for font in (TTFont(path) for path in FONT_DIRECTORY.glob("*.ttf"))
    }
    assert families == {FONT}
    assert CONFIG["font"] == FONT


def test_the_palette_stands_in_the_order_of_the_house() -> None:
    assert CONFIG["range"]["category"] == list(PALETTE)


@pytest.mark.parametrize("pair", list(combinations(STACKED, 2)))
def test_colours_side_by_side_differ_in_grey_print(pair: tuple[str, str]) -> None:
    lighter, darker = sorted(map(luminance, pair), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 1.5
