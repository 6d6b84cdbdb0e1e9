"""Who sits at the screen."""

from collections.abc import Callable

import pytest
from django.test import Client

from crm.models import Library, User
from tests.crm.factories import UserFactory


@pytest.fixture
def head(regency: Library) -> User:
    """The regency library's division head."""
    return UserFactory(role="division_head", library=regency, first_name="Ratna")


@pytest.fixture
def officer(regency: Library) -> User:
    """A colleague of the division head."""
    return UserFactory(role="advocacy_officer", library=regency, first_name="Bagus")


@pytest.fixture
def contributor(village: Library) -> User:
    """Keeps the library of one village, below which there is no other."""
    return UserFactory(role="library_contributor", library=village, first_name="Siti")


@pytest.fixture
def administrator(national: Library) -> User:
    """May do anything with the records of every library."""
    return UserFactory(role="administrator", library=national)


@pytest.fixture
def at_head(head: User, log_in: Callable[[User], Client]) -> Client:
    """The division head's browser."""
    return log_in(head)


@pytest.fixture
def at_officer(officer: User, log_in: Callable[[User], Client]) -> Client:
    """The advocacy officer's browser."""
    return log_in(officer)


@pytest.fixture
def at_contributor(contributor: User, log_in: Callable[[User], Client]) -> Client:
    """The village librarian's browser."""
    return log_in(contributor)


@pytest.fixture
def at_administrator(administrator: User, log_in: Callable[[User], Client]) -> Client:
    """The administrator's browser."""
    return log_in(administrator)
