"""Importing lists of partners."""

from pathlib import Path

import pytest

from crm.models import Library, Partner, Partnership, Person, Post
from crm.states import PartnershipStatus
from crm.vocabulary import PartnerKind, Sector
from tests.crm.factories import PartnerFactory, PartnershipFactory, PersonFactory, PostFactory
from tests.crm.spreadsheets.importers.conftest import Import
from tests.crm.spreadsheets.importers.sheets import notes, outcome, refusals, write_csv

pytestmark = [pytest.mark.usefixtures("seen_by_all")]

HEADINGS = ("Nama Mitra", "Jenis", "Kab/Kota", "Narahubung", "Jabatan", "No. HP", "Email", "Status")
EMPTY = ("",) * 7


def test_only_what_is_empty_is_filled(tmp_path: Path, take_in: Import, libraries: dict[str, Library]) -> None:
    partner = PartnerFactory(name="Bank Contoh", kind=PartnerKind.OTHER)
    partnership = PartnershipFactory(library=libraries["contoh"], partner=partner, dormant=True)
    person = PersonFactory(library=libraries["contoh"], name="Sari", phone="+62811111111")
    PostFactory(person=person, partner=partner, title="Direktur")
    row = ("PT Bank Contoh", "BUMD", "Kota Serang", "Sari", "Manajer", "0812-2222-2222", "sari@bank.example")
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, (*row, "Aktif")))
    assert outcome(result) == (0, 1, 0, 0)
    assert [(note[1], note[3]) for note in notes(result)] == [
        ("H", "kept “Dormant”, which is recorded; the sheet says “Active”"),
        ("F", "kept “+62811111111”, which is recorded; the sheet says “+6281222222222”"),
        ("E", "kept “Direktur”, which is recorded; the sheet says “Manajer”"),
    ]
    for record in (partner, partnership, person):
        record.refresh_from_db()
    assert (partner.name, partner.kind, partner.region_id) == ("Bank Contoh", "regional_company", "36.73")
    assert partner.email_domains == "bank.example"
    assert partnership.status == PartnershipStatus.DORMANT
    assert (person.phone, person.email) == ("+62811111111", "sari@bank.example")
    assert Person.objects.count() == Post.objects.count() == 1
    assert person.history.first().history_change_reason == "Import: mitra.csv, row 2"


def test_good_rows_go_in_beside_bad_ones(tmp_path: Path, take_in: Import) -> None:
    path = write_csv(
        tmp_path / "mitra.csv",
        HEADINGS,
        ("", "Yayasan", *EMPTY[2:]),
        ("=A1", *EMPTY),
        ("Y" * 400, *EMPTY),
        ("Yayasan Baik", *EMPTY),
        ("Yayasan Aneh", *EMPTY[1:], "Entah"),
        ("Yayasan Baik Sekali", *EMPTY),
    )
    result = take_in("partners", path)
    assert outcome(result) == (2, 0, 0, 4)
    assert refusals(result) == [
        (2, "A", "(empty)", "something: this column must be filled"),
        (3, "A", "=A1", "plain text, not a formula"),
        (4, "A", f"{'Y' * 119}…", "at most 200 characters; this has 400"),
        (6, "H", "Entah", "one of: Prospek, Penjajakan, Negosiasi, Aktif, Dorman, Selesai, Ditolak"),
    ]
    assert list(Partner.objects.values_list("name", flat=True)) == ["Yayasan Baik", "Yayasan Baik Sekali"]


def test_of_a_row_refused_while_it_is_written_nothing_remains(tmp_path: Path, take_in: Import) -> None:
    address = "a" * 250 + "@gmail.com"
    row = ("Yayasan Pelita", "", "", "Sari", "", "", address, "")
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, row))
    expected = "Ensure this value has at most 254 characters (it has 260)."
    assert refusals(result) == [(2, "G", f"{'a' * 119}…", expected)]
    assert outcome(result) == (0, 0, 0, 1)
    assert (Partner.objects.count(), Partner.history.count(), Partnership.objects.count()) == (0, 0, 0)


def test_names_alike_are_reported_and_not_made(tmp_path: Path, take_in: Import) -> None:
    path = write_csv(
        tmp_path / "mitra.csv",
        HEADINGS,
        ("Universitas Contoh Banten", *EMPTY),
        ("Universitas Conto Banten", *EMPTY),
        ("Komunitas Topi Bambu", *EMPTY),
        ("Yayasan Topi Bambu", *EMPTY),
    )
    result = take_in("partners", path)
    assert outcome(result) == (3, 0, 0, 1)
    assert refusals(result) == [
        (
            3,
            "A",
            "Universitas Conto Banten",
            "an existing name or a clearly different one; similar: «Universitas Contoh Banten»",
        )
    ]


def test_offices_of_the_same_name_elsewhere_are_others(tmp_path: Path, take_in: Import) -> None:
    rows = [
        ("Dinas Sosial", "OPD", region, "", "", "", "", "")
        for region in ("Kab. Tangerang", "Kota Serang", "kabupaten tangerang", "Tangerang")
    ]
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, *rows))
    assert outcome(result) == (2, 0, 2, 0)
    assert list(Partner.objects.order_by("pk").values_list("region", flat=True)) == ["36.03", "36.73"]


def test_a_company_of_the_same_name_elsewhere_is_the_same(tmp_path: Path, take_in: Import) -> None:
    rows = [("PT Contoh Jaya", "Swasta", region, *EMPTY[2:]) for region in ("Kota Serang", "Kab. Purworejo")]
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, *rows))
    assert outcome(result) == (1, 0, 1, 0)
    assert (
        notes(result)[0][3] == "kept “Kota Serang”, which is recorded; the sheet says “Kabupaten Purworejo”"
    )


def test_without_a_region_the_only_office_is_meant_of_two_neither(tmp_path: Path, take_in: Import) -> None:
    rows = [
        ("Dinas Sosial", "OPD", region, *EMPTY[2:]) for region in ("Kota Serang", "", "Kab. Purworejo", "")
    ]
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, *rows))
    assert outcome(result) == (2, 0, 1, 1)
    assert refusals(result) == [
        (
            5,
            "A",
            "Dinas Sosial",
            "one institution; several bear this name: "
            "«Dinas Sosial» (Kota Serang), «Dinas Sosial» (Kabupaten Purworejo)",
        )
    ]


@pytest.mark.parametrize(
    ("written", "done"),
    [
        ("Tangerang", "may be any of: Kabupaten Tangerang, Kota Tangerang; the region was left empty"),
        ("Kab. Entah", "no regency or city of this name is known; the region was left empty"),
    ],
)
def test_a_region_that_is_not_certain_is_left_empty(
    tmp_path: Path, take_in: Import, written: str, done: str
) -> None:
    path = write_csv(tmp_path / "mitra.csv", HEADINGS, ("Dinas Sosial", "OPD", written, *EMPTY[2:]))
    result = take_in("partners", path)
    assert notes(result) == [(2, "C", written, done)]
    assert Partner.objects.get().region is None
    assert outcome(take_in("partners", path)) == (0, 0, 1, 0)


def test_an_unknown_kind_is_other_and_an_empty_one_the_name_tells(tmp_path: Path, take_in: Import) -> None:
    rows = [("Yayasan Satu Hati", "Entah", *EMPTY[1:]), ("Yayasan Dua Hati", *EMPTY)]
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, *rows))
    assert list(Partner.objects.order_by("pk").values_list("kind", flat=True)) == ["other", "foundation"]
    assert notes(result) == [(2, "B", "Entah", "not a known kind of partner; recorded as other")]


def test_the_same_name_with_another_number_is_another_person(tmp_path: Path, take_in: Import) -> None:
    rows = [
        ("Yayasan Satu Hati", "", "", "Siti", "Ketua", "0811-1111-111", "", ""),
        ("Komunitas Pelita", "", "", "SITI", "Ketua", "", "", ""),
        ("Forum Cahaya", "", "", "Siti", "Ketua", "0822-2222-222", "", ""),
    ]
    take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, *rows))
    assert [(person.phone, person.posts.count()) for person in Person.objects.order_by("pk")] == [
        ("+628111111111", 2),
        ("+628222222222", 1),
    ]


def test_everything_else_a_list_may_hold(tmp_path: Path, take_in: Import) -> None:
    headings = ("No", "Instansi", "Kategori", "Telp", "Surel", "Sektor", "Laman", "Alamat", "Ket", "NIK")
    row = (1, "PT Contoh (Persero)", "BUMN", "021-5550000 / 0812-3456-7890", "a@gmail.com, b@contoh.co.id")
    more = ("Perbankan", "www.contoh.co.id", "Jl. Contoh 1", "penting", "3603")
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", headings, (*row, *more)))
    partner, partnership = Partner.objects.get(), Partnership.objects.get()
    assert (partner.sector, partner.website) == (Sector.FINANCE, "https://www.contoh.co.id")
    assert partner.email_domains == "contoh.co.id"
    assert partnership.notes.splitlines() == [
        "penting",
        "Jl. Contoh 1",
        "+62215550000",
        "+6281234567890",
        "a@gmail.com",
        "b@contoh.co.id",
    ]
    assert partnership.status == PartnershipStatus.PROSPECT
    assert [(note[1], note[3]) for note in notes(result)] == [
        ("J", "unknown heading; not imported"),
        ("", "nobody is named; the number or address was kept in the notes"),
    ]


def test_a_partner_known_by_its_short_name_gets_its_full_one(tmp_path: Path, take_in: Import) -> None:
    partner = PartnerFactory(name="FPUI", kind=PartnerKind.OTHER)
    path = write_csv(
        tmp_path / "mitra.csv",
        HEADINGS,
        ("Forum Perpustakaan Umum Indonesia (FPUI)", "Forum", *EMPTY[1:]),
        ("FPUI", *EMPTY),
    )
    result = take_in("partners", path)
    assert outcome(result) == (1, 0, 1, 0)
    partner.refresh_from_db()
    assert (partner.name, partner.short_name, partner.kind) == (
        "Forum Perpustakaan Umum Indonesia",
        "FPUI",
        PartnerKind.FORUM,
    )
    assert outcome(take_in("partners", path)) == (0, 0, 2, 0)


def test_a_shared_short_name_does_not_make_two_institutions_one(tmp_path: Path, take_in: Import) -> None:
    rows = [("Badan Pusat Statistik (BPS)", *EMPTY), ("Bank Perkreditan Sejahtera (BPS)", *EMPTY)]
    assert outcome(take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, *rows))) == (2, 0, 0, 0)


def test_another_librarys_records_are_neither_matched_nor_touched(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    partner = PartnerFactory(name="Yayasan Pelita")
    theirs = PartnershipFactory(library=libraries["purworejo"], partner=partner, notes="")
    person = PersonFactory(library=libraries["purworejo"], name="Sari")
    row = ("Yayasan Pelita", "Yayasan", "", "Sari", "Ketua", "0812-2222-2222", "", "Aktif")
    result = take_in("partners", write_csv(tmp_path / "mitra.csv", HEADINGS, row))
    assert outcome(result) == (1, 0, 0, 0)
    assert Partner.objects.count() == 1
    assert Partnership.objects.get(library=libraries["contoh"]).status == PartnershipStatus.ACTIVE
    theirs.refresh_from_db()
    person.refresh_from_db()
    assert (theirs.status, theirs.history.count(), person.phone) == (PartnershipStatus.PROSPECT, 1, "")
    assert Post.objects.get().person.library == libraries["contoh"]


@pytest.mark.parametrize(
    ("encoding", "separator", "line_end"),
    [("cp1252", "\t", "\r\n"), ("utf-8-sig", ",", "\n"), ("utf-16", "\t", "\r\n")],
)
def test_other_encodings_and_separators(
    tmp_path: Path, take_in: Import, encoding: str, separator: str, line_end: str
) -> None:
    rows = [("Nama Mitra", "Narahubung"), ("Yayasan “Café” – Baca", "André")]
    path = tmp_path / "mitra.txt"
    path.write_bytes(line_end.join(separator.join(row) for row in rows).encode(encoding))
    assert outcome(take_in("partners", path)) == (1, 0, 0, 0)
    assert (Partner.objects.get().name, Person.objects.get().name) == ("Yayasan “Café” – Baca", "André")
