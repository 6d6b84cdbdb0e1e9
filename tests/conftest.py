"""What every test stands on: no network, strict templates, Indonesian, and libraries to ask for."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from crm.models import Library, User
from crm.scope import library_scope
from crm.vocabulary import LibraryKind
from tests import strictness
from tests.crm.factories import LibraryFactory, UserFactory


@pytest.fixture(scope="session", autouse=True)
def _strict() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        strictness.forbid_network(patch)
        strictness.forbid_unknown_variables(patch)
        yield


@pytest.fixture(autouse=True)
def _indonesian() -> Iterator[None]:
    """Tests start in the default language, whatever the one before them spoke."""
    with translation.override("id"):
        yield


@pytest.fixture
def national(db: None) -> Library:
    """The library at the top of the tree."""
    return LibraryFactory(kind=LibraryKind.NATIONAL, name="Perpustakaan Nasional Uji", code="nasional")


@pytest.fixture
def regency(national: Library) -> Library:
    """The library most tests work in."""
    return LibraryFactory(parent=national, name="Perpustakaan Kabupaten Uji", code="kabupaten")


@pytest.fixture
def village(regency: Library) -> Library:
    """A library below ``regency``, whose records the regency sees."""
    return LibraryFactory(parent=regency, village=True, name="Perpustakaan Desa Uji", code="desa")


@pytest.fixture
def other_regency(national: Library) -> Library:
    """A neighbour, whose records the regency never sees."""
    return LibraryFactory(parent=national, name="Perpustakaan Kabupaten Tetangga", code="tetangga")


@pytest.fixture
def staff(regency: Library) -> User:
    """A member of the regency library's staff, without a role."""
    return UserFactory(library=regency, username="staf")


@pytest.fixture
def stranger(other_regency: Library) -> User:
    """A member of the neighbour's staff, without a role."""
    return UserFactory(library=other_regency, username="orang-lain")


@pytest.fixture
def in_scope(regency: Library) -> Iterator[Library]:
    """The test sees what the regency library sees."""
    with library_scope(regency.path):
        yield regency


@pytest.fixture
def log_in() -> Callable[[User], Client]:
    """A browser's session as that user: ``log_in(UserFactory(role="editor", library=regency))``."""

    def log_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def queries_of(db: None) -> Callable[[Callable[[], object]], int]:
    """How many queries a call makes: ``queries_of(lambda: client.get(url))``."""

    def count(call: Callable[[], object]) -> int:
        with CaptureQueriesContext(connection) as queries:
            call()
        return len(queries)

    return count
