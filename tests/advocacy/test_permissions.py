"""Who may do what with dossiers and editions."""

import pytest

from advocacy.models import Dossier
from advocacy.permissions import can_download, can_issue, can_make_dossier, can_withdraw
from crm.models import Library, User
from tests.advocacy.factories import DossierFactory, EditionFactory
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db

# Role: make, issue, withdraw, download; each in the own library.
RULES = {
    "division_head": (True, True, True, True),
    "advocacy_officer": (True, True, False, True),
    "library_contributor": (False, False, False, True),
    "site_editor": (False, False, False, True),
    "auditor": (False, False, False, True),
    "administrator": (True, True, True, True),
}


@pytest.mark.parametrize(("role", "allowed"), RULES.items())
def test_each_role_may_what_the_matrix_grants(
    role: str, allowed: tuple[bool, ...], dossier: Dossier, regency: Library
) -> None:
    user = UserFactory(role=role, library=regency)
    edition = EditionFactory(library=regency, dossier=dossier)
    may = (
        can_make_dossier(user),
        can_issue(user, dossier),
        can_withdraw(user, edition),
        can_download(user),
    )
    assert may == allowed


def test_a_library_below_is_overseen_and_a_neighbour_is_not(
    head: User, village: Library, other_regency: Library
) -> None:
    below, beside = EditionFactory(library=village), EditionFactory(library=other_regency)
    assert can_issue(head, below.dossier)
    assert can_withdraw(head, below)
    assert not can_issue(head, beside.dossier)
    assert not can_withdraw(head, beside)


def test_a_superuser_without_a_library_may_issue_for_all(regency: Library) -> None:
    assert can_issue(UserFactory(library=None, is_superuser=True), DossierFactory(library=regency))


def test_staff_without_a_library_may_issue_nothing(dossier: Dossier) -> None:
    assert not can_issue(UserFactory(role="division_head", library=None), dossier)
