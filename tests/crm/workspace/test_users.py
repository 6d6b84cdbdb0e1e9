"""Accounts of staff: whose library and which post."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse, reverse_lazy

from crm.models import Library, User
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db

USERS = reverse_lazy("wagtailusers_users:index")
ADD = reverse_lazy("wagtailusers_users:add")


def account(**changes: Any) -> dict[str, Any]:
    """A filled-in form for a new member of staff."""
    return {
        "username": "baru",
        "email": "baru@contoh.example",
        "first_name": "Baru",
        "last_name": "Sekali",
        "password1": "kata-sandi-panjang-9",
        "password2": "kata-sandi-panjang-9",
        "is_active": "on",
        **changes,
    }


def test_a_member_of_staff_is_added_with_library_post_and_role(
    at_administrator: Client, regency: Library
) -> None:
    form = at_administrator.get(ADD).context["form"]
    assert {"library", "post"} <= set(form.fields)
    role = Group.objects.get(name="advocacy_officer")
    data = account(library=regency.pk, post="Pustakawan", groups=[role.pk])
    assert at_administrator.post(ADD, data).status_code == 302
    made = User.objects.get(username="baru")
    assert (made.library, made.post, list(made.groups.all())) == (regency, "Pustakawan", [role])


def test_a_member_of_staff_moves_to_another_library(
    at_administrator: Client, regency: Library, village: Library
) -> None:
    moving = UserFactory(library=regency, username="baru")
    url = reverse("wagtailusers_users:edit", args=[moving.pk])
    shown = at_administrator.get(url)
    assert shown.context["form"]["library"].value() == regency.pk
    assert 'name="post"' in shown.content.decode()
    data = account(library=village.pk, post="Pengelola", password1="", password2="")
    assert at_administrator.post(url, data).status_code == 302
    moving.refresh_from_db()
    assert (moving.library, moving.post) == (village, "Pengelola")


def test_a_library_outside_the_scope_cannot_be_given(
    regency: Library, other_regency: Library, log_in: Callable[[User], Client]
) -> None:
    local = log_in(UserFactory(role="administrator", library=regency))
    answer = local.post(ADD, account(library=other_regency.pk))
    assert "library" in answer.context["form"].errors
    assert not User.objects.filter(username="baru").exists()


@pytest.mark.parametrize(
    "role", ["division_head", "advocacy_officer", "library_contributor", "site_editor", "auditor"]
)
def test_only_administrators_open_the_accounts(
    role: str, regency: Library, log_in: Callable[[User], Client]
) -> None:
    client = log_in(UserFactory(role=role, library=regency))
    for url in (USERS, ADD):
        assert client.get(url)["Location"] == "/workspace/"
