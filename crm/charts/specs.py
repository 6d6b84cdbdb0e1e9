"""Figures -> Vega-Lite specifications, as plain dictionaries.

Every bar starts at zero and carries its value as text, written here by the rules of the
reader's language, since Vega knows no ``Rp12,5 juta``. Each function raises ValueError for
no rows: an empty chart says nothing, so the caller writes a sentence instead.
"""

import textwrap
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext, override

from crm import formats
from crm.charts.figures import Attendance, Bar, Promise
from crm.charts.theme import CONFIG, INDIGO, MARIGOLD, SLATE, WIDTH

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
LABEL_CHARACTERS = 34
BAR = 17
CHARACTER = 7
"""Pixels that one character of a label takes at most, on average."""

Spec = dict[str, Any]


def bars(rows: Sequence[Bar], *, language: str, rupiah: bool = False) -> Spec:
    """One horizontal bar for each row, in the order given."""
    write = formats.rupiah_short if rupiah else formats.number
    values = [
        {"row": _row(i, row.label), "value": float(row.value), "text": write(row.value, language)}
        for i, row in enumerate(rows)
    ]
    return _chart(values, step=30, marks=[_bar(), _text()])


def promised_received_used(rows: Sequence[Promise], *, language: str) -> Spec:
    """Three bars for each row, never added together: promised is hollow, for it is not yet there."""
    with override(language):
        stages = {
            "promised": gettext("promised"),
            "received": gettext("received"),
            "used": gettext("used"),
        }
    values = [
        {
            "row": _row(i, row.label),
            "stage": stage,
            "value": float(value),
            "text": f"{formats.rupiah_short(value, language)} {word}",
        }
        for i, row in enumerate(rows)
        for stage, word in stages.items()
        if (value := getattr(row, stage)) is not None
    ]
    domain = list(stages)
    encoding = {
        "yOffset": {"field": "stage", "type": "nominal", "scale": {"domain": domain, "paddingInner": 0.2}},
        "fill": _scale("stage", domain, ["#ffffff", INDIGO, MARIGOLD], legend=None),
        "stroke": _scale("stage", domain, [INDIGO, INDIGO, MARIGOLD], legend=None),
    }
    spec = _chart(values, step=3 * BAR + 18, marks=[_bar(encoding), _text({"yOffset": encoding["yOffset"]})])
    spec["layer"][0]["mark"]["strokeWidth"] = 1.2
    return spec


def attendance(rows: Sequence[Attendance], *, language: str) -> Spec:
    """One bar for each row, women and men stacked, with the total and its parts written at the end."""
    with override(language):
        words = {
            "female": gettext("women and girls"),
            "male": gettext("men and boys"),
            "unrecorded": gettext("sex not recorded"),
        }
    parts = ["female", "male"] + ["unrecorded"] * any(row.unrecorded for row in rows)
    values = [
        {
            "row": _row(i, row.label),
            "part": words[part],
            "order": order,
            "value": getattr(row, part),
            "total": row.total,
            "text": _attendance_text(row, language),
        }
        for i, row in enumerate(rows)
        for order, part in enumerate(parts)
    ]
    colours = [INDIGO, MARIGOLD, SLATE][: len(parts)]
    stack = {
        "color": _scale("part", [words[part] for part in parts], colours, legend={}),
        "order": {"field": "order", "type": "quantitative"},
    }
    end = {"x": {"field": "total", "type": "quantitative", "aggregate": "max"}}
    spec = _chart(
        values, step=27, marks=[_bar(stack), _text(end)], longest=max((row.total for row in rows), default=0)
    )
    spec["layer"][0]["mark"] |= {"stroke": "#ffffff", "strokeWidth": 1}
    return spec


def _attendance_text(row: Attendance, language: str) -> str:
    """The total and, in brackets, what it is made of."""
    with override(language):
        words = {
            gettext("F %(count)s"): row.female,
            gettext("M %(count)s"): row.male,
            gettext("not recorded %(count)s"): row.unrecorded,
        }
    parts = [word % {"count": formats.number(count, language)} for word, count in words.items() if count]
    total = formats.number(row.total, language)
    return f"{total} ({', '.join(parts)})" if parts else total


def _chart(
    values: list[dict[str, Any]], *, step: int, marks: list[Spec], longest: Decimal | float | None = None
) -> Spec:
    if not values:
        raise ValueError("A chart needs at least one row.")
    top = float(longest if longest is not None else max(value["value"] for value in values))
    return {
        "$schema": SCHEMA,
        "config": CONFIG,
        "width": WIDTH,
        "height": {"step": step, "for": "position"},
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": values},
        "encoding": {
            "y": {
                "field": "row",
                "type": "ordinal",
                "sort": None,
                "title": None,
                "axis": {"labelExpr": "split(slice(datum.value, 4), '\\n')", "labelLineHeight": 15},
            },
            "x": {
                "field": "value",
                "type": "quantitative",
                "scale": {"domain": [0, (top or 1) * _room(values)], "nice": False},
                "axis": None,
            },
        },
        "layer": marks,
    }


def _room(values: list[dict[str, Any]]) -> float:
    """How far the axis reaches beyond the longest bar, so that the text after it is not cut."""
    label = max(len(line) for value in values for line in value["row"][4:].split("\n"))
    text = max(len(value["text"]) for value in values)
    plot = WIDTH - label * CHARACTER
    return plot / (plot - text * CHARACTER)


def _row(position: int, label: str) -> str:
    """A key that stays unique and in order though two labels may be equal; three digits come first."""
    lines = textwrap.wrap(label, LABEL_CHARACTERS, max_lines=3, placeholder=" …")
    return f"{position:03d} " + "\n".join(lines)


def _bar(encoding: Spec | None = None) -> Spec:
    return {"mark": {"type": "bar", "color": INDIGO}, "encoding": encoding or {}}


def _text(encoding: Spec | None = None) -> Spec:
    mark = {"type": "text", "align": "left", "baseline": "middle", "dx": 5}
    return {"mark": mark, "encoding": {"text": {"field": "text", "type": "nominal"}} | (encoding or {})}


def _scale(field: str, domain: list[str], colours: list[str], *, legend: Spec | None) -> Spec:
    return {
        "field": field,
        "type": "nominal",
        "scale": {"domain": domain, "range": colours},
        "legend": legend,
    }
