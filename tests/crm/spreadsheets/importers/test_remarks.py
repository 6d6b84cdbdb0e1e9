import pytest

from crm.spreadsheets.importers.remarks import (
    parent_number,
    says_more,
    stated_value,
    why_uncounted,
    why_unnumbered,
    with_a_disability,
)


@pytest.mark.parametrize(
    ("remark", "number"),
    [
        ("turunan no. 2; data contoh", "2"),
        ("Turunan dari Nomor 14", "14"),
        ("data contoh", ""),
        ("keturunan no. 2", ""),
    ],
)
def test_the_number_of_the_parent(remark: str, number: str) -> None:
    assert parent_number(remark) == number


@pytest.mark.parametrize(
    ("remark", "amount"),
    [
        ("nilai Rp 150.000.000,-; data contoh", "Rp 150.000.000,-"),
        ("bantuan senilai 3,5 juta", "3,5 juta"),
        ("Nilai kontrak: Rp5.000.000", "Rp5.000.000"),
        ("nilai; 5 orang", ""),
        ("bernilai tinggi", ""),
    ],
)
def test_an_amount(remark: str, amount: str) -> None:
    assert stated_value(remark) == amount


@pytest.mark.parametrize(
    ("remark", "reason"),
    [
        ("belum bernomor; rencana dari pertemuan", "belum bernomor"),
        ("data contoh; tanpa nomor.", "tanpa nomor"),
        ("belum ada nomor", "belum ada nomor"),
        ("nomor 5", ""),
    ],
)
def test_why_there_is_no_number(remark: str, reason: str) -> None:
    assert why_unnumbered(remark) == reason


@pytest.mark.parametrize(
    ("remark", "number"),
    [
        ("8 peserta disabilitas; data contoh", 8),
        ("termasuk 3 orang penyandang disabilitas", 3),
        ("2 difabel", 2),
        ("ramah disabilitas", None),
    ],
)
def test_people_with_a_disability(remark: str, number: int | None) -> None:
    assert with_a_disability(remark) == number


@pytest.mark.parametrize(
    ("remark", "reason"),
    [
        ("jumlah peserta tidak tercatat", "jumlah peserta tidak tercatat"),
        ("ramai; kehadiran belum didata", "kehadiran belum didata"),
        ("biaya tidak tercatat", ""),
    ],
)
def test_why_nobody_was_counted(remark: str, reason: str) -> None:
    assert why_uncounted(remark) == reason


@pytest.mark.parametrize(
    ("remark", "understood", "more"),
    [
        ("jumlah peserta tidak tercatat", "jumlah peserta tidak tercatat", False),
        ("8 peserta disabilitas", "", False),
        ("8 peserta disabilitas; data contoh", "", True),
        ("termasuk 8 peserta disabilitas", "", True),
        ("", "", False),
    ],
)
def test_whether_a_remark_says_more(remark: str, understood: str, more: bool) -> None:
    assert says_more(remark, understood) is more
