"""Importing recapitulations of activities."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crm.models import Activity, ActivityPartner, CostLine, Library, Partner
from crm.vocabulary import ActivityKind, ActivityMode, FundingSource, Strategy
from tests.crm.factories import ActivityFactory, CostLineFactory, LibraryFactory, PartnerFactory
from tests.crm.spreadsheets.examples import workbook
from tests.crm.spreadsheets.importers.conftest import Import
from tests.crm.spreadsheets.importers.sheets import notes, outcome, refusals, write_csv

pytestmark = [pytest.mark.usefixtures("seen_by_all")]

HEADINGS = (
    *("Tanggal", "Nama Kegiatan", "Strategi", "Perpustakaan", "Tempat", "L", "P"),
    *("Mitra Terlibat", "Biaya", "Sumber Dana", "Keterangan"),
)
BIMTEK = "Bimtek Strategi Pengembangan Perpustakaan dan TIK"
SERVICE, PEOPLE, ADVOCACY = "information_service", "community_involvement", "advocacy"
PERPUSNAS, CAMPUS = "Perpustakaan Nasional RI", "Universitas Contoh Banten"


def row_of(**cells: object) -> tuple[object, ...]:
    """A good row, with some cells changed."""
    good = {
        "Tanggal": "1 Mei 2025",
        "Nama Kegiatan": "Lomba bertutur",
        "Strategi": "Pelibatan Masyarakat",
        **{heading.replace(" ", "_"): "" for heading in HEADINGS[3:]},
    }
    named = {heading.replace("_", " "): value for heading, value in {**good, **cells}.items()}
    return tuple(named[heading] for heading in HEADINGS)


def test_each_bad_cell_keeps_only_its_row_out(tmp_path: Path, take_in: Import) -> None:
    path = write_csv(
        tmp_path / "rekap.csv",
        HEADINGS,
        row_of(Nama_Kegiatan=""),
        row_of(Nama_Kegiatan="=A1"),
        row_of(Nama_Kegiatan="K" * 400),
        row_of(Tanggal="31/02/2025"),
        row_of(L="dua puluh", Biaya="lima juta"),
        row_of(Strategi="Entah"),
        row_of(Perpustakaan="Perpustakaan Entah"),
        row_of(),
    )
    result = take_in("activities", path)
    assert outcome(result) == (1, 0, 0, 7)
    assert refusals(result) == [
        (2, "B", "(empty)", "something: this column must be filled"),
        (3, "B", "=A1", "plain text, not a formula"),
        (4, "B", f"{'K' * 119}…", "at most 200 characters; this has 400"),
        (5, "A", "31/02/2025", "a day that exists: this month has 28 days"),
        (6, "F", "dua puluh", "a whole number in digits, such as 20"),
        (6, "I", "lima juta", "an amount in rupiah, such as Rp 12.500.000 or Rp 3,5 juta"),
        (7, "C", "Entah", "one of: Peningkatan Layanan, Pelibatan Masyarakat, Advokasi"),
        (8, "D", "Perpustakaan Entah", "one of the libraries at or under Perpustakaan Kabupaten Contoh"),
    ]


def test_without_a_library_it_is_the_one_the_sheet_belongs_to(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    take_in("activities", write_csv(tmp_path / "rekap.csv", HEADINGS, row_of()), "satu")
    assert Activity.objects.get().library == libraries["satu"]


def test_a_library_above_or_beside_is_not_ours(tmp_path: Path, take_in: Import) -> None:
    rows = [row_of(Perpustakaan=name) for name in (PERPUSNAS, "Perpustakaan Desa Contoh Dua")]
    result = take_in("activities", write_csv(tmp_path / "rekap.csv", HEADINGS, *rows), "satu")
    assert outcome(result) == (0, 0, 0, 2)


def test_of_two_libraries_of_one_name_neither_is_guessed(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    for code in ("tangerang", "purworejo"):
        LibraryFactory(parent=libraries[code], name="TBM Pelita")
    path = write_csv(tmp_path / "rekap.csv", HEADINGS, row_of(Perpustakaan="TBM Pelita"))
    expected = "one library; several at or under Perpustakaan Nasional RI are called so"
    assert refusals(take_in("activities", path, "perpusnas")) == [(2, "D", "TBM Pelita", expected)]
    assert outcome(take_in("activities", path, "tangerang")) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("headings", "cells", "counts"),
    [
        (["Peserta"], ["95 orang"], (None, None, 95)),
        (["Jumlah Peserta"], [40], (None, None, 40)),
        (["Peserta L", "Peserta P", "Peserta Jumlah"], [11, 24, 35], (11, 24, None)),
        (["Peserta L", "Peserta P"], ["", ""], (None, None, None)),
    ],
)
def test_attendance_in_one_column_or_two(
    tmp_path: Path, take_in: Import, headings: list[str], cells: list[object], counts: tuple[int | None, ...]
) -> None:
    path = write_csv(
        tmp_path / "rekap.csv",
        ["Tanggal", "Nama Kegiatan", "Strategi", *headings],
        ["1 Mei 2025", "Lomba bertutur", "Pelibatan Masyarakat", *cells],
    )
    result = take_in("activities", path)
    activity = Activity.objects.get()
    assert (activity.male, activity.female, activity.sex_unknown) == counts
    assert notes(result) == []


def test_a_sum_that_is_not_the_sum_is_noted(tmp_path: Path, take_in: Import) -> None:
    book = workbook(
        [
            ["Tanggal", "Kegiatan", "Strategi", "Peserta", None, None],
            [None, None, None, "L", "P", "Jumlah"],
            ["1 Mei 2025", "Lomba bertutur", "Pelibatan", 11, 24, 30],
        ],
        merged=["D1:F1"],
    )
    path = tmp_path / "rekap.xlsx"
    path.write_bytes(book)
    result = take_in("activities", path)
    assert notes(result) == [(3, "F", "30", "men and women make 35; their numbers were kept")]
    assert Activity.objects.get().total_attendance == 35


@pytest.mark.parametrize(
    ("cost", "source", "line", "noted"),
    [
        ("Rp 5.000.000", "TJSL", (FundingSource.CSR, ""), None),
        ("5 juta", "", (FundingSource.OTHER, ""), "no source of the money is named"),
        ("5 juta", "Kas RT", (FundingSource.OTHER, "Kas RT"), "not a known source of money"),
        ("", "APBD", None, "no amount is given; no cost was recorded"),
    ],
)
def test_cost_and_its_source(
    tmp_path: Path, take_in: Import, cost: str, source: str, line: tuple[str, str] | None, noted: str | None
) -> None:
    path = write_csv(tmp_path / "rekap.csv", HEADINGS, row_of(Biaya=cost, Sumber_Dana=source))
    result = take_in("activities", path)
    lines = list(CostLine.objects.values_list("funding_source", "description", "amount"))
    assert lines == ([(*line, Decimal(5_000_000))] if line else [])
    assert [note[3].startswith(noted) for note in notes(result) if noted] == [True] * bool(noted)


def test_more_people_with_a_disability_than_people_are_left_out(tmp_path: Path, take_in: Import) -> None:
    path = write_csv(tmp_path / "rekap.csv", HEADINGS, row_of(L=3, Keterangan="5 peserta disabilitas"))
    result = take_in("activities", path)
    assert (Activity.objects.get().disability, len(notes(result))) == (None, 1)


def test_partners_are_found_or_entered(tmp_path: Path, take_in: Import) -> None:
    known = PartnerFactory(name="Forum Literasi Banten", short_name="FLB")
    path = write_csv(
        tmp_path / "rekap.csv",
        HEADINGS,
        row_of(Mitra_Terlibat="flb; Komunitas Baca (KB)\nForum Literasi Banten"),
    )
    result = take_in("activities", path)
    roles = ActivityPartner.objects.order_by("pk").values_list("partner__name", "role")
    assert list(roles) == [(known.name, "involved"), ("Komunitas Baca", "involved")]
    assert notes(result)[0][3] == "“Komunitas Baca” is new in the directory; check its kind and region"


def test_a_partner_that_looks_misspelt_keeps_the_row_out(tmp_path: Path, take_in: Import) -> None:
    PartnerFactory(name="Forum Literasi Banten")
    names = "Komunitas Baca; Forum Literassi Banten"
    path = write_csv(tmp_path / "rekap.csv", HEADINGS, row_of(Mitra_Terlibat=names))
    result = take_in("activities", path)
    assert refusals(result)[0][1:3] == ("H", names)
    assert (Activity.objects.count(), Partner.objects.count()) == (0, 1)


def test_only_what_is_empty_is_filled(tmp_path: Path, take_in: Import, libraries: dict[str, Library]) -> None:
    activity = ActivityFactory(
        library=libraries["contoh"],
        name="Lomba  Bertutur",
        starts_on=date(2025, 5, 1),
        sex_unknown=40,
        kind=ActivityKind.CLASS,
        mode=ActivityMode.HYBRID,
        strategy=Strategy.ADVOCACY,
        partners=[PartnerFactory(name="Yayasan Pelita")],
    )
    CostLineFactory(activity=activity, amount=Decimal(1_000_000))
    cells = {"L": 11, "P": 24, "Tempat": "Aula", "Biaya": "2 juta", "Sumber_Dana": "APBD"}
    path = write_csv(
        tmp_path / "rekap.csv", HEADINGS, row_of(**cells, Mitra_Terlibat="Yayasan Pelita; TP PKK")
    )
    result = take_in("activities", path)
    assert outcome(result) == (0, 1, 0, 0)
    assert [(note[1], note[3]) for note in notes(result)][1:] == [
        ("F", "kept “40”, which is recorded; the sheet says “35”"),
        ("C", "kept “Advocacy and partnership”, which is recorded; the sheet says “Community involvement”"),
        ("H", "kept “Yayasan Pelita”, which is recorded; the sheet says “TP PKK”"),
        (
            "I",
            "kept “Corporate responsibility (CSR/TJSL): 1000000”, which is recorded; "
            "the sheet says “Regional budget (APBD): 2000000”",
        ),
    ]
    activity = Activity.objects.get()
    assert (activity.place, activity.total_attendance, activity.male) == ("Aula", 40, None)
    assert (activity.kind, activity.mode) == (ActivityKind.CLASS, ActivityMode.HYBRID)
    assert (ActivityPartner.objects.count(), CostLine.objects.count()) == (1, 1)


def test_the_same_name_on_another_day_is_another_activity(tmp_path: Path, take_in: Import) -> None:
    rows = [row_of(), row_of(Tanggal="2 Mei 2025"), row_of(Nama_Kegiatan="LOMBA BERTUTUR")]
    result = take_in("activities", write_csv(tmp_path / "rekap.csv", HEADINGS, *rows))
    assert outcome(result) == (2, 0, 1, 0)
    assert notes(result) == [(4, "B", "LOMBA BERTUTUR", "the same record as row 2")]


def test_another_librarys_activity_is_neither_matched_nor_touched(
    tmp_path: Path, take_in: Import, libraries: dict[str, Library]
) -> None:
    theirs = ActivityFactory(
        library=libraries["purworejo"], name="Lomba bertutur", starts_on=date(2025, 5, 1)
    )
    path = write_csv(tmp_path / "rekap.csv", HEADINGS, row_of(Tempat="Aula"))
    assert outcome(take_in("activities", path)) == (1, 0, 0, 0)
    theirs.refresh_from_db()
    assert (theirs.place, theirs.history.count(), Activity.objects.count()) == ("", 1, 2)
