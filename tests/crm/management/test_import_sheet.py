"""The command: what it prints and the code it ends with."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import cast

import pytest
from django.core.management import call_command
from django.utils import translation

from crm.management.commands import import_sheet
from crm.models import Library, Partner
from tests.crm.spreadsheets.examples import SHEETS

MITRA = SHEETS / "daftar-mitra.csv"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def run(kind: str, path: Path, library: str, *options: str) -> tuple[int, str, str]:
    """The exit code, and what stands on both outputs."""
    out, err = StringIO(), StringIO()
    try:
        call_command("import_sheet", kind, path, "--library", library, *options, stdout=out, stderr=err)
    except SystemExit as ended:
        return cast("int", ended.code), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def sheet(path: Path, *names: str) -> Path:
    path.write_text("\n".join(("Nama Mitra;Jenis", *(f"{name};" for name in names))), encoding="utf-8")
    return path


def report_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_some_rows_refused(regency: Library, tmp_path: Path) -> None:
    names = ("Yayasan Satu Hati", "=A1", "Komunitas Pelita", "yayasan  satu hati")
    path, report = sheet(tmp_path / "mitra.csv", *names), tmp_path / "laporan.csv"
    code, out, err = run("partners", path, regency.code, "--report", str(report))
    assert (code, err) == (2, "")
    assert out.splitlines() == [
        "Rows read: 4",
        "New: 2",
        "Changed: 0",
        "Unchanged: 1",
        "Refused: 1",
        "Notes: 1",
        "Row 3, A (Nama Mitra): read “=A1”; expected: plain text, not a formula",
    ]
    assert report_of(report)[1:] == [
        ["3", "A", "Nama Mitra", "refused", "'=A1", "plain text, not a formula"],
        ["5", "A", "Nama Mitra", "to be checked", "yayasan satu hati", "the same record as row 2"],
    ]


def test_all_rows_in(regency: Library, tmp_path: Path) -> None:
    path = sheet(tmp_path / "mitra.csv", "Yayasan Satu Hati", "Komunitas Pelita")
    code, out, err = run("partners", path, str(regency.pk))
    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == ["Rows read: 2", "New: 2"]
    assert run("partners", path, regency.code)[0] == 0


def test_a_dry_run_says_so_and_changes_nothing(regency: Library) -> None:
    code, out, _err = run("partners", MITRA, regency.code, "--dry-run")
    assert code == 2
    assert out.splitlines()[-1] == "This was a dry run: nothing was changed."
    assert not Partner.objects.exists()


def test_twenty_refusals_are_shown_and_all_are_reported(regency: Library, tmp_path: Path) -> None:
    path, report = sheet(tmp_path / "mitra.csv", *["=A1"] * 23), tmp_path / "laporan.csv"
    code, out, _err = run("partners", path, regency.code, "--report", str(report))
    assert code == 2
    assert sum(line.startswith("Row ") for line in out.splitlines()) == import_sheet.SHOWN == 20
    assert out.splitlines()[-1] == "3 more; --report FILE writes all of them."
    assert len(report_of(report)) == 1 + 23


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("hilang.csv", None, "The file cannot be opened"),
        ("kosong.csv", "", "The file is empty."),
        ("surat.csv", "Yang terhormat\nBapak;Ibu\n", "No row with headings was found. Expected: Nama Mitra"),
        ("judul.csv", "Nama Mitra;Jenis\n", "There are no rows below the headings in row 1."),
    ],
)
def test_nothing_to_read(
    regency: Library, tmp_path: Path, name: str, content: str | None, message: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    code, out, err = run("partners", path, regency.code)
    assert (code, out) == (1, "")
    assert err.startswith(message)
    assert len(err.splitlines()) == 1


def test_a_sheet_of_another_kind(regency: Library) -> None:
    code, _out, err = run("activities", MITRA, regency.code)
    assert code == 1
    assert "Tanggal, Nama Kegiatan, Strategi" in err


def test_a_library_that_is_not_there(regency: Library) -> None:
    code, _out, err = run("partners", MITRA, "entah")
    assert code == 1
    assert "entah" in err
    assert len(err.splitlines()) == 1


def test_a_report_that_cannot_be_written_is_found_out_before_the_import(
    regency: Library, tmp_path: Path
) -> None:
    code, _out, err = run(
        "partners", MITRA, regency.code, "--report", str(tmp_path / "tiada" / "laporan.csv")
    )
    assert code == 1
    assert err.startswith("The report cannot be written")
    assert not Partner.objects.exists()


def test_a_report_does_not_overwrite_the_sheet(regency: Library, tmp_path: Path) -> None:
    path = sheet(tmp_path / "mitra.csv", "Yayasan Satu Hati")
    code, _out, err = run("partners", path, regency.code, "--report", str(path))
    assert (code, err) == (1, "The report would overwrite the sheet; give it another name.\n")
    assert path.read_text(encoding="utf-8").startswith("Nama Mitra")
