"""Transitions are tried without regard to scope, except where a test says otherwise."""

from collections.abc import Iterator

import pytest

from crm.models import User
from crm.scope import everything
from tests.crm.factories import UserFactory


@pytest.fixture(autouse=True)
def _everything() -> Iterator[None]:
    with everything():
        yield


@pytest.fixture
def officer(db: None) -> User:
    return UserFactory(username="advokasi")
