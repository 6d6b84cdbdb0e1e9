"""The look of every chart, as a Vega-Lite configuration.

The font must be named here and registered by ``crm.charts.svg``: without both, Vega
measures text with another font and cuts it off at the right edge.
"""

from typing import Any, Final

INK: Final = "#1b2a41"
MUTED: Final = "#52606f"
LINE: Final = "#ddd5c3"

INDIGO: Final = "#27407f"
MARIGOLD: Final = "#d99a00"
LEAF: Final = "#2c7a57"
CLAY: Final = "#c06a4a"
PLUM: Final = "#6d4a7d"
SLATE: Final = "#6b7785"
PALETTE: Final = (INDIGO, MARIGOLD, LEAF, CLAY, PLUM, SLATE)

FONT: Final = "Mitra Sans"
FONT_STACK: Final = "'Source Sans 3','Mitra Sans',sans-serif"

WIDTH: Final = 640
"""Pixels of a whole chart; screens and pages scale it to their column."""

CONFIG: Final[dict[str, Any]] = {
    "aria": False,
    "background": None,
    "font": FONT,
    "padding": 4,
    "view": {"stroke": None},
    "axis": {
        "labelColor": INK,
        "labelFontSize": 13,
        "labelLimit": 0,
        "labelPadding": 8,
        "titleColor": MUTED,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
        "domainColor": LINE,
        "grid": False,
        "ticks": False,
    },
    "legend": {
        "labelColor": INK,
        "labelFontSize": 13,
        "orient": "top",
        "symbolSize": 130,
        "symbolType": "square",
        "title": None,
    },
    "text": {"color": INK, "fontSize": 13},
    "scale": {"bandPaddingInner": 0.3, "bandPaddingOuter": 0.1, "bandWithNestedOffsetPaddingInner": 0.25},
    "range": {"category": list(PALETTE)},
}
