"""The page behind the QR code: for everybody, and no more than the cover says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from advocacy.models import Edition
from tests.advocacy.dossier.factories import rich_content, sparse_content
from tests.advocacy.factories import EditionFactory

pytestmark = pytest.mark.django_db


def address(edition: Edition) -> str:
    return reverse("verify_edition", args=[edition.token])


def page(edition: Edition) -> str:
    """What a visitor sees, who is not logged in and in no library's scope."""
    response = Client().get(address(edition))
    assert response.status_code == 200
    return response.content.decode()


def test_an_edition_that_stands_says_so() -> None:
    edition = EditionFactory(ready=True)
    shown = page(edition)
    assert "Edisi ini berlaku." in shown
    for fact in ("Bank Contoh Nusantara", edition.number, "6 Oktober 2025", "8 Oktober 2025"):
        assert fact in shown
    assert edition.file_sha256 in shown
    assert edition.digest in shown


def test_a_superseded_edition_names_its_successor() -> None:
    edition = EditionFactory(superseded=True)
    assert f"Edisi ini digantikan oleh {edition.superseded_by.number}." in page(edition)


def test_a_withdrawn_edition_says_why() -> None:
    shown = page(EditionFactory(withdrawn=True))
    assert "Edisi ini ditarik." in shown
    assert "Angka keliru" in shown


def test_an_edition_whose_file_is_still_being_made_asks_for_patience() -> None:
    shown = page(EditionFactory())
    assert 'type="file"' not in shown
    assert "masih dibuat" in shown


def test_it_speaks_the_editions_language() -> None:
    response = Client(headers={"accept-language": "id"}).get(
        address(EditionFactory(content=rich_content("en")))
    )
    assert "This edition stands." in response.content.decode()
    assert '<html lang="en">' in response.content.decode()
    assert response["Content-Language"] == "en"


def test_it_shows_nothing_beyond_the_cover() -> None:
    rich = rich_content()
    shown = page(EditionFactory(content=rich, ready=True))
    assert "290" not in shown
    assert "Warung Bu Sari" not in shown
    assert rich.contact not in shown
    assert rich.issued_by.name not in shown


def test_what_is_on_the_cover_is_only_text() -> None:
    evil = "<script>alert(1)</script>"
    shown = page(EditionFactory(content=replace(sparse_content(), recipient=evil)))
    assert evil not in shown
    assert escape(evil) in shown


def test_an_unknown_token_is_not_found() -> None:
    EditionFactory()
    assert Client().get(reverse("verify_edition", args=[uuid4()])).status_code == 404


def test_it_can_only_be_read() -> None:
    assert Client().post(address(EditionFactory())).status_code == 405


def test_no_search_engine_and_no_cache_keeps_it() -> None:
    response = Client().get(address(EditionFactory()))
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("state", [{}, {"superseded": True}, {"withdrawn": True}])
def test_it_makes_as_many_queries_for_a_rich_edition_as_for_an_empty_one(
    state: dict[str, Any], queries_of: Callable[[Callable[[], object]], int]
) -> None:
    empty, rich = EditionFactory(**state), EditionFactory(content=rich_content(), **state)
    page(empty)
    assert queries_of(lambda: page(empty)) == queries_of(lambda: page(rich))
