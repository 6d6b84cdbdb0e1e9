from enum import Enum

import pytest

from crm.spreadsheets import CellError, Formula, one_of


class Kind(Enum):
    FOUNDATION = "foundation"
    MINISTRY = "ministry"


parse = one_of({"Yayasan": Kind.FOUNDATION, "Kementerian/Lembaga": Kind.MINISTRY, "K/L": Kind.MINISTRY})


@pytest.mark.parametrize("cell", ["Kementerian/Lembaga", "kementerian / lembaga", "KL", "K/L"])
def test_spellings_are_compared_blind_to_case_punctuation_and_spacing(cell: str) -> None:
    assert parse(cell).value is Kind.MINISTRY


def test_nothing_is_none() -> None:
    assert parse("-").value is None


def test_an_unknown_word_is_refused_with_each_choice_once() -> None:
    with pytest.raises(CellError) as refusal:
        parse("Perkumpulan")
    assert refusal.value.expected == "one of: Yayasan, Kementerian/Lembaga"


def test_a_formula_is_refused() -> None:
    with pytest.raises(CellError, match="not a formula"):
        parse(Formula("=A1", "Yayasan"))
