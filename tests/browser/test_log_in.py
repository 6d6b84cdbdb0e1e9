"""Getting into the workspace."""

import re
from collections.abc import Callable

from django.urls import reverse
from playwright.sync_api import Page, expect

from crm.models import Library, User
from tests.crm.factories import UserFactory


def test_a_division_head_logs_in_and_sees_the_partners(
    log_in_through: Callable[[User], Page], regency: Library
) -> None:
    page = log_in_through(UserFactory(role="division_head", library=regency, username="kepala"))
    expect(page.locator("html")).to_have_attribute("lang", "id")
    answer = page.goto(reverse("wagtailsnippets_crm_partner:list"))
    assert answer
    assert answer.ok


def test_a_wrong_password_is_said_in_either_language(page: Page, regency: Library) -> None:
    UserFactory(library=regency, username="kepala")
    for language, words in (("id", "tidak cocok"), ("en", "match")):
        page.goto(f"/workspace/login/?bahasa={language}")
        page.fill("[name=username]", "kepala")
        page.fill("[name=password]", "salah")
        page.click("[type=submit]")
        expect(page.get_by_role("status")).to_contain_text(words)
    expect(page).to_have_url(re.compile("/workspace/login/"))
