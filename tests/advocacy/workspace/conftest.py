"""Who sits at the screen besides the division head."""

from collections.abc import Callable

import pytest
from django.test import Client

from crm.models import User


@pytest.fixture
def at_officer(officer: User, log_in: Callable[[User], Client]) -> Client:
    """The advocacy officer's browser."""
    return log_in(officer)


@pytest.fixture
def at_auditor(auditor: User, log_in: Callable[[User], Client]) -> Client:
    """The auditor's browser."""
    return log_in(auditor)


@pytest.fixture
def at_stranger(stranger: User, log_in: Callable[[User], Client]) -> Client:
    """The browser of a neighbour who may do anything at home."""
    stranger.is_superuser = True
    stranger.save()
    return log_in(stranger)
