import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.spreadsheets import CellError, Formula, emails, phones
from crm.spreadsheets.cells import Cell


@given(
    st.integers(10**8, 10**10 - 1), st.sampled_from(["0", "+62 ", "62", "(+62) ", ""]), st.sampled_from("- ")
)
def test_a_mobile_number_is_one_number_however_it_is_written(rest: int, prefix: str, mark: str) -> None:
    digits = f"81{rest}"
    written = prefix + mark.join([digits[:3], digits[3:7], digits[7:]])
    assert phones(written).value == (f"+62{digits}",)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("0812-0000-0001", ("+6281200000001",)),
        ("(+62) 811 0000 002", ("+628110000002",)),
        ("62811000 0002", ("+628110000002",)),
        ("08120000003", ("+628120000003",)),
        (81200000001, ("+6281200000001",)),
        (81200000001.0, ("+6281200000001",)),
        ("(0254) 200123", ("+62254200123",)),
        ("HP: 0812-0000-0001 (WA)", ("+6281200000001",)),
        ("0812-0000-0001 / 0813 0000 0002\n0812 00000001", ("+6281200000001", "+6281300000002")),
        ("+1 202 555 0100", ("+12025550100",)),
    ],
)
def test_numbers_become_e164_each_once(cell: Cell, numbers: tuple[str, ...]) -> None:
    assert phones(cell).value == numbers


@pytest.mark.parametrize("cell", ["hubungi kantor", "123", "0812-0000-0001; 12", Formula("=A1", "0812")])
def test_what_cannot_be_dialled_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError):
        phones(cell)


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("csr@bank.example", ("csr@bank.example",)),
        ("TJSL@TELCO.EXAMPLE", ("tjsl@telco.example",)),
        ("lppm@univ.example;humas@univ.example", ("lppm@univ.example", "humas@univ.example")),
        (" a@b.id, c@d.id\na@b.id ", ("a@b.id", "c@d.id")),
        ("mailto:a@b.id", ("a@b.id",)),
    ],
)
def test_addresses_are_parted_and_made_small(cell: Cell, addresses: tuple[str, ...]) -> None:
    assert emails(cell).value == addresses


@pytest.mark.parametrize("cell", ["radio[at]contoh", "a@b.id; bukan", Formula("=A1", "a@b.id")])
def test_what_is_no_address_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError):
        emails(cell)


@pytest.mark.parametrize("cell", [None, "", "-", "tidak ada", ";"])
def test_nothing_is_none(cell: Cell) -> None:
    assert phones(cell).value is None
    assert emails(cell).value is None
