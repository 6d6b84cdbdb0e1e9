"""Institutions that are likely in the directory already."""

import pytest

from crm.models import Partner
from crm.queries import duplicates
from crm.queries.duplicates import near_duplicates
from tests.crm.factories import PartnerFactory
from tests.crm.queries.conftest import queries_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("YAYASAN  TOPI BAMBU", "Yayasan Topi Bambu"),
        ("Yayasan Topi Bambo", "Yayasan Topi Bambu"),
        ("Yayasan Topibambu", "Yayasan Topi Bambu"),
        ("Yayasan Bambu Topi", "Yayasan Topi Bambu"),
        ("PT. Telekomunikasi Contoh, Tbk.", "PT Telekomunikasi Contoh Tbk"),
        ("Telekomunkasi Contoh", "PT Telekomunikasi Contoh Tbk"),
        ("Forum Perpustakaan Umum Indonesia", "Forum Perpustakaan Umum Indonesia (FPUI)"),
        ("Dinas Perpustakaan Kab. Tanggerang", "Dinas Perpustakaan Kabupaten Tangerang"),
    ],
)
def test_another_spelling_is_found(written: str, there: str) -> None:
    partner = PartnerFactory(name=there)
    (candidate,) = near_duplicates(written)
    assert candidate.partner == partner
    assert candidate.reason


@pytest.mark.parametrize(
    ("written", "there"),
    [
        ("Komunitas Topi Bambu", "Yayasan Topi Bambu"),
        ("SMA Negeri 2 Serang", "SMA Negeri 1 Serang"),
        ("Perpustakaan Desa Contoh Dua", "Perpustakaan Desa Contoh Tiga"),
        ("Dinas Sosial Kota Tangerang", "Dinas Sosial Kabupaten Tangerang"),
        ("Bank Contoh Nusantara", "Bank Contoh Daerah"),
        ("Universitas Contoh Bengkulu", "Universitas Contoh Banten"),
        ("Radio Contoh FM", "Yayasan Cerdas Contoh"),
    ],
)
def test_a_neighbour_is_not(written: str, there: str) -> None:
    PartnerFactory(name=there)
    assert near_duplicates(written) == []


def test_a_short_name_finds_the_institution() -> None:
    partner = PartnerFactory(name="Forum Perpustakaan Umum Indonesia", short_name="FPUI")
    assert [candidate.partner for candidate in near_duplicates("FPUI")] == [partner]


def test_the_likeliest_comes_first_and_oneself_never() -> None:
    near, same = PartnerFactory(name="Yayasan Topi Bambo"), PartnerFactory(name="Yayasan Topi Bambu")
    assert [candidate.partner for candidate in near_duplicates("Yayasan Topi Bambu")] == [same, near]
    assert [candidate.partner for candidate in near_duplicates(same.name, but=same.pk)] == [near]
    assert len(near_duplicates("Yayasan Topi Bambu", most=1)) == 1


@pytest.mark.parametrize("nothing", ["", "  ", "-"])
def test_no_name_resembles_nothing(nothing: str) -> None:
    PartnerFactory()
    assert near_duplicates(nothing) == []


def test_a_common_word_does_not_load_the_whole_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "COMPARED_AT_MOST", 20)
    Partner.objects.bulk_create(
        Partner(name=f"Lembaga Contoh Nomor {n}", name_key=f"lembaga contoh nomor {n}") for n in range(60)
    )
    partner = PartnerFactory(name="Sanggar Contoh Anyelir")
    assert [candidate.partner for candidate in near_duplicates("Sanggar Contoh Anyelis")] == [partner]
    assert duplicates._rare_stems("sanggar contoh anyelis") == ["anyel", "sangg"]


def test_two_queries_however_large_the_directory() -> None:
    PartnerFactory.create_batch(10)
    few = queries_of(lambda: near_duplicates("Yayasan Uji 3"))
    PartnerFactory.create_batch(50)
    assert queries_of(lambda: near_duplicates("Yayasan Uji 3")) == few == 2
