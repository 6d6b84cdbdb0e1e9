import pytest

from crm.spreadsheets.importers.guesses import activity_kind, activity_mode, partner_kind
from crm.vocabulary import ActivityKind, ActivityMode, PartnerKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Yayasan Topi Bambu", PartnerKind.FOUNDATION),
        ("PT. Telekomunikasi Contoh, Tbk.", PartnerKind.COMPANY),
        ("Pemerintah Desa Contoh", PartnerKind.VILLAGE),
        ("Pemerintah Kabupaten Contoh", PartnerKind.GOVERNMENT_OFFICE),
        ("Kemendikdasmen", PartnerKind.MINISTRY),
        ("SMPN 1 Contoh", PartnerKind.SCHOOL),
        ("Sekolah Tinggi Ilmu Contoh", PartnerKind.UNIVERSITY),
        ("Persatuan Contoh", PartnerKind.OTHER),
        ("Ptolemaeus", PartnerKind.OTHER),
        ("Alumni Universitas Contoh", PartnerKind.OTHER),
    ],
)
def test_the_first_words_of_a_name_tell_the_kind_of_partner(name: str, kind: PartnerKind) -> None:
    assert partner_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Pelatihan pemasaran digital batch 1", ActivityKind.TRAINING),
        ("Bimtek SPP-TIK", ActivityKind.TRAINING),
        ("Kelas membatik", ActivityKind.CLASS),
        ("Lomba bertutur", ActivityKind.COMPETITION),
        ("Rakornas Bidang Perpustakaan 2021", ActivityKind.MEETING),
        ("Stakeholder Meeting (SHM)", ActivityKind.MEETING),
        ("Audiensi CSR pojok baca digital", ActivityKind.AUDIENCE),
        ("Serah terima mobil keliling", ActivityKind.HANDOVER),
        ("Bedah buku kearifan lokal", ActivityKind.DISCUSSION),
        ("Layanan konsultasi internet untuk petani", ActivityKind.SERVICE),
        ("PLM tingkat provinsi", ActivityKind.PEER_LEARNING),
        ("Pameran hasil karya", ActivityKind.PROMOTION),
        ("Diskusi dan penyerahan buku", ActivityKind.DISCUSSION),
        ("Rapat persiapan lomba", ActivityKind.MEETING),
        ("Hari Kunjung Perpustakaan", ActivityKind.OTHER),
    ],
)
def test_the_first_telling_word_tells_the_kind_of_activity(name: str, kind: ActivityKind) -> None:
    assert activity_kind(name) == kind


@pytest.mark.parametrize(
    ("place", "mode"),
    [
        ("Virtual (Zoom)", ActivityMode.ONLINE),
        ("Daring", ActivityMode.ONLINE),
        ("Aula dan Zoom (hybrid)", ActivityMode.HYBRID),
        ("luring dan daring", ActivityMode.HYBRID),
        ("Balai Desa", ActivityMode.IN_PERSON),
        ("", ActivityMode.IN_PERSON),
    ],
)
def test_the_place_tells_how_people_met(place: str, mode: ActivityMode) -> None:
    assert activity_mode(place) == mode
