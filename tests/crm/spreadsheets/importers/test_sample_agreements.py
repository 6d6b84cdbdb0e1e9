"""Importing lists of agreements."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from crm.models import Agreement, AgreementParty, Partner, Partnership
from crm.spreadsheets.importers import ImportResult
from crm.vocabulary import PartnerKind
from tests.crm.spreadsheets.importers.sheets import all_records, notes, outcome, refusals

pytestmark = [pytest.mark.usefixtures("seen_by_all", "today")]

HEADINGS = (
    *("No", "Tentang", "Jenis Dokumen", "Pihak Kesatu", "Nomor Pihak Kesatu", "Pihak Kedua"),
    *("Nomor Pihak Kedua", "Tanggal TTD", "Mulai", "Berakhir", "Keterangan"),
)
CONTOH, OFFICE = "Pemerintah Kabupaten Contoh", "Dinas Perpustakaan dan Kearsipan Kabupaten Contoh"
DAYS = ("1 Mei 2025", "1 Mei 2025", "30 April 2027")

# Sheet row; library, kind, category, status; numbers; days; value; notes; the parties and our partners.
RECORDED = [
    (5, "contoh", "nota_kesepakatan", "synergy", "in_force",
     "100.3.7/012-KSD/2024", "123/1/KSM.00/III.2024",
     date(2024, 3, 12), date(2024, 3, 12), date(2027, 3, 11), None, "data contoh",
     [(CONTOH, None), ("Perpustakaan Nasional RI", "Perpustakaan Nasional RI")]),
    (6, "contoh", "mou", "", "in_force",
     "100.3.7/031-KSD/2024", "045/UCB/MoU/VI/2024",
     date(2024, 6, 5), date(2024, 6, 5), date(2029, 6, 4), None, "data contoh",
     [(CONTOH, None), ("Universitas Contoh Banten", "Universitas Contoh Banten")]),
    (8, "contoh", "pks", "", "in_force",
     "045.2/020/DPK/2025", "TEL.77/HK.810/2025",
     date(2025, 2, 17), date(2025, 3, 1), date(2026, 12, 31), Decimal(150_000_000),
     "nilai Rp 150.000.000,-; data contoh",
     [(OFFICE, None), ("PT Telekomunikasi Contoh Tbk", "PT Telekomunikasi Contoh Tbk")]),
    (9, "tangerang", "joint_statement", "", "draft", "", "", None, None, None, None,
     "belum bernomor; rencana dari pertemuan 06/03/2023",
     [("Dinas Perpustakaan dan Arsip Kab. Tangerang", None), ("Yayasan Topi Bambu", "Yayasan Topi Bambu")]),
    (7, "contoh", "pks", "", "ended",
     "045.2/118/DPK/2024", "046/UCB/PKS/VII/2024",
     date(2024, 7, 1), date(2024, 7, 1), date(2025, 6, 30), None, "turunan no. 2; data contoh",
     [(OFFICE, None), ("Universitas Contoh Banten", "Universitas Contoh Banten")]),
]  # fmt: skip
ABOUT = {
    5: "Penyelenggaraan Transformasi Perpustakaan Berbasis Inklusi Sosial",
    6: "Pemberdayaan UMKM melalui Perpustakaan",
    7: "Pelatihan Pemasaran Digital bagi Pemustaka",
    8: "Bantuan Pojok Baca Digital",
    9: "Bedah Buku Kearifan Lokal",
}
NO_SUCH_DAY = (10, "H", "31/02/2025", "a day that exists: this month has 28 days")
A_DRAFT = (9, "B", ABOUT[9], "recorded as a draft; it lacks: Tanggal TTD, Mulai, Berakhir")


def described(agreement: Agreement) -> tuple[object, ...]:
    """As ``RECORDED``, after the row."""
    days = agreement.signed_on, agreement.starts_on, agreement.ends_on
    return (
        *(agreement.library.code, agreement.kind, agreement.legal_category, agreement.status),
        *(agreement.our_number, agreement.their_number, *days, agreement.value, agreement.notes),
        [
            (party.name, party.partner and party.partner.name)
            for party in AgreementParty.objects.filter(agreement=agreement).order_by("order")
        ],
    )


def test_the_sample_list_goes_in_row_by_row(take_in_samples: Callable[[str], ImportResult]) -> None:
    take_in_samples("partners")
    result = take_in_samples("agreements")
    assert outcome(result) == (5, 0, 0, 1)
    assert refusals(result) == [NO_SUCH_DAY]
    assert notes(result) == [A_DRAFT]
    agreements = {agreement.about: agreement for agreement in Agreement.objects.all()}
    assert len(agreements) == len(RECORDED)
    for row, *expected in RECORDED:
        agreement = agreements[ABOUT[row]]
        assert list(described(agreement)) == expected
        (history,) = agreement.history.all()
        assert history.history_change_reason == f"Import: kerja-sama.xlsx, row {row}"
    assert agreements[ABOUT[7]].parent == agreements[ABOUT[6]]
    assert agreements[ABOUT[9]].unnumbered_reason == "belum bernomor"


def test_partnerships_follow_from_agreements(take_in_samples: Callable[[str], ImportResult]) -> None:
    take_in_samples("agreements")
    rows = Partnership.objects.order_by("pk").values_list("library__code", "partner__name", "status")
    assert list(rows) == [
        ("contoh", "Perpustakaan Nasional RI", "active"),
        ("contoh", "Universitas Contoh Banten", "active"),
        ("contoh", "PT Telekomunikasi Contoh Tbk", "active"),
        ("tangerang", "Yayasan Topi Bambu", "exploring"),
    ]


def test_partners_that_are_not_there_are_entered_with_a_note(
    take_in_samples: Callable[[str], ImportResult],
) -> None:
    result = take_in_samples("agreements")
    new = "“%s” is new in the directory; check its kind and region"
    assert [(note[0], note[1], note[3]) for note in notes(result)] == [
        (5, "F", new % "Perpustakaan Nasional RI"),
        (6, "F", new % "Universitas Contoh Banten"),
        (8, "F", new % "PT Telekomunikasi Contoh Tbk"),
        (9, "F", new % "Yayasan Topi Bambu"),
        (9, "B", A_DRAFT[3]),
    ]
    assert list(Partner.objects.order_by("pk").values_list("kind", flat=True)) == [
        PartnerKind.LIBRARY,
        PartnerKind.UNIVERSITY,
        PartnerKind.COMPANY,
        PartnerKind.FOUNDATION,
    ]


def test_the_second_run_changes_nothing(take_in_samples: Callable[[str], ImportResult]) -> None:
    take_in_samples("agreements")
    before = all_records()
    result = take_in_samples("agreements")
    assert outcome(result) == (0, 0, 5, 1)
    assert notes(result) == []
    assert all_records() == before
