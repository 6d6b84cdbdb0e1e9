"""What each role may do with the records, cell by cell, and the finer rules."""

from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from crm.management.commands.apply_permissions import apply_role
from crm.permissions import (
    ACTIONS,
    FILES,
    MATRIX,
    PAGES,
    ROLES,
    can_change_state,
    can_verify,
    granted,
    oversees,
)
from tests.crm.factories import FulfilmentFactory, LibraryFactory, PartnershipFactory, UserFactory

READING, WRITING = "v", "acd"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.django_db
def test_a_role_has_its_column_of_the_matrix_and_nothing_more(role: str) -> None:
    user = UserFactory(role=role)
    expected = {f"{model.split('.')[0]}.{action}_{model.split('.')[1]}" for model, action in granted(role)}
    assert user.get_all_permissions() == expected | {"wagtailadmin.access_admin"}


def test_every_cell_is_made_of_known_actions() -> None:
    assert {letter for cells in MATRIX.values() for cell in cells for letter in cell} <= set(ACTIONS)
    assert {len(cells) for cells in MATRIX.values()} == {len(ROLES)}


def test_whoever_may_write_may_read() -> None:
    cells = [cell for row in MATRIX.values() for cell in row if cell]
    assert all(cell.startswith(READING) for cell in cells)


def test_the_auditor_changes_nothing() -> None:
    assert {action for _model, action in granted("auditor")} == {"view"}
    assert "auditor" not in PAGES
    assert "auditor" not in FILES


def test_every_model_of_the_matrix_is_there() -> None:
    for model in MATRIX:
        assert apps.get_model(model) is not None


def test_every_record_of_crm_that_has_a_screen_stands_in_the_matrix() -> None:
    """Parts of a record are edited within it, so they need no permissions of their own."""
    parts = {
        "activitypartner", "activityphoto", "agreementparty", "commitmentuse", "costline",
        "interactionpartner", "interactionperson",
    }  # fmt: skip
    models = {model._meta.model_name for model in apps.get_app_config("crm").get_models()}
    wholes = {name for name in models - parts if name and not name.startswith("historical")}
    assert {f"crm.{name}" for name in wholes} == {model for model in MATRIX if model.startswith("crm.")}


@pytest.mark.django_db
def test_the_migration_makes_a_group_for_every_role() -> None:
    assert set(Group.objects.values_list("name", flat=True)) >= set(ROLES)


@pytest.mark.django_db
def test_applying_again_changes_nothing_and_takes_back_what_was_added_by_hand() -> None:
    editor, auditor = apply_role("site_editor"), apply_role("auditor")
    auditor.permissions.add(*editor.permissions.all()[:3])
    page = GroupPagePermission.objects.filter(group=editor)[0]
    file = GroupCollectionPermission.objects.filter(group=editor)[0]
    GroupPagePermission.objects.create(group=auditor, page=page.page, permission=page.permission)
    GroupCollectionPermission.objects.create(
        group=auditor, collection=file.collection, permission=file.permission
    )
    kept = list(GroupPagePermission.objects.filter(group=editor).order_by("pk"))

    call_command("apply_permissions", stdout=StringIO())

    codenames = auditor.permissions.values_list("codename", flat=True)
    assert all(name.startswith(("view", "access")) for name in codenames)
    assert not GroupPagePermission.objects.filter(group=auditor).exists()
    assert not GroupCollectionPermission.objects.filter(group=auditor).exists()
    assert list(GroupPagePermission.objects.filter(group=editor).order_by("pk")) == kept


@pytest.mark.django_db
def test_only_editors_heads_and_administrators_publish() -> None:
    call_command("apply_permissions", stdout=StringIO())
    publishing = Group.objects.filter(name__in=ROLES, page_permissions__permission__codename="publish_page")
    assert {group.name for group in publishing} == {"site_editor", "division_head", "administrator"}


def test_the_matrix_can_be_printed() -> None:
    out = StringIO()
    call_command("apply_permissions", "--show", stdout=out)
    lines = out.getvalue().splitlines()
    assert lines[0].split() == list(ROLES)
    assert ["crm.region", "v", "v", "v", "v", "v", "vac"] in [line.split() for line in lines]


@pytest.mark.django_db
def test_staff_oversee_their_own_library_and_those_below() -> None:
    regency = LibraryFactory()
    village, other = LibraryFactory(parent=regency), LibraryFactory()
    head = UserFactory(library=regency)
    assert [oversees(head, library) for library in (regency, village, other)] == [True, True, False]
    assert not oversees(UserFactory(library=None), regency)
    assert oversees(UserFactory(library=None, is_superuser=True), regency)


@pytest.mark.parametrize(
    ("role", "may"),
    [("division_head", True), ("advocacy_officer", True), ("library_contributor", False), ("auditor", False)],
)
@pytest.mark.django_db
def test_who_may_move_a_partnership(role: str, may: bool) -> None:
    partnership = PartnershipFactory()
    assert can_change_state(UserFactory(role=role, library=partnership.library), partnership) is may
    assert not can_change_state(UserFactory(role=role), partnership), "of a stranger's library"


@pytest.mark.django_db
def test_a_delivery_is_verified_by_another_of_the_same_library() -> None:
    delivery = FulfilmentFactory()
    library = delivery.commitment.library
    head, auditor = (
        UserFactory(role="division_head", library=library),
        UserFactory(role="auditor", library=library),
    )
    assert can_verify(head, delivery)
    assert not can_verify(auditor, delivery)
    assert not can_verify(UserFactory(role="division_head"), delivery)
    delivery.recorded_by = head
    assert not can_verify(head, delivery)
