import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.names import name_key
from crm.spreadsheets.importers.matching.alike import NameBook, is_misspelt

REGIONS = {"kabupaten", "kota", "malang", "padang", "bandung", "badung", "bangka", "barat", "serang"}
KEYS = st.text("abc ", min_size=1).map(name_key).filter(bool)


def alike(name: str, *others: str) -> list[str]:
    book = NameBook()
    for number, other in enumerate(others):
        book.add(number, name_key(other))
    return [others[number] for number in book.alike(name_key(name), REGIONS)]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Universitas Conto Banten", "Universitas Contoh Banten"),
        ("PT Telekomunkasi Contoh Tbk", "PT Telekomunikasi Contoh"),
        ("Bank Purwo Rejo Sejahtera", "Bank Purworejo Sejahtera"),
        ("Dinas Perpustakaan Kearsipan Contoh", "Dinas Perpustakaan dan Kearsipan Contoh"),
        ("Yayasan Pelita Bangsa Serang", "Yayasan Pelita Bangsa Serrang"),
    ],
)
def test_a_slip_of_typing_is_found_either_way(name: str, other: str) -> None:
    assert alike(name, other) == [other]
    assert alike(other, name) == [name]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Yayasan Topi Bambu", "Komunitas Topi Bambu"),
        ("Universitas Negeri Malang", "Universitas Negeri Padang"),
        ("Dinas Sosial Kabupaten Bandung", "Dinas Sosial Kabupaten Badung"),
        ("Dinas Kesehatan Kabupaten Bangka", "Dinas Kesehatan Kabupaten Bangka Barat"),
        ("SMA Negeri 1 Contoh Serang", "SMA Negeri 2 Contoh Serang"),
        ("Perpustakaan Desa Contoh Satu", "Perpustakaan Desa Contoh Dua"),
        ("Pemerintah Desa Sukajadi", "Pemerintah Desa Sukaraja"),
        ("PT Contoh Sentosa Kabupaten Serang", "Dinas Contoh Sentosa Kabupaten Serang"),
        ("MTs Contoh Sentosa Serang", "MTsN Contoh Sentosa Serang"),
    ],
)
def test_institutions_that_only_sound_alike_are_told_apart(name: str, other: str) -> None:
    assert alike(name, other) == []
    assert alike(other, name) == []


def test_the_same_name_is_no_near_duplicate() -> None:
    assert alike("Yayasan Topi Bambu", "YAYASAN  TOPI BAMBU") == []


def test_the_likeliest_comes_first() -> None:
    others = ("Yayasan Pelita Nusantarra Jayya", "Yayasan Pelita Nusantarra Jaya")
    assert alike("Yayasan Pelita Nusantara Jaya", *others) == [others[1], others[0]]


@given(one=KEYS, other=KEYS)
def test_to_be_misspelt_is_mutual(one: str, other: str) -> None:
    assert is_misspelt(one, other, REGIONS) == is_misspelt(other, one, REGIONS)
