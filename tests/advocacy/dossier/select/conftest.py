"""A dossier about the year 2025."""

import pytest

from advocacy.models import Dossier
from crm.models import Library, Partner
from tests.advocacy.dossier.select.records import END, START
from tests.advocacy.factories import DossierFactory


@pytest.fixture
def dossier(regency: Library, bank: Partner) -> Dossier:
    """The regency's dossier for the sponsor."""
    return DossierFactory(library=regency, partner=bank, period_start=START, period_end=END)
