"""The packaged region data is whole, and its codes survived as text."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from scripts.pack_regions import readable_name

REGIONS = Path(__file__).resolve().parents[2] / "crm" / "data" / "regions.csv"
CODE_LENGTH = {"province": 2, "regency": 5, "district": 8}


@pytest.fixture(scope="module")
def regions() -> list[dict[str, str]]:
    with REGIONS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_region_of_kemendagri_is_there(regions: list[dict[str, str]]) -> None:
    assert Counter(row["level"] for row in regions) == {"province": 38, "regency": 514, "district": 7277}


def test_no_code_is_given_twice(regions: list[dict[str, str]]) -> None:
    assert len({row["code"] for row in regions}) == len(regions)


def test_codes_are_dotted_text_as_long_as_their_level(regions: list[dict[str, str]]) -> None:
    assert all(len(row["code"]) == CODE_LENGTH[row["level"]] for row in regions)
    assert all(part.isdecimal() for row in regions for part in row["code"].split("."))


def test_a_code_is_not_a_decimal_number(regions: list[dict[str, str]]) -> None:
    names = {row["code"]: row["name"] for row in regions}
    assert names["11.10"] == "Kabupaten Aceh Singkil"
    assert "11.1" not in names


def test_parents_stand_before_their_children(regions: list[dict[str, str]]) -> None:
    seen: set[str] = set()
    for row in regions:
        parent = row["code"].rpartition(".")[0]
        assert not parent or parent in seen, row
        seen.add(row["code"])


def test_names_are_written_for_reading(regions: list[dict[str, str]]) -> None:
    names = {row["code"]: row["name"] for row in regions}
    assert names["31"] == "DKI Jakarta"
    assert names["36.03"] == "Kabupaten Tangerang"
    assert names["31.71"] == "Kota Administrasi Jakarta Pusat"
    assert all(name == name.strip() and name for name in names.values())


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("KABUPATEN PANGKAJENE DAN KEPULAUAN", "Kabupaten Pangkajene dan Kepulauan"),
        ("DI YOGYAKARTA", "DI Yogyakarta"),
        ("Kaway XVI", "Kaway XVI"),
        ("Na IX - X", "Na IX-X"),
        ("2 x 11 Enam Lingkuang", "2 x 11 Enam Lingkuang"),
        ("Muko-muko Bathin VII", "Muko-Muko Bathin VII"),
        ("Ma'u", "Ma'u"),
        ("KI'E", "Ki'e"),
        ("Timang gajah", "Timang Gajah"),
        ("Konda/ Kondaga", "Konda/Kondaga"),
        ("Misool (Misool Utara)", "Misool (Misool Utara)"),
        ("STM HILIR", "STM Hilir"),
        ("  KOTA   MEDAN ", "Kota Medan"),
    ],
)
def test_capitals_follow_the_way_names_are_read(raw: str, expected: str) -> None:
    assert readable_name(raw) == expected
