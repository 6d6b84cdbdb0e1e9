import pytest

from crm.models import Region
from crm.spreadsheets.importers.matching.regions import Regions, overlap


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Kab. Tangerang", ["36.03"]),
        ("KOTA TANGERANG", ["36.71"]),
        ("Tangerang", ["36.03", "36.71"]),
        ("Kota Pangkalpinang", ["19.71"]),
        ("Jakarta Pusat", ["31.71"]),
        ("Bengkulu", ["17.71"]),
        ("Provinsi Bengkulu", ["17"]),
        ("Banten", ["36"]),
        ("Kab. Serang", []),
        ("Kec. Tangerang", []),
    ],
)
def test_a_region_by_its_name(regions: dict[str, Region], written: str, codes: list[str]) -> None:
    place = Regions().named(written)
    assert place is not None
    assert [region.code for region in place] == codes


def test_nothing_said_is_not_nothing_found(regions: dict[str, Region]) -> None:
    assert Regions().named("") is None


def test_the_words_of_names_tell_institutions_apart(regions: dict[str, Region]) -> None:
    assert {"kabupaten", "tangerang", "banten"} <= Regions().words


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [("36", "36.03", True), ("36.03", "36", True), ("36.03", "36.03", True), ("36.0", "36.03", False)],
)
def test_regions_overlap_where_one_holds_the_other(one: str, other: str, together: bool) -> None:
    assert overlap(one, other) is together
