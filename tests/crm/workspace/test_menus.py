"""The menu: four groups of work, and in each only what one's role may open."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client, RequestFactory
from wagtail.admin.menu import admin_menu, help_menu

from config.middleware import LibraryScopeMiddleware
from crm.models import Library, User
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db

PARTNERSHIP = [
    "partners", "partnerships", "people", "posts", "contacts", "tasks", "agreements", "commitments",
    "fulfilments",
]  # fmt: skip
ACTIVITIES = [
    "activities",
    "outcomes",
    "indicators",
    "targets",
    "measurements",
    "consents",
    "libraries",
    "regions",
]
NOT_FOR_EDITORS = {"people", "posts", "contacts"}


def menu(user: User) -> dict[str, list[str]]:
    """The groups that the user sees, in order, each with the addresses in it."""
    request = RequestFactory().get("/workspace/")
    request.user = user
    shown: dict[str, list[str]] = {}

    def read(_request: Any) -> Any:
        for item in sorted(admin_menu.menu_items_for_request(request), key=lambda item: item.order):
            inside = getattr(item, "menu", None)
            parts = inside.menu_items_for_request(request) if inside else [item]
            parts = sorted(parts, key=lambda part: part.order)
            shown[item.name] = [part.url.removeprefix("/workspace/").strip("/") for part in parts]

    LibraryScopeMiddleware(read)(request)
    return shown


@pytest.fixture
def seen_by(regency: Library) -> Callable[[str], dict[str, list[str]]]:
    """The menu of somebody in that role."""
    return lambda role: menu(UserFactory(role=role, library=regency))


@pytest.mark.parametrize("role", ["division_head", "advocacy_officer", "site_editor", "administrator"])
def test_the_work_stands_in_four_groups_in_order(
    role: str, seen_by: Callable[[str], dict[str, list[str]]]
) -> None:
    assert list(seen_by(role))[:4] == ["partnership", "activities", "advocacy", "site"]


@pytest.mark.parametrize("role", ["division_head", "advocacy_officer", "library_contributor", "auditor"])
def test_staff_open_every_kind_of_record(role: str, seen_by: Callable[[str], dict[str, list[str]]]) -> None:
    groups = seen_by(role)
    assert groups["partnership"] == PARTNERSHIP
    assert groups["activities"] == ACTIVITIES
    assert groups["advocacy"] == ["dossiers", "editions"]


def test_site_editors_see_no_people_nor_contacts(seen_by: Callable[[str], dict[str, list[str]]]) -> None:
    groups = seen_by("site_editor")
    assert groups["partnership"] == [path for path in PARTNERSHIP if path not in NOT_FOR_EDITORS]


@pytest.mark.parametrize("role", ["library_contributor", "auditor"])
def test_those_who_edit_no_page_have_no_pages(
    role: str, seen_by: Callable[[str], dict[str, list[str]]]
) -> None:
    groups = seen_by(role)
    assert not [path for path in groups.get("site", []) if path.startswith("pages")]


def test_only_administrators_manage_users(seen_by: Callable[[str], dict[str, list[str]]]) -> None:
    assert "users" in seen_by("administrator")["settings"]
    for role in ("division_head", "advocacy_officer", "library_contributor", "site_editor", "auditor"):
        assert "users" not in seen_by(role).get("settings", []), role


def test_nothing_stands_under_wagtails_own_word_for_records(
    seen_by: Callable[[str], dict[str, list[str]]],
) -> None:
    assert "snippets" not in seen_by("administrator")


def test_help_is_about_this_product(head: User) -> None:
    request = RequestFactory().get("/workspace/")
    request.user = head
    assert [item.name for item in help_menu.menu_items_for_request(request)] == ["keyboard-shortcuts-trigger"]


def test_every_entry_opens(regency: Library, log_in: Callable[[User], Client]) -> None:
    for role in ("division_head", "library_contributor", "site_editor", "auditor", "administrator"):
        user = UserFactory(role=role, library=regency)
        client = log_in(user)
        for paths in menu(user).values():
            for path in paths:
                if not path.startswith(("#", "http")) and path:
                    assert client.get(f"/workspace/{path}/").status_code == 200, (role, path)
