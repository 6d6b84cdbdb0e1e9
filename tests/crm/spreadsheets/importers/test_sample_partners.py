"""Importing lists of partners."""

from collections.abc import Callable

import pytest

from crm.models import Library, Partner, Partnership, Person, Post
from crm.spreadsheets.importers import ImportResult
from tests.crm.spreadsheets.importers.sheets import all_records, notes, outcome, refusals

pytestmark = [pytest.mark.usefixtures("seen_by_all")]

HEADINGS = ("Nama Mitra", "Jenis", "Kab/Kota", "Narahubung", "Jabatan", "No. HP", "Email", "Status")
EMPTY = ("",) * 7

# Sheet row, name, short name, kind, region, e-mail domains; the partnership's status and notes.
RECORDED = [
    (2, "Yayasan Topi Bambu", "", "foundation", "36.03", "", "active",
     "Pelestarian topi bambu; penyerahan buku 06/03/2023"),
    (3, "Komunitas Topi Bambu", "", "community", "36.03", "", "active", ""),
    (5, "Forum Perpustakaan Umum Indonesia", "FPUI", "forum", None, "", "active", ""),
    (6, "Bappenas", "", "ministry", "31.71", "", "active", "Dukungan program TPBIS"),
    (7, "Bill & Melinda Gates Foundation", "", "donor", None, "", "ended", "PerpuSeru 2011–2018"),
    (8, "Perpustakaan Nasional RI", "", "ministry", "31.71", "", "active", ""),
    (9, "Bank Contoh Daerah", "", "regional_company", "33.06", "bank.example", "exploring", "data contoh"),
    (10, "PT Telekomunikasi Contoh Tbk", "", "state_company", "36.73", "telco.example", "negotiating",
     "data contoh"),
    (12, "Universitas Contoh Banten", "", "university", "36.73", "univ.example", "active", "data contoh"),
    (13, "Dinas Koperasi dan UMKM", "", "government_office", "36.03", "", "active", ""),
    (14, "TP PKK", "", "civil_society", "33.06", "", "prospect", ""),
    (15, "Radio Contoh FM", "", "media", "19.71", "", "dormant", "data contoh; surel salah tulis"),
]  # fmt: skip
PEOPLE = [
    ("Agus Hasanudin", "", "", "", [("Ketua", "Yayasan Topi Bambu"), ("Pendiri", "Komunitas Topi Bambu")]),
    ("Usman Asshiddiqi", "", "", "", [("Ketua Umum", "Forum Perpustakaan Umum Indonesia")]),
    ("Narahubung Contoh A", "+6281200000001", "csr@bank.example", "",
     [("Kepala Bagian CSR", "Bank Contoh Daerah")]),
    ("Narahubung Contoh B", "+628110000002", "tjsl@telco.example", "",
     [("Manajer TJSL", "PT Telekomunikasi Contoh Tbk")]),
    ("Narahubung Contoh C", "+628120000003", "lppm@univ.example", "humas@univ.example",
     [("Kepala LPPM", "Universitas Contoh Banten")]),
    ("Narahubung Contoh D", "", "", "radio[at]contoh", [("Penyiar", "Radio Contoh FM")]),
]  # fmt: skip
NAMELESS = (16, "B", "(empty)", "something: this column must be filled")
DOUBTS = [
    (4, "J", "tertulis dua kali di daftar lama",
     "kept “Pelestarian topi bambu; penyerahan buku 06/03/2023”, which is recorded; "
     "the sheet says “tertulis dua kali di daftar lama”"),
    (4, "B", "YAYASAN TOPI BAMBU", "the same record as row 2"),
    (11, "J", "data contoh; ganda",
     "kept “data contoh”, which is recorded; the sheet says “data contoh; ganda”"),
    (11, "B", "PT. Telekomunikasi Contoh, Tbk.", "the same record as row 10"),
    (15, "H", "radio[at]contoh",
     "kept as it stands, beside what can be read; expected: e-mail addresses such as nama@contoh.go.id"),
]  # fmt: skip


def test_the_sample_list_goes_in_row_by_row(
    take_in_samples: Callable[[str], ImportResult], libraries: dict[str, Library]
) -> None:
    result = take_in_samples("partners")
    assert outcome(result) == (12, 0, 2, 1)
    assert refusals(result) == [NAMELESS]
    assert notes(result) == DOUBTS
    recorded = [
        (
            partnership.partner.name,
            partnership.partner.short_name,
            partnership.partner.kind,
            partnership.partner.region_id,
            partnership.partner.email_domains,
            partnership.status,
            partnership.notes,
        )
        for partnership in Partnership.objects.filter(library=libraries["contoh"]).order_by("pk")
    ]
    assert recorded == [row[1:] for row in RECORDED]
    assert Partner.objects.count() == len(RECORDED)


def test_the_people_of_the_sample_list_are_known_to_the_library(
    take_in_samples: Callable[[str], ImportResult], libraries: dict[str, Library]
) -> None:
    take_in_samples("partners")
    people = Person.objects.filter(library=libraries["contoh"]).order_by("pk")
    known = [
        (
            person.name,
            person.phone,
            person.email,
            person.other_contacts,
            list(person.posts.order_by("pk").values_list("title", "partner__name")),
        )
        for person in people
    ]
    assert known == PEOPLE
    assert Person.objects.count() == len(PEOPLE)


def test_history_names_the_file_and_the_row(take_in_samples: Callable[[str], ImportResult]) -> None:
    take_in_samples("partners")
    reasons = [(f"Import: daftar-mitra.csv, row {row}", name) for row, name, *_rest in RECORDED]
    history = Partner.history.order_by("history_id")
    assert list(history.values_list("history_change_reason", "name")) == reasons
    assert set(Post.history.values_list("history_change_reason", flat=True)) <= {
        reason for reason, _name in reasons
    }


def test_the_second_run_changes_nothing(take_in_samples: Callable[[str], ImportResult]) -> None:
    take_in_samples("partners")
    before = all_records()
    result = take_in_samples("partners")
    assert outcome(result) == (0, 0, 14, 1)
    assert notes(result) == DOUBTS
    assert all_records() == before
