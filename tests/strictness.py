"""What the tests forbid: talking to the network, and templates that name what is not there."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.template import Context, Engine
from django.template.base import FilterExpression, Node

LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}  # noqa: S104
OUR_TEMPLATES = str(Path(settings.BASE_DIR, "templates"))
# Filters that say what to do where a value is missing, as an included template's optional parts need.
FALLBACKS = {"default", "default_if_none"}

_template: ContextVar[str] = ContextVar("the template of ours that is being rendered", default="")


def forbid_network(patch: pytest.MonkeyPatch) -> None:
    """Let sockets reach this machine only."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connect_locally(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in LOCAL:
            raise AssertionError(f"A test tried to reach {address}.")
        connect(self, address)

    def look_up_locally(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in LOCAL:
            raise AssertionError(f"A test looked up {host}.")
        return look_up(host, *args, **kwargs)

    patch.setattr(socket.socket, "connect", connect_locally)
    patch.setattr(socket, "getaddrinfo", look_up_locally)


class Alarm(str):
    """Django's ``string_if_invalid``: raises inside our own templates, and is empty in all others."""

    def __bool__(self) -> bool:
        return bool(_template.get())

    def __contains__(self, part: object) -> bool:
        return bool(_template.get()) and part == "%s"

    def __mod__(self, variable: object) -> str:
        raise AssertionError(f"{_template.get()} names {variable}, which its context does not hold.")


def forbid_unknown_variables(patch: pytest.MonkeyPatch) -> None:
    """Make our templates fail where they print, pass on or translate a variable that is not there."""
    render, resolve = Node.render_annotated, FilterExpression.resolve

    def render_strictly(self: Node, context: Context) -> Any:
        origin = getattr(getattr(self, "origin", None), "name", "") or ""
        with _rendering(origin if origin.startswith(OUR_TEMPLATES) else ""):
            return render(self, context)

    def resolve_strictly(self: FilterExpression, context: Context, ignore_failures: bool = False) -> Any:
        optional = any(getattr(function, "_filter_name", "") in FALLBACKS for function, _ in self.filters)
        with _rendering("" if optional else _template.get()):
            return resolve(self, context, ignore_failures)

    patch.setattr(Node, "render_annotated", render_strictly)
    patch.setattr(FilterExpression, "resolve", resolve_strictly)
    patch.setattr(Engine.get_default(), "string_if_invalid", Alarm())


@contextmanager
def _rendering(template: str) -> Iterator[None]:
    token = _template.set(template)
    try:
        yield
    finally:
        _template.reset(token)
