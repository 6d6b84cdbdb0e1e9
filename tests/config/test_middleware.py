"""What each request may see, and in which language the workspace answers."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from config.middleware import LibraryScopeMiddleware
from crm.models import Library, Task, User
from crm.scope import ScopeError
from tests.crm.factories import TaskFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def seen_by(regency: Library, village: Library, other_regency: Library) -> Callable[[object], set[Library]]:
    """The libraries whose tasks a request of that user sees; each of three libraries has one."""
    for library in (regency, village, other_regency):
        TaskFactory(library=library)

    def seen_by(user: object) -> set[Library]:
        found: set[Library] = set()

        def view(request: HttpRequest) -> HttpResponse:
            found.update(task.library for task in Task.objects.select_related("library"))
            return HttpResponse()

        request = RequestFactory().get("/")
        request.user = user  # type: ignore[assignment]
        LibraryScopeMiddleware(view)(request)
        return found

    return seen_by


def test_staff_see_their_library_and_those_below(
    seen_by: Callable[[object], set[Library]], regency: Library, village: Library
) -> None:
    assert seen_by(UserFactory(library=regency)) == {regency, village}
    assert seen_by(UserFactory(library=village)) == {village}


def test_a_superuser_with_a_library_sees_no_more_than_its_staff(
    seen_by: Callable[[object], set[Library]], regency: Library, village: Library
) -> None:
    assert seen_by(UserFactory(library=regency, is_superuser=True)) == {regency, village}


def test_a_superuser_without_a_library_sees_everything(
    seen_by: Callable[[object], set[Library]], regency: Library, village: Library, other_regency: Library
) -> None:
    assert seen_by(UserFactory(library=None, is_superuser=True)) == {regency, village, other_regency}


def test_staff_without_a_library_see_nothing(seen_by: Callable[[object], set[Library]]) -> None:
    assert seen_by(UserFactory(library=None)) == set()


def test_a_visitors_request_has_no_scope_and_so_reads_no_record(
    seen_by: Callable[[object], set[Library]],
) -> None:
    with pytest.raises(ScopeError):
        seen_by(AnonymousUser())


def test_the_scope_ends_with_the_request(seen_by: Callable[[object], set[Library]], regency: Library) -> None:
    seen_by(UserFactory(library=regency))
    with pytest.raises(ScopeError):
        Task.objects.exists()


def test_the_scope_ends_with_a_request_that_fails(regency: Library) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        raise LookupError

    request = RequestFactory().get("/")
    request.user = UserFactory(library=regency)
    with pytest.raises(LookupError):
        LibraryScopeMiddleware(view)(request)
    with pytest.raises(ScopeError):
        Task.objects.exists()


def test_the_language_of_the_workspace_does_not_change_the_public_site(client: Client) -> None:
    client.get("/workspace/login/", {"bahasa": "en"})
    assert '<html lang="id"' in client.get("/tidak-ada/").content.decode()
    assert '<html lang="en"' in client.get("/en/tidak-ada/").content.decode()


def test_only_workspace_pages_take_the_language_from_the_address(client: Client) -> None:
    client.get("/healthz", {"bahasa": "en"})
    assert not client.cookies


def test_a_chosen_language_is_kept_where_no_script_can_read_it(client: Client) -> None:
    client.get("/workspace/login/", {"bahasa": "en"})
    cookie = client.cookies["django_language"]
    assert cookie.value == "en"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert int(cookie["max-age"]) > 0


def test_a_change_through_the_workspace_is_kept_under_the_users_name(
    staff: User, log_in: Callable[[User], Client]
) -> None:
    staff.is_superuser = True
    staff.save()
    log_in(staff).post("/workspace/tasks/add/", {"title": "Kirim surat", "library": staff.library_id})
    assert Task.history.get().history_user == staff
