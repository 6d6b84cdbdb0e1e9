"""Charts tell the figures they are given, in the reader's words."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from PIL import ImageFont

from crm.charts.figures import Attendance, Bar, Promise
from crm.charts.specs import attendance, bars, promised_received_used
from crm.charts.svg import FONT_DIRECTORY, draw
from crm.charts.theme import INDIGO, WIDTH

BOOKS = Promise(
    label="Buku", promised=Decimal(25_000_000), received=Decimal(12_500_000), used=Decimal(12_000_000)
)
MARCH = Attendance(label="Mar 2025", female=72, male=45)


def texts(spec: dict[str, Any]) -> list[str]:
    return [value["text"] for value in spec["data"]["values"]]


@pytest.mark.parametrize(
    "spec",
    [
        lambda: bars([Bar("Desa", 12), Bar("Sekolah", 3)], language="id"),
        lambda: promised_received_used([BOOKS], language="id"),
        lambda: attendance([MARCH], language="id"),
    ],
)
def test_bars_start_at_zero_and_carry_their_values(spec: Callable[[], dict[str, Any]]) -> None:
    made = spec()
    assert made["encoding"]["x"]["scale"]["domain"][0] == 0
    assert all(texts(made))


@pytest.mark.parametrize("make", [bars, promised_received_used, attendance])
def test_no_rows_make_no_chart(make: Callable[..., dict[str, Any]]) -> None:
    with pytest.raises(ValueError, match="at least one row"):
        make([], language="id")


@pytest.mark.parametrize(("language", "written"), [("id", "Rp12,5 juta"), ("en", "IDR 12.5 million")])
def test_rupiah_are_written_as_the_reader_writes_them(language: str, written: str) -> None:
    spec = promised_received_used([BOOKS], language=language)
    assert any(text.startswith(written) for text in texts(spec))


def test_an_unknown_value_is_no_bar_of_length_nought() -> None:
    unvalued = Promise(label="Buku", promised=Decimal(1), received=None, used=None)
    (value,) = promised_received_used([unvalued], language="id")["data"]["values"]
    assert value["stage"] == "promised"


def test_a_promise_is_hollow_and_a_receipt_is_solid() -> None:
    fill = promised_received_used([BOOKS], language="id")["layer"][0]["encoding"]["fill"]["scale"]
    colours = dict(zip(fill["domain"], fill["range"], strict=True))
    assert colours["promised"] == "#ffffff"
    assert colours["received"] == INDIGO


def test_rows_of_the_same_name_stay_apart() -> None:
    rows = bars([Bar("Pelatihan", 1), Bar("Pelatihan", 2)], language="id")["data"]["values"]
    assert len({row["row"] for row in rows}) == 2


def test_attendance_says_what_its_total_is_made_of() -> None:
    some_unrecorded = Attendance(label="Mei 2025", female=10, male=0, unrecorded=1_200)
    spec = attendance([MARCH, some_unrecorded], language="en")
    assert texts(spec)[0] == "117 (F 72, M 45)"
    assert texts(spec)[-1] == "1,210 (F 10, not recorded 1,200)"


def test_unrecorded_sex_takes_no_room_where_there_is_none() -> None:
    words = attendance([MARCH], language="en")["layer"][0]["encoding"]["color"]["scale"]["domain"]
    assert words == ["women and girls", "men and boys"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_text_is_cut_at_the_edges(language: str) -> None:
    long = "Perhimpunan Penggerak Literasi Keuangan dan Kewirausahaan Masyarakat Pesisir Kabupaten Contoh"
    row = Promise(
        label=long, promised=Decimal(999_900_000), received=Decimal(888_800_000), used=Decimal(777_700_000)
    )
    svg = draw(promised_received_used([row], language=language), title="t", description="d")
    font = ImageFont.truetype(FONT_DIRECTORY / "mitra-sans-400.ttf", 13)
    (left,) = (float(x) for x in re.findall(r'<g fill="none"[^>]*translate\(([\d.]+),', svg))
    shift = r"translate\((-?[\d.]+),"
    ends = re.findall(rf'<text text-anchor="start" transform="{shift}[^>]*>([^<]+)</text>', svg)
    starts = re.findall(rf'<text text-anchor="end" transform="{shift}[^>]*><tspan>([^<]+)</tspan>', svg)
    assert len(ends) == 3
    assert all(left + float(x) + font.getlength(text) <= WIDTH for x, text in ends)
    assert len(starts) == 1
    assert all(left + float(x) - font.getlength(text) >= 0 for x, text in starts)
