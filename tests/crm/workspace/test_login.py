"""Getting in: branding, both languages, and a plain word for a wrong password."""

import pytest
from django.conf import settings
from django.test import Client
from django.utils.html import escape
from wagtail.users.models import UserProfile

from crm.models import User
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db

LOGIN = "/workspace/login/"
PASSWORD = "rahasia-uji-12345"


def language_of(client: Client, url: str, **query: str) -> str:
    """The language the page says it is in."""
    shown = client.get(url, query).content.decode()
    return shown.split('<html lang="')[1].split('"')[0]


def test_the_page_carries_our_name_and_mark_and_not_wagtails(client: Client) -> None:
    shown = client.get(LOGIN).content.decode()
    assert "<title>" in shown
    title = shown.split("<title>")[1].split("</title>")[0]
    assert "Mitra Pustaka" in title
    assert "Wagtail" not in title
    assert "brand/favicon.svg" in shown
    assert "css/workspace.css" in shown
    assert "Sign in to Wagtail" not in shown


def test_it_speaks_indonesian_until_told_otherwise(client: Client) -> None:
    assert language_of(client, LOGIN) == "id"


def test_a_choice_of_language_is_kept(client: Client) -> None:
    shown = client.get(LOGIN).content.decode()
    for code, _name in settings.LANGUAGES:
        assert f"?bahasa={code}&amp;next=" in shown
    assert language_of(client, LOGIN, bahasa="en") == "en"
    assert language_of(client, LOGIN) == "en"
    assert language_of(client, LOGIN, bahasa="id") == "id"
    assert language_of(client, LOGIN) == "id"


@pytest.mark.parametrize("nonsense", ["", "xx", "../en", "en-us", "<script>"])
def test_a_language_there_is_not_changes_nothing(nonsense: str, client: Client) -> None:
    assert language_of(client, LOGIN, bahasa=nonsense) == "id"
    assert settings.LANGUAGE_COOKIE_NAME not in client.cookies


def test_the_language_in_ones_account_wins_over_the_one_at_the_door(client: Client, head: User) -> None:
    UserProfile.objects.create(user=head, preferred_language="id")
    client.force_login(head)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert language_of(client, "/workspace/") == "id"


def test_without_a_choice_in_ones_account_the_one_at_the_door_stays(client: Client, head: User) -> None:
    client.get(LOGIN, {"bahasa": "en"})
    client.force_login(head)
    assert language_of(client, "/workspace/") == "en"


def test_the_right_password_leads_to_where_one_was_going(client: Client, head: User) -> None:
    data = {"username": head.username, "password": PASSWORD, "next": "/workspace/partners/"}
    assert client.post(LOGIN, data)["Location"] == "/workspace/partners/"


def test_no_link_leads_from_the_door_to_another_site(client: Client, head: User) -> None:
    data = {"username": head.username, "password": PASSWORD, "next": "https://jahat.example/"}
    assert client.post(LOGIN, data)["Location"] == "/workspace/"


@pytest.mark.parametrize("code", ["id", "en"])
def test_a_wrong_password_is_said_plainly_and_does_not_tell_whether_the_name_exists(
    code: str, client: Client, head: User
) -> None:
    client.get(LOGIN, {"bahasa": code})
    said = []
    for name in (head.username, "tidak-ada"):
        answer = client.post(LOGIN, {"username": name, "password": "salah"})
        assert answer.status_code == 200
        said.append([str(error) for error in answer.context["form"].non_field_errors()])
    assert said[0] == said[1]
    assert escape(said[0][0]) in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_somebody_without_a_role_does_not_get_in(client: Client) -> None:
    client.force_login(UserFactory())
    assert client.get("/workspace/")["Location"].startswith(LOGIN)


def test_every_page_of_the_workspace_carries_our_name(client: Client, head: User) -> None:
    client.force_login(head)
    for url in ("/workspace/", "/workspace/partners/", "/workspace/account/"):
        shown = client.get(url).content.decode()
        title = shown.split("<title>")[1].split("</title>")[0]
        assert "Mitra Pustaka" in title, url
        assert "Wagtail" not in title, url
