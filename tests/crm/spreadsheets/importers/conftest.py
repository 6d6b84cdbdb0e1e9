"""The libraries and regions that the three sheets speak of, and ways to import."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from django.utils import timezone

from crm.models import Library, Region
from crm.scope import everything
from crm.spreadsheets.importers import IMPORTERS, ImportResult, import_sheet
from crm.vocabulary import LibraryKind, RegionLevel
from tests.crm.factories import LibraryFactory, RegionFactory
from tests.crm.spreadsheets.examples import SHEETS

REGENCIES = {
    "17.71": "Kota Bengkulu",
    "19.71": "Kota Pangkal Pinang",
    "31.71": "Kota Administrasi Jakarta Pusat",
    "33.06": "Kabupaten Purworejo",
    "36.03": "Kabupaten Tangerang",
    "36.71": "Kota Tangerang",
    "36.73": "Kota Serang",
    "99.01": "Kabupaten Contoh",
}
PROVINCES = {"17": "Bengkulu", "19": "Kepulauan Bangka Belitung", "36": "Banten"}
OFFICES = {
    "babel": ("Dinas Kearsipan dan Perpustakaan Provinsi Kepulauan Bangka Belitung", "19"),
    "bengkulu": ("Dinas Perpustakaan dan Kearsipan Provinsi Bengkulu", "17"),
    "purworejo": ("Dinas Perpustakaan dan Kearsipan Kabupaten Purworejo", "33.06"),
    "tangerang": ("Dinas Perpustakaan dan Arsip Kabupaten Tangerang", "36.03"),
}

Import = Callable[..., ImportResult]


@pytest.fixture
def regions(db: None) -> dict[str, Region]:
    """By code."""
    levels = ((PROVINCES, RegionLevel.PROVINCE), (REGENCIES, RegionLevel.REGENCY))
    return {
        code: RegionFactory(code=code, name=name, level=level)
        for names, level in levels
        for code, name in names.items()
    }


@pytest.fixture
def libraries(regions: dict[str, Region]) -> dict[str, Library]:
    """By code: the National Library, four offices, and Kabupaten Contoh with two villages."""
    top = LibraryFactory(code="perpusnas", name="Perpustakaan Nasional RI", kind=LibraryKind.NATIONAL)
    tree = {"perpusnas": top}
    for code, (name, region) in OFFICES.items():
        tree[code] = LibraryFactory(parent=top, code=code, name=name, region=regions[region])
    tree["contoh"] = LibraryFactory(
        parent=top,
        code="contoh",
        name="Perpustakaan Kabupaten Contoh",
        agency="Dinas Perpustakaan dan Kearsipan Kabupaten Contoh",
        government="Pemerintah Kabupaten Contoh",
        region=regions["99.01"],
    )
    for code, name in (("satu", "Satu"), ("dua", "Dua")):
        tree[code] = LibraryFactory(
            parent=tree["contoh"], village=True, code=code, name=f"Perpustakaan Desa Contoh {name}"
        )
    return tree


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    """The day on which the three sheets were closed."""
    day = date(2025, 10, 31)
    monkeypatch.setattr(timezone, "localdate", lambda: day)
    return day


@pytest.fixture
def seen_by_all() -> Iterator[None]:
    """The test looks at the records of every library."""
    unlimited: AbstractContextManager[None] = everything()
    with unlimited:
        yield


@pytest.fixture
def take_in(libraries: dict[str, Library]) -> Import:
    """Import a file for the library with that code: ``take_in("partners", path, "contoh")``."""

    def take_in(kind: str, path: Path, library: str = "contoh", *, dry_run: bool = False) -> ImportResult:
        return import_sheet(path, IMPORTERS[kind], libraries[library], dry_run=dry_run)

    return take_in


@pytest.fixture
def take_in_samples(take_in: Import) -> Callable[[str], ImportResult]:
    """Import one of the three sheets as the demonstration does: ``take_in_samples("agreements")``."""
    samples = {
        "partners": ("daftar-mitra.csv", "contoh"),
        "agreements": ("kerja-sama.xlsx", "perpusnas"),
        "activities": ("rekap-kegiatan.xlsx", "perpusnas"),
    }

    def take_in_sample(kind: str) -> ImportResult:
        name, library = samples[kind]
        return take_in(kind, SHEETS / name, library)

    return take_in_sample
