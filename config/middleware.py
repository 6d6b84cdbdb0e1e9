"""What each request may see, and the language of the workspace before anyone is logged in."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from crm.scope import everything, library_scope

GetResponse = Callable[[HttpRequest], HttpResponse]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600


class LibraryScopeMiddleware:
    """Enters the scope of the user's library; an administrator with no library sees everything.

    Visitors get no scope at all: a public page that reads records must say so (``cms.queries``).
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer inside the scope."""
        user = request.user
        if not user.is_authenticated:
            return self.get_response(request)
        if user.is_superuser and user.library_id is None:
            with everything():
                return self.get_response(request)
        with library_scope(user.scope_path):
            return self.get_response(request)


class WorkspaceLanguageMiddleware:
    """``?bahasa=en`` on a workspace page (the log-in page offers it) sets and keeps the language.

    Once logged in, a user's own choice in Wagtail's account settings wins.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the language asked for."""
        if not request.path_info.startswith("/workspace/"):
            return self.get_response(request)
        asked = request.GET.get("bahasa")
        code = asked or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        if code not in dict(settings.LANGUAGES):
            return self.get_response(request)
        translation.activate(code)
        request.LANGUAGE_CODE = code
        response = self.get_response(request)
        if asked:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                code,
                max_age=LANGUAGE_COOKIE_AGE,
                samesite="Lax",
                httponly=True,
            )
        return response
