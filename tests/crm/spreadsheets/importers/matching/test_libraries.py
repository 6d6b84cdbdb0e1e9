from crm.models import Library
from crm.spreadsheets.importers.matching.libraries import Libraries
from tests.crm.factories import LibraryFactory


def named(root: Library, text: str) -> list[str]:
    return [library.code for library in Libraries(root).named(text)]


def test_a_library_by_its_name_its_office_or_its_government(libraries: dict[str, Library]) -> None:
    top = libraries["perpusnas"]
    assert named(top, "perpustakaan kabupaten contoh") == ["contoh"]
    assert named(top, "Dinas Perpustakaan dan Kearsipan Kab. Contoh") == ["contoh"]
    assert named(top, "Pemerintah Kabupaten Contoh") == ["contoh"]
    assert named(top, "Perpustakaan Nasional Republik Indonesia") == ["perpusnas"]
    assert named(top, "Entah") == []


def test_only_those_at_or_under_the_root_are_meant(libraries: dict[str, Library]) -> None:
    assert named(libraries["contoh"], "Perpustakaan Desa Contoh Satu") == ["satu"]
    assert named(libraries["tangerang"], "Perpustakaan Desa Contoh Satu") == []
    assert named(libraries["satu"], "Perpustakaan Kabupaten Contoh") == []


def test_a_government_signs_for_its_own_library_not_for_each_schools(libraries: dict[str, Library]) -> None:
    LibraryFactory(parent=libraries["contoh"], code="sekolah", government="Pemerintah Kabupaten Contoh")
    assert named(libraries["perpusnas"], "Pemerintah Kabupaten Contoh") == ["contoh"]


def test_an_empty_name_means_no_library(libraries: dict[str, Library]) -> None:
    assert named(libraries["perpusnas"], "–") == []
