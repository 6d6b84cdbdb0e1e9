"""Addresses that belong to no app: health, robots, pictures."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.test import Client
from pytest_django.asserts import assertTemplateUsed


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/healthz", "/healthz/"])
def test_health_answers_while_the_database_does(address: str, client: Client) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.content) == (200, b"ok")


@pytest.mark.django_db
def test_health_fails_with_the_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", broken)
    client.raise_request_exception = False
    assert client.get("/healthz").status_code == 500


def test_crawlers_are_kept_from_workspace_and_dossiers_and_shown_the_sitemap(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /workspace/" in lines
    assert "Disallow: /dosier/" in lines
    assert f"Sitemap: {settings.PUBLIC_BASE_URL}/sitemap.xml" in lines


@pytest.mark.django_db
def test_the_sitemap_is_there(client: Client) -> None:
    assert client.get("/sitemap.xml")["Content-Type"] == "application/xml"


def test_a_rendition_is_served_for_long_since_its_name_changes_with_it(client: Client) -> None:
    name = default_storage.save("images/kelas.max-400x400.jpg", ContentFile(b"gambar"))
    answer: Any = client.get(f"/media/{name}")
    assert b"".join(answer.streaming_content) == b"gambar"
    assert "immutable" in answer["Cache-Control"]


@pytest.mark.django_db
def test_a_missing_rendition_is_not_found(client: Client) -> None:
    assert client.get("/media/images/tidak-ada.jpg").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("folder", ["original_images", "documents", "avatar_images", "images_lain"])
def test_originals_and_anything_else_are_never_served(folder: str, client: Client) -> None:
    name = default_storage.save(f"{folder}/asli.jpg", ContentFile(b"asli"))
    assert client.get(f"/media/{name}").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "images/../original_images/asli.jpg",
        "images/%2e%2e/original_images/asli.jpg",
        "images/..%2foriginal_images%2fasli.jpg",
        "images/../../rahasia.txt",
        "images//etc/passwd",
        "images/",
        "",
    ],
)
def test_no_path_leads_out_of_the_renditions(path: str, client: Client) -> None:
    default_storage.save("original_images/asli.jpg", ContentFile(b"asli"))
    Path(settings.MEDIA_ROOT, "images").mkdir(parents=True, exist_ok=True)
    Path(settings.MEDIA_ROOT).parent.joinpath("rahasia.txt").write_text("rahasia")
    assert client.get(f"/media/{path}").status_code in {400, 404}


@pytest.mark.django_db
def test_private_files_are_not_under_the_public_media(client: Client) -> None:
    private = Path(settings.PRIVATE_ROOT, "attachments", "abc")
    private.parent.mkdir(parents=True, exist_ok=True)
    private.write_bytes(b"pindaian")
    for path in ("/media/private/attachments/abc", "/media/attachments/abc", "/private/attachments/abc/"):
        assert client.get(path).status_code == 404


@pytest.mark.django_db
def test_an_unknown_address_has_a_page_of_our_own(client: Client) -> None:
    answer = client.get("/tidak-ada/")
    assert answer.status_code == 404
    assertTemplateUsed(answer, "404.html")
