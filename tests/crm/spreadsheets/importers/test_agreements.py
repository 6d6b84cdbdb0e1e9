"""Importing lists of agreements."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm.models import Agreement, AgreementParty, Library, Partner, Partnership
from crm.states import AgreementStatus, PartnershipStatus
from crm.vocabulary import AgreementKind
from tests.crm.factories import AgreementFactory, PartnerFactory, PartnershipFactory
from tests.crm.spreadsheets.importers.conftest import Import
from tests.crm.spreadsheets.importers.sheets import notes, outcome, refusals, write_csv

pytestmark = [pytest.mark.usefixtures("seen_by_all", "today")]

HEADINGS = (
    *("No", "Tentang", "Jenis Dokumen", "Pihak Kesatu", "Nomor Pihak Kesatu", "Pihak Kedua"),
    *("Nomor Pihak Kedua", "Tanggal TTD", "Mulai", "Berakhir", "Keterangan"),
)
CONTOH, OFFICE = "Pemerintah Kabupaten Contoh", "Dinas Perpustakaan dan Kearsipan Kabupaten Contoh"
DAYS = ("1 Mei 2025", "1 Mei 2025", "30 April 2027")


def test_whoever_stands_first_the_library_is_our_side(tmp_path: Path, take_in: Import) -> None:
    row = (1, "Pojok Baca", "PKS", "PT Contoh", "1/PT", OFFICE, "2/DPK", *DAYS, "")
    assert outcome(take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))) == (1, 0, 0, 0)
    agreement = Agreement.objects.get()
    assert (agreement.our_number, agreement.their_number) == ("2/DPK", "1/PT")
    parties = AgreementParty.objects.order_by("order").values_list("name", "partner__name")
    assert list(parties) == [("PT Contoh", "PT Contoh"), (OFFICE, None)]


def test_an_agreement_between_others_is_refused(tmp_path: Path, take_in: Import) -> None:
    rows = [
        (1, "Pojok Baca", "PKS", side, "1", "PT Contoh", "2", *DAYS, "")
        for side in ("Pemerintah Kabupaten Purworejo", "Dinas Perpustakaan dan Kearsipan Kabupaten Purworejo")
    ]
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, *rows), "contoh")
    expected = "one of the libraries at or under Perpustakaan Kabupaten Contoh"
    assert refusals(result) == [(2, "D", rows[0][3], expected), (3, "D", rows[1][3], expected)]
    assert (Agreement.objects.count(), Partner.objects.count()) == (0, 0)


def test_each_bad_cell_keeps_only_its_row_out(tmp_path: Path, take_in: Import) -> None:
    good = ("PKS", OFFICE, "1", "PT Contoh", "2", *DAYS, "")
    result = take_in(
        "agreements",
        write_csv(
            tmp_path / "k.csv",
            HEADINGS,
            (1, "", *good),
            (2, "B" * 400, *good),
            (3, "Pojok Baca", "Kontrak", *good[1:]),
            (4, "Pojok Baca", *good[:3], "=B2", *good[4:]),
            (5, "Pojok Baca", *good[:5], DAYS[0], DAYS[2], DAYS[1], ""),
            (6, "Pojok Baca", *good),
        ),
    )
    assert outcome(result) == (1, 0, 0, 5)
    assert refusals(result) == [
        (2, "B", "(empty)", "something: this column must be filled"),
        (3, "B", f"{'B' * 119}…", "at most 250 characters; this has 400"),
        (
            4,
            "C",
            "Kontrak",
            "one of: MoU, PKS, Nota Kesepakatan, Surat Komitmen Bersama, Surat Dukungan, NPH, Adendum",
        ),
        (5, "F", "=B2", "plain text, not a formula"),
        (6, "J", "1 Mei 2025", "a day that is not before the start"),
    ]


def test_a_partner_that_looks_misspelt_keeps_the_row_out(tmp_path: Path, take_in: Import) -> None:
    PartnerFactory(name="Universitas Contoh Banten")
    row = (1, "KKN", "MoU", CONTOH, "1", "Universitas Contho Banten", "2", *DAYS, "")
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))
    assert refusals(result)[0][1:3] == ("F", "Universitas Contho Banten")
    assert "similar: «Universitas Contoh Banten»" in refusals(result)[0][3]
    assert (Agreement.objects.count(), Partner.objects.count()) == (0, 1)


def test_a_parent_may_stand_further_down(tmp_path: Path, take_in: Import) -> None:
    rows = [
        (1, "Pelatihan", "PKS", OFFICE, "1", "PT Contoh", "1", *DAYS, "turunan no. 3"),
        (2, "Tambahan", "Adendum", OFFICE, "2", "PT Contoh", "2", *DAYS, "turunan no. 1"),
        (3, "Kerja Sama", "MoU", CONTOH, "3", "PT Contoh", "3", *DAYS, ""),
    ]
    path = write_csv(tmp_path / "k.csv", HEADINGS, *rows)
    assert outcome(take_in("agreements", path)) == (3, 0, 0, 0)
    parents = Agreement.objects.order_by("our_number").values_list("about", "parent__about")
    assert list(parents) == [("Pelatihan", "Kerja Sama"), ("Tambahan", "Pelatihan"), ("Kerja Sama", None)]
    assert outcome(take_in("agreements", path)) == (0, 0, 3, 0)


def test_a_parent_that_did_not_go_in_is_noted(tmp_path: Path, take_in: Import) -> None:
    rows = [
        (1, "Kerja Sama", "MoU", CONTOH, "1", "PT Contoh", "1", "31/02/2025", *DAYS[1:], ""),
        (2, "Pelatihan", "PKS", OFFICE, "2", "PT Contoh", "2", *DAYS, "turunan no. 1"),
    ]
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, *rows))
    assert outcome(result) == (1, 0, 0, 1)
    assert (3, "K", "turunan no. 1") in [note[:3] for note in notes(result)]
    assert Agreement.objects.get().parent is None


def test_a_child_may_not_outlive_its_parent(tmp_path: Path, take_in: Import) -> None:
    longer = ("1 Mei 2025", "1 Mei 2025", "30 April 2030")
    rows = [
        (1, "Kerja Sama", "MoU", CONTOH, "1", "PT Contoh", "1", *DAYS, ""),
        (2, "Pelatihan", "PKS", OFFICE, "2", "PT Contoh", "2", *longer, "turunan no. 1"),
    ]
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, *rows))
    expected = "It cannot end after the agreement it stands under."
    assert refusals(result) == [(3, "J", "30 April 2030", expected)]
    assert Agreement.objects.count() == 1


def test_a_document_without_numbers_is_in_force_only_where_that_is_said(
    tmp_path: Path, take_in: Import
) -> None:
    rows = [
        (
            1,
            "Pelatihan",
            "PKS",
            OFFICE,
            "",
            "PT Contoh",
            "",
            *DAYS,
            "belum bernomor, masih di Bagian Hukum",
        ),
        (2, "Pameran", "PKS", OFFICE, "7", "PT Contoh", "", *DAYS, ""),
    ]
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, *rows))
    agreements = Agreement.objects.order_by("pk").values_list("status", "unnumbered_reason")
    assert list(agreements) == [
        ("in_force", "belum bernomor, masih di Bagian Hukum"),
        ("draft", ""),
    ]
    assert notes(result)[-1] == (3, "B", "Pameran", "recorded as a draft; it lacks: Nomor Pihak Kedua")


def test_an_amount_that_cannot_be_read_is_left_out_with_a_note(tmp_path: Path, take_in: Import) -> None:
    row = (1, "Pelatihan", "PKS", OFFICE, "1", "PT Contoh", "2", *DAYS, "nilai 3 mobil")
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))
    assert Agreement.objects.get().value is None
    assert "the value was left out" in notes(result)[0][3]


def test_a_later_sheet_fills_what_was_empty_and_overwrites_nothing(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    partner = PartnerFactory(name="PT Contoh")
    agreement = AgreementFactory(
        library=libraries["contoh"],
        partner=partner,
        about="Pojok baca  digital",
        kind=AgreementKind.PKS,
        bare=True,
        notes="rancangan",
    )
    partnership = PartnershipFactory(library=libraries["contoh"], partner=partner, dormant=True)
    row = (1, "Pojok Baca Digital", "PKS", OFFICE, "1", "PT Contoh", "2", *DAYS, "nilai Rp5 juta")
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))
    assert outcome(result) == (0, 1, 0, 0)
    assert [(note[1], note[3]) for note in notes(result)] == [
        ("K", "kept “rancangan”, which is recorded; the sheet says “nilai Rp5 juta”"),
        ("B", "has all it takes to be in force; its status was left as it is"),
    ]
    agreement.refresh_from_db()
    assert (agreement.our_number, agreement.their_number) == ("1", "2")
    assert (agreement.ends_on, agreement.value) == (date(2027, 4, 30), Decimal(5_000_000))
    assert (agreement.status, agreement.notes) == (AgreementStatus.DRAFT, "rancangan")
    assert AgreementParty.objects.count() == 2
    partnership.refresh_from_db()
    assert partnership.status == PartnershipStatus.DORMANT


def test_an_agreement_is_known_by_its_number_and_its_parties_stay(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    agreement = AgreementFactory(
        library=libraries["contoh"], partner=PartnerFactory(name="Yayasan Pelita"), our_number="1/DPK"
    )
    row = (1, "Lain", "MoU", OFFICE, "1/dpk", "PT Contoh", agreement.their_number, *DAYS, "")
    result = take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))
    assert Agreement.objects.get() == agreement
    assert AgreementParty.objects.count() == 2
    kept = "; ".join(map(str, AgreementParty.objects.order_by("order")))
    done = f"kept “{kept}”, which is recorded; the sheet says “PT Contoh”"
    assert (2, "F", "PT Contoh", done) in notes(result)


def test_a_new_number_and_another_day_make_another_agreement(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    AgreementFactory(
        library=libraries["contoh"],
        partner=PartnerFactory(name="PT Contoh"),
        about="Pojok Baca",
        our_number="",
        unnumbered_reason="belum bernomor",
    )
    row = (1, "Pojok Baca", "PKS", OFFICE, "1", "PT Contoh", "2", *DAYS, "")
    assert outcome(take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))) == (1, 0, 0, 0)


def test_another_librarys_agreement_is_neither_matched_nor_touched(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    partner = PartnerFactory(name="PT Contoh")
    theirs = AgreementFactory(library=libraries["purworejo"], partner=partner, our_number="1", value=None)
    row = (1, theirs.about, "PKS", OFFICE, "1", "PT Contoh", "2", *DAYS, "nilai Rp5 juta")
    assert outcome(take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))) == (1, 0, 0, 0)
    theirs.refresh_from_db()
    assert (theirs.value, theirs.history.count(), Agreement.objects.count()) == (None, 1, 2)


def test_of_two_partners_of_one_name_the_one_near_our_library_is_meant(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    PartnerFactory(name="TP PKK", region=libraries["purworejo"].region)
    ours = PartnerFactory(name="TP PKK", region=libraries["contoh"].region)
    row = (1, "Ruang Pelatihan", "PKS", OFFICE, "1", "TP PKK", "2", *DAYS, "")
    take_in("agreements", write_csv(tmp_path / "k.csv", HEADINGS, row))
    assert Partnership.objects.get().partner == ours
