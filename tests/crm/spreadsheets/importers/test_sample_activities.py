"""Importing recapitulations of activities."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from crm.models import Activity, ActivityPartner, CostLine, Partner
from crm.spreadsheets.importers import ImportResult
from tests.crm.spreadsheets.importers.sheets import all_records, notes, outcome, refusals

pytestmark = [pytest.mark.usefixtures("seen_by_all")]

HEADINGS = (
    *("Tanggal", "Nama Kegiatan", "Strategi", "Perpustakaan", "Tempat", "L", "P"),
    *("Mitra Terlibat", "Biaya", "Sumber Dana", "Keterangan"),
)
BIMTEK = "Bimtek Strategi Pengembangan Perpustakaan dan TIK"
SERVICE, PEOPLE, ADVOCACY = "information_service", "community_involvement", "advocacy"
PERPUSNAS, CAMPUS = "Perpustakaan Nasional RI", "Universitas Contoh Banten"

# Sheet row; library; name; strategy, kind, mode; days; place; men, women, with a disability;
# attendance note; description; partners; cost.
RECORDED = [
    (6, "babel", BIMTEK, SERVICE, "training", "online", date(2020, 7, 21), date(2020, 7, 23),
     "Virtual (Zoom)", None, None, None, "jumlah peserta tidak tercatat", "", [PERPUSNAS], []),
    (7, "bengkulu", BIMTEK, SERVICE, "training", "online", date(2020, 7, 27), date(2020, 7, 27),
     "Virtual (Zoom)", None, None, None, "", "", [PERPUSNAS], []),
    (8, "purworejo", "Kelas Sharing Dokumentasi Online", SERVICE, "class", "online",
     date(2020, 8, 18), date(2020, 8, 18), "Daring", None, None, None, "", "", [PERPUSNAS], []),
    (9, "perpusnas", "Rakornas Bidang Perpustakaan 2021", ADVOCACY, "meeting", "online",
     date(2021, 3, 23), date(2021, 3, 23), "Virtual", None, None, None, "", "",
     ["Forum Perpustakaan Umum Indonesia", "Bappenas"], []),
    (10, "tangerang", "Diskusi dan penyerahan buku Topi Bambu", ADVOCACY, "discussion", "in_person",
     date(2023, 3, 6), date(2023, 3, 6), "Gedung Perpusda Tangerang", None, None, None, "",
     "Rencana bedah buku bersama", ["Yayasan Topi Bambu"], []),
    (11, "satu", "Pelatihan pemasaran digital batch 1", PEOPLE, "training", "in_person",
     date(2025, 4, 9), date(2025, 4, 9), "Balai Desa", 11, 24, None, "", "data contoh",
     [CAMPUS], [("csr", Decimal(12_500_000))]),
    (12, "satu", "Pelatihan pemasaran digital batch 2", PEOPLE, "training", "in_person",
     date(2025, 5, 14), date(2025, 5, 14), "Balai Desa", 9, 21, None, "", "data contoh",
     [CAMPUS, "TP PKK"], [("apbd", Decimal(12_500_000))]),
    (13, "contoh", "Kelas membatik untuk penyandang disabilitas", PEOPLE, "class", "in_person",
     date(2025, 6, 18), date(2025, 6, 18), "Ruang Pelatihan", 6, 14, 8, "",
     "8 peserta disabilitas; data contoh", ["TP PKK"], [("village_fund", Decimal(7_250_000))]),
    (14, "contoh", "Audiensi CSR pojok baca digital", ADVOCACY, "audience", "in_person",
     date(2025, 7, 30), date(2025, 7, 30), "Kantor mitra", 4, 3, None, "", "data contoh",
     ["PT Telekomunikasi Contoh Tbk"], []),
    (15, "dua", "Layanan konsultasi internet untuk petani", SERVICE, "service", "in_person",
     date(2025, 8, 13), date(2025, 8, 15), "Perpusdes", 17, 8, None, "", "data contoh",
     [], [("apbdes", Decimal(1_000_000))]),
]  # fmt: skip
NOT_A_NUMBER = (16, "G", "dua puluh", "a whole number in digits, such as 20")
DOUBTS = [(row, "K", "APBN", "no amount is given; no cost was recorded") for row in (6, 7, 9)]


def described(activity: Activity) -> list[object]:
    """As ``RECORDED``, after the row."""
    roles = ActivityPartner.objects.filter(activity=activity).order_by("pk")
    lines = CostLine.objects.filter(activity=activity)
    return [
        *(activity.library.code, activity.name, activity.strategy, activity.kind, activity.mode),
        *(activity.starts_on, activity.ends_on, activity.place),
        *(activity.male, activity.female, activity.disability),
        *(activity.attendance_note, activity.description),
        [role.partner.name for role in roles],
        [(line.funding_source, line.amount) for line in lines],
    ]


def test_the_sample_recapitulation_goes_in_row_by_row(
    take_in_samples: Callable[[str], ImportResult],
) -> None:
    take_in_samples("partners")
    result = take_in_samples("activities")
    assert outcome(result) == (10, 0, 0, 1)
    assert refusals(result) == [NOT_A_NUMBER]
    assert notes(result) == DOUBTS
    activities = list(Activity.objects.order_by("pk"))
    assert [described(activity) for activity in activities] == [list(row[1:]) for row in RECORDED]
    assert [activity.history.get().history_change_reason for activity in activities] == [
        f"Import: rekap-kegiatan.xlsx, row {row[0]}" for row in RECORDED
    ]
    assert {activity.sex_unknown for activity in activities} == {None}
    assert Partner.objects.count() == 12


def test_the_second_run_changes_nothing(take_in_samples: Callable[[str], ImportResult]) -> None:
    take_in_samples("partners")
    take_in_samples("activities")
    before = all_records()
    result = take_in_samples("activities")
    assert outcome(result) == (0, 0, 10, 1)
    assert notes(result) == DOUBTS
    assert all_records() == before


def test_in_whichever_order_the_three_sheets_come_the_records_are_one(
    take_in_samples: Callable[[str], ImportResult],
) -> None:
    for kind in ("activities", "agreements", "partners"):
        take_in_samples(kind)
    assert Partner.objects.count() == 12
    forum = Partner.objects.get(short_name="FPUI")
    assert (forum.name, forum.kind) == ("Forum Perpustakaan Umum Indonesia", "forum")
    assert [described(activity) for activity in Activity.objects.order_by("pk")] == [
        list(row[1:]) for row in RECORDED
    ]
    before = all_records()
    for kind in ("partners", "agreements", "activities"):
        take_in_samples(kind)
    assert all_records() == before
