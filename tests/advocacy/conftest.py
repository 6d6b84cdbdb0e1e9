"""A sponsor, a dossier for it, and people who may or may not issue it."""

import hashlib
from collections.abc import Callable

import pytest
from django.test import Client

from advocacy.dossier.pdf import PdfFile
from advocacy.models import Dossier
from crm.models import Library, Partner, User
from tests.advocacy.factories import FILE, DossierFactory
from tests.crm.factories import PartnerFactory, UserFactory


@pytest.fixture
def bank(db: None) -> Partner:
    """The sponsor."""
    return PartnerFactory(name="Bank Contoh Nusantara", short_name="BCN")


@pytest.fixture
def dossier(regency: Library, bank: Partner) -> Dossier:
    """A dossier of the regency's for the sponsor, over the last year."""
    return DossierFactory(library=regency, partner=bank)


@pytest.fixture
def head(regency: Library) -> User:
    """May compose, issue and withdraw."""
    return UserFactory(role="division_head", library=regency, first_name="Ratna", last_name="Uji")


@pytest.fixture
def officer(regency: Library) -> User:
    """May compose and issue, but not withdraw."""
    return UserFactory(role="advocacy_officer", library=regency)


@pytest.fixture
def auditor(regency: Library) -> User:
    """May only look."""
    return UserFactory(role="auditor", library=regency)


@pytest.fixture
def at_head(head: User, log_in: Callable[[User], Client]) -> Client:
    """The division head's browser."""
    return log_in(head)


@pytest.fixture
def quick_render(monkeypatch: pytest.MonkeyPatch) -> PdfFile:
    """Rendering takes no time and gives this file."""
    pdf = PdfFile(FILE, 9, hashlib.sha256(FILE).hexdigest())
    monkeypatch.setattr("advocacy.transitions.render", lambda edition: pdf)
    return pdf
