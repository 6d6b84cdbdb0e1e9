import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.names import RegionKey, name_key, region_key, split_short_name, squeeze


@pytest.mark.parametrize(
    "spellings",
    [
        ["Yayasan Topi Bambu", "YAYASAN  TOPI BAMBU ", "Yayasan “Topi-Bambu”"],
        [
            "PT Telekomunikasi Contoh Tbk",
            "PT. Telekomunikasi Contoh, Tbk.",
            "P.T. Telekomunikasi Contoh (Persero) Tbk",
            "Telekomunikasi Contoh, PT",
            "PT Telekomunikasi Contoh (Persero)",
        ],
        ["CV Pustaka Jaya", "CV. PUSTAKA JAYA", "Pustaka Jaya"],
        ["Forum Perpustakaan Umum Indonesia (FPUI)", "Forum Perpustakaan Umum Indonesia"],
        [
            "Perpustakaan Nasional RI",
            "Perpustakaan Nasional Republik Indonesia",
            "Perpustakaan Nasional R.I.",
        ],
        ["Dinas Perpustakaan Kab. Tangerang", "Dinas Perpustakaan Kabupaten Tangerang"],
        [
            "Bill & Melinda Gates Foundation",
            "Bill and Melinda Gates Foundation",
            "Bill dan Melinda Gates Foundation",
        ],
        ["Pesantren Ma'arif", "Pesantren Ma’arif", "Pesantren Maarif"],
        ["Café Baca", "Cafe Baca"],
    ],
)
def test_spellings_of_one_institution_share_a_key(spellings: list[str]) -> None:
    assert len({name_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yayasan Topi Bambu", "Komunitas Topi Bambu"),
        ("SMA Negeri 1 (Serang)", "SMA Negeri 1 (Cilegon)"),
        ("Dinas Perpustakaan Kab. Serang", "Dinas Perpustakaan Kota Serang"),
        ("SD Negeri 1", "SD Negeri 11"),
    ],
)
def test_different_institutions_keep_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_name_that_is_only_a_company_form_keeps_it() -> None:
    assert name_key("PT") == "pt"


def test_what_names_nothing_has_an_empty_key() -> None:
    assert name_key(" --- ") == ""


@given(st.text(max_size=60))
def test_a_key_is_its_own_key_and_survives_spacing(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)
    assert name_key(f"  {name}\n") == name_key(name)


@pytest.mark.parametrize(
    ("written", "name", "short"),
    [
        ("Forum Perpustakaan Umum Indonesia (FPUI)", "Forum Perpustakaan Umum Indonesia", "FPUI"),
        ("FPUI (Forum Perpustakaan Umum Indonesia)", "Forum Perpustakaan Umum Indonesia", "FPUI"),
        (
            "Badan Perencanaan  Pembangunan Nasional(Bappenas)",
            "Badan Perencanaan Pembangunan Nasional",
            "Bappenas",
        ),
        (
            "Kementerian Komunikasi dan Informatika (Kominfo)",
            "Kementerian Komunikasi dan Informatika",
            "Kominfo",
        ),
        ("Universitas Terbuka (UT) Serang", "Universitas Terbuka Serang", "UT"),
        ("SMA Negeri 1 (Serang)", "SMA Negeri 1 (Serang)", ""),
        ("PT Contoh (Persero)", "PT Contoh (Persero)", ""),
        ("Bappenas", "Bappenas", ""),
        ("", "", ""),
    ],
)
def test_a_short_name_in_parentheses_is_split_off(written: str, name: str, short: str) -> None:
    assert split_short_name(written) == (name, short)


@pytest.mark.parametrize(
    ("written", "level", "name"),
    [
        ("Kota Adm. Jakarta Pusat", "kota", "jakarta pusat"),
        ("Kab. Tangerang", "kabupaten", "tangerang"),
        ("KABUPATEN TANGERANG", "kabupaten", "tangerang"),
        ("Tangerang", None, "tangerang"),
        ("Kabupaten Administrasi Kepulauan Seribu", "kabupaten", "kepulauan seribu"),
        ("Kab. Adm. Kep. Seribu", "kabupaten", "kepulauan seribu"),
        ("Kotamadya Serang", "kota", "serang"),
        ("Kab. Kota Baru", "kabupaten", "kota baru"),
        ("Prov. Banten", "provinsi", "banten"),
        ("Provinsi DKI Jakarta", "provinsi", "jakarta"),
        ("D.I. Yogyakarta", None, "yogyakarta"),
        ("Daerah Istimewa Yogyakarta", None, "yogyakarta"),
        ("Kec. Curug", "kecamatan", "curug"),
        ("Kota", None, "kota"),
        ("", None, ""),
    ],
)
def test_a_region_is_its_level_and_its_bare_name(written: str, level: str | None, name: str) -> None:
    assert region_key(written) == RegionKey(level, name)  # type: ignore[arg-type]


def test_regions_compare_without_spaces() -> None:
    assert (
        region_key("Kota Pangkal Pinang").squeezed
        == region_key("KOTA PANGKALPINANG").squeezed
        == "pangkalpinang"
    )


def test_headings_are_squeezed_to_letters_and_digits() -> None:
    assert squeeze(" No.  HP ") == squeeze("no_hp") == "nohp"
    assert squeeze("Kab/Kota") == "kabkota"
