"""Vega-Lite specification -> SVG text, the same bytes for the same input.

Vega writes no reference to time or chance and, with its ARIA labels off, no ids; a reader
of the screen gets the title and description written here instead of raw field names.
"""

import hashlib
import json
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any

import vl_convert

from crm.charts.theme import FONT, FONT_STACK

FONT_DIRECTORY = Path(__file__).parent / "fonts"
KEPT_DRAWINGS = 256


def draw(spec: dict[str, Any], *, title: str, description: str) -> str:
    """The chart as one ``<svg>`` element with ``<title>`` and ``<desc>`` as its first children.

    Raises ValueError when Vega-Lite refuses the specification.
    """
    text = json.dumps(spec, sort_keys=True, ensure_ascii=False)
    name = "chart-" + hashlib.sha256("\0".join((text, title, description)).encode()).hexdigest()[:12]
    opening, drawing = _convert(text).split(">", 1)
    return (
        f'{opening} role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(description)}</desc>{drawing}'
    )


@lru_cache(maxsize=KEPT_DRAWINGS)
def _convert(spec: str) -> str:
    """Drawn once for each specification; an empty list of addresses keeps Vega off the network."""
    _register_fonts()
    svg: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    return svg.replace(f'font-family="{FONT}"', f'font-family="{FONT_STACK}"')


@cache
def _register_fonts() -> None:
    vl_convert.register_font_directory(str(FONT_DIRECTORY))
