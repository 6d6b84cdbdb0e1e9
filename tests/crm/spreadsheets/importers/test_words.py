from collections.abc import Mapping

import pytest
from django.db.models import TextChoices

from crm.names import squeeze
from crm.spreadsheets.importers import words
from crm.states import PartnershipStatus
from crm.vocabulary import AgreementKind, FundingSource, PartnerKind, Sector, Strategy

TABLES: list[tuple[Mapping[str, str], type[TextChoices]]] = [
    (words.STATUSES, PartnershipStatus),
    (words.PARTNER_KINDS, PartnerKind),
    (words.SECTORS, Sector),
    (words.AGREEMENT_KINDS, AgreementKind),
    (words.STRATEGIES, Strategy),
    (words.FUNDING_SOURCES, FundingSource),
]


@pytest.mark.parametrize(("table", "codes"), TABLES)
def test_every_code_has_a_word_and_no_word_two(table: Mapping[str, str], codes: type[TextChoices]) -> None:
    assert set(table.values()) == set(codes)
    assert len({squeeze(word) for word in table}) == len(table)


def test_a_word_is_found_whatever_its_spelling() -> None:
    find = words.meanings(words.FUNDING_SOURCES)
    assert find("csr / tjsl") == FundingSource.CSR
    assert find("dana  desa.") == FundingSource.VILLAGE_FUND
    assert find("Kas RT") is None
