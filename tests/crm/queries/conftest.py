"""One library in scope, with a stranger beside it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from crm.models import Library
from crm.scope import library_scope
from tests.crm.factories import LibraryFactory

FEW, MANY = 10, 60


@pytest.fixture
def library(db: None) -> Library:
    return LibraryFactory()


@pytest.fixture
def stranger(db: None) -> Library:
    return LibraryFactory()


@pytest.fixture
def in_scope(library: Library) -> Iterator[None]:
    with library_scope(library.path):
        yield


def queries_of(read: Callable[[], object]) -> int:
    """How many queries ``read`` makes."""
    captured: AbstractContextManager[CaptureQueriesContext] = CaptureQueriesContext(connection)
    with captured as queries:
        read()
    return len(queries)
