from pathlib import Path

import pytest

from crm.spreadsheets import limits
from crm.spreadsheets.problems import UnreadableSheet
from crm.spreadsheets.source import read_grids
from tests.crm.spreadsheets.examples import SHEETS, workbook


def write(folder: Path, data: bytes, name: str = "daftar.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_file_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, workbook([["Nama", "Jenis"]]), "salah.csv")
    assert [grid.rows[0].cells for grid in read_grids(path)] == [("Nama", "Jenis")]


@pytest.mark.parametrize(("name", "rows"), [("daftar-mitra.csv", 16), ("kerja-sama.xlsx", 9)])
def test_the_sample_sheets_open(name: str, rows: int) -> None:
    assert len(next(iter(read_grids(SHEETS / name))).rows) == rows


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \r\n\t\r\n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel file"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (b"%PDF-1.7\n", "document or a web page"),
        (b"\n<html><table><tr><td>Nama</td></tr></table></html>", "document or a web page"),
    ],
)
def test_what_is_no_sheet_is_refused_in_plain_words(tmp_path: Path, data: bytes, message: str) -> None:
    with pytest.raises(UnreadableSheet, match=message):
        list(read_grids(write(tmp_path, data, "daftar.xlsx")))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSheet, match=r"hilang\.csv"):
        list(read_grids(tmp_path / "hilang.csv"))


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_FILE_BYTES", 1024**2)
    with pytest.raises(UnreadableSheet, match="larger than 1 MB"):
        list(read_grids(write(tmp_path, b"a;b\n" * 300_000)))
