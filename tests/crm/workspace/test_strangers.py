"""Another library's record answers 404 at every address of the workspace."""

from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from django.urls import NoReverseMatch

from crm.models import Library, User
from tests.crm.factories import AttachmentFactory, UserFactory
from tests.crm.workspace.records import KINDS, address, make

pytestmark = pytest.mark.django_db

VIEWS = ("inspect", "edit", "delete", "history", "history_results", "usage", "attach")


@pytest.fixture
def administrator(regency: Library, log_in: Callable[[User], Client]) -> Client:
    """Somebody who may do anything, but in one regency only."""
    return log_in(UserFactory(library=regency, is_superuser=True))


def addresses(kind: str, pk: int) -> Iterator[str]:
    for view in VIEWS:
        try:
            yield address(kind, view, pk)
        except NoReverseMatch:
            continue
    yield address(kind, "state", pk, "cancel")
    yield address(kind, "state", pk, "verify")


@pytest.mark.parametrize("kind", KINDS)
def test_a_strangers_record_is_not_found(kind: str, administrator: Client, other_regency: Library) -> None:
    record = make(kind, other_regency)
    for url in addresses(kind, record.pk):
        for response in (administrator.get(url), administrator.post(url, {"reason": "x"})):
            refused = response.status_code == 404 or (
                kind == "advocacy_edition"
                and response.status_code == 302
                and response["Location"] == "/workspace/"
            )
            assert refused, (url, response.status_code)
    record.refresh_from_db()


@pytest.mark.parametrize("kind", KINDS)
def test_a_strangers_record_is_in_no_list_nor_export(
    kind: str, administrator: Client, regency: Library, other_regency: Library
) -> None:
    ours, theirs = make(kind, regency), make(kind, other_regency)
    page = administrator.get(address(kind, "list")).content.decode()
    assert address(kind, "inspect", ours.pk) in page
    assert address(kind, "inspect", theirs.pk) not in page
    export = cast("StreamingHttpResponse", administrator.get(address(kind, "list"), {"export": "csv"}))
    rows = b"".join(cast("Iterator[bytes]", export.streaming_content)).decode().splitlines()
    assert len(rows) == 2


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("crm_")])
def test_a_strangers_record_cannot_be_chosen(
    kind: str, administrator: Client, other_regency: Library
) -> None:
    record = make(kind, other_regency)
    app, model = kind.split("_")
    chooser = f"/workspace/snippets/choose/{app}/{model}/"
    assert administrator.get(f"{chooser}chosen/{record.pk}/").status_code == 404
    results = administrator.get(f"{chooser}results/")
    assert str(record.pk) not in {row.get("pk") for row in results.context.get("results", [])}


def test_a_strangers_file_is_not_served(
    administrator: Client, regency: Library, other_regency: Library
) -> None:
    ours, theirs = (
        AttachmentFactory(record__library=regency),
        AttachmentFactory(record__library=other_regency),
    )
    served: Any = administrator.get(f"/workspace/files/{ours.pk}/")
    assert b"".join(served.streaming_content)
    assert administrator.get(f"/workspace/files/{theirs.pk}/").status_code == 404


def test_a_strangers_edition_can_be_neither_downloaded_nor_withdrawn(
    administrator: Client, other_regency: Library
) -> None:
    edition = make("advocacy_edition", other_regency)
    for action in ("download", "retry", "withdraw"):
        url = f"/workspace/editions/{edition.pk}/{action}/"
        assert administrator.get(url).status_code == 404
        assert administrator.post(url, {"reason": "x"}).status_code == 404
    assert administrator.post(f"/workspace/dossiers/{edition.dossier_id}/issue/").status_code == 404


def test_a_library_outside_the_scope_is_not_found(administrator: Client, other_regency: Library) -> None:
    for view in ("inspect", "edit", "delete", "history"):
        assert administrator.get(address("crm_library", view, other_regency.pk)).status_code == 404


def test_visitors_are_sent_to_the_log_in(regency: Library, client: Client) -> None:
    record = make("crm_task", regency)
    for url in addresses("crm_task", record.pk):
        assert client.get(url)["Location"].startswith("/workspace/login/")
