"""What every import has in common."""

from pathlib import Path

import pytest
from django.db import IntegrityError

from crm.models import Activity, Agreement, Partner, Partnership
from crm.spreadsheets import UnreadableSheet
from crm.spreadsheets.importers import partners, run
from tests.crm.spreadsheets.examples import SHEETS
from tests.crm.spreadsheets.importers.conftest import Import
from tests.crm.spreadsheets.importers.sheets import all_records, outcome, refusals, write_csv

pytestmark = [pytest.mark.usefixtures("seen_by_all")]


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        ("partners", "daftar-mitra.csv"),
        ("agreements", "kerja-sama.xlsx"),
        ("activities", "rekap-kegiatan.xlsx"),
    ],
)
def test_a_dry_run_tells_all_and_leaves_nothing(take_in: Import, kind: str, file: str) -> None:
    before = all_records()
    tried = take_in(kind, SHEETS / file, "perpusnas", dry_run=True)
    assert all_records() == before
    assert take_in(kind, SHEETS / file, "perpusnas") == tried
    assert tried.created > 0


@pytest.mark.parametrize(
    ("kind", "file", "missing"),
    [
        ("activities", "daftar-mitra.csv", "Tanggal, Nama Kegiatan, Strategi"),
        ("agreements", "daftar-mitra.csv", "Tentang, Pihak Kesatu, Pihak Kedua"),
        ("partners", "kerja-sama.xlsx", "Nama Mitra, Jenis"),
        ("activities", "kerja-sama.xlsx", "Tanggal, Nama Kegiatan, Strategi"),
        ("agreements", "rekap-kegiatan.xlsx", "Tentang, Jenis Dokumen, Pihak Kesatu"),
        ("partners", "rekap-kegiatan.xlsx", "Nama Mitra"),
    ],
)
def test_a_sheet_of_another_kind_is_not_read(take_in: Import, kind: str, file: str, missing: str) -> None:
    with pytest.raises(UnreadableSheet, match=missing):
        take_in(kind, SHEETS / file, "perpusnas")
    assert (Partnership.objects.count(), Agreement.objects.count(), Activity.objects.count()) == (0, 0, 0)


def test_a_sheet_without_rows_is_not_read(tmp_path: Path, take_in: Import) -> None:
    path = write_csv(tmp_path / "mitra.csv", ("No", "Nama Mitra", "Jenis"), (1, "", ""))
    with pytest.raises(UnreadableSheet, match="no rows below the headings in row 1"):
        take_in("partners", path)


def test_what_the_database_refuses_is_refused_and_told(
    tmp_path: Path, take_in: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> None:
        raise IntegrityError("duplicate\nkey")

    monkeypatch.setattr(partners, "_keep_post", refuse)
    rows = [("Yayasan Satu Hati", "Sari"), ("Komunitas Pelita", "")]
    result = take_in("partners", write_csv(tmp_path / "m.csv", ("Nama Mitra", "Narahubung"), *rows))
    assert outcome(result) == (1, 0, 0, 1)
    expected = "something the database can hold: duplicate key"
    assert refusals(result) == [(2, "A", "Yayasan Satu Hati", expected)]
    assert [partner.name for partner in Partner.objects.all()] == ["Komunitas Pelita"]


def test_rows_go_in_by_batches(tmp_path: Path, take_in: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "BATCH", 2)
    names = ("Satu Hati", "Pelita", "Cahaya Nusa", "Merdeka", "Bintang Timur")
    rows = [(f"Yayasan {name}",) for name in names]
    result = take_in("partners", write_csv(tmp_path / "m.csv", ("Nama Mitra", "Jenis"), *rows))
    assert outcome(result) == (5, 0, 0, 0)
    assert Partner.objects.count() == 5
