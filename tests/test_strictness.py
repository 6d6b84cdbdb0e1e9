"""The tests' own guards hold."""

import socket
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context, Engine, Origin, Template
from django.utils import translation


def template(source: str, folder: str) -> Template:
    origin = Origin(str(Path(settings.BASE_DIR, folder, "uji.html")))
    return Template(source, origin=origin, engine=Engine.get_default())


@pytest.mark.parametrize(
    "source",
    [
        "{{ nobody }}",
        "{{ somebody.nothing }}",
        "{% with name=nobody %}{% endwith %}",
        "{% load i18n %}{% blocktranslate with name=nobody %}{{ name }}{% endblocktranslate %}",
        "{% load i18n %}{% blocktranslate %}{{ nobody }}{% endblocktranslate %}",
    ],
)
def test_an_unknown_variable_in_our_templates_fails(source: str) -> None:
    with pytest.raises(AssertionError, match=r"templates/uji\.html names .*no(body|thing)"):
        template(source, "templates").render(Context({"somebody": {}}))


@pytest.mark.parametrize(
    "source", ["{{ nobody|default:'kosong' }}", "{% if nobody %}{% else %}kosong{% endif %}"]
)
def test_what_may_be_missing_says_so(source: str) -> None:
    assert template(source, "templates").render(Context()) == "kosong"


def test_templates_of_others_stay_as_lenient_as_they_are() -> None:
    assert template("[{{ nobody }}]", ".venv").render(Context()) == "[]"


def test_tests_cannot_reach_the_network() -> None:
    with socket.socket() as outside, pytest.raises(AssertionError, match="tried to reach"):
        outside.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="looked up"):
        socket.getaddrinfo("example.org", 80)


def test_tests_start_in_indonesian() -> None:
    assert translation.get_language() == "id"
