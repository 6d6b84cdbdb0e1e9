"""Private files beside records: what is accepted, and who may open it."""

import hashlib
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from crm.models import Agreement, Attachment, Library, User
from crm.scope import everything
from crm.workspace.base import attach
from tests.crm import factories
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 200


def workbook() -> bytes:
    """A real XLSX file."""
    content = io.BytesIO()
    openpyxl.Workbook().save(content)
    return content.getvalue()


def picture(format_: str) -> bytes:
    """A real picture."""
    content = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(content, format_)
    return content.getvalue()


@pytest.fixture
def agreement(regency: Library) -> Agreement:
    return factories.AgreementFactory(library=regency)


@pytest.fixture
def send(agreement: Agreement) -> Callable[..., Any]:
    """Posts a file to the agreement's page."""

    def send(client: Client, content: bytes, name: str, title: str = "BAST 3 Maret") -> Any:
        data = {"title": title, "file": SimpleUploadedFile(name, content)}
        return client.post(address("crm_agreement", "attach", agreement.pk), data)

    return send


def test_a_scan_is_kept_with_its_hash_and_shown_on_the_page(
    at_head: Client, head: User, agreement: Agreement, send: Callable[..., Any]
) -> None:
    answer = send(at_head, PDF, "pindaian.pdf")
    assert answer["Location"] == address("crm_agreement", "inspect", agreement.pk)
    with everything():
        kept = Attachment.objects.get()
    assert (kept.record, kept.library, kept.added_by) == (agreement, agreement.library, head)
    assert (kept.media_type, kept.size) == ("application/pdf", len(PDF))
    assert kept.sha256 == hashlib.sha256(PDF).hexdigest()
    shown = at_head.get(answer["Location"]).content.decode()
    assert "BAST 3 Maret" in shown
    assert f"/workspace/files/{kept.pk}/" in shown


@pytest.mark.parametrize(
    ("content", "name", "media_type"),
    [
        (picture("JPEG"), "foto.jpg", "image/jpeg"),
        (picture("PNG"), "foto.png", "image/png"),
        (picture("WEBP"), "foto.webp", "image/webp"),
        (workbook(), "daftar.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (PDF, "tanpa-akhiran", "application/pdf"),
    ],
)
def test_what_proves_something_is_accepted_by_its_content(
    content: bytes, name: str, media_type: str, at_head: Client, send: Callable[..., Any]
) -> None:
    assert send(at_head, content, name).status_code == 302
    with everything():
        assert Attachment.objects.get().media_type == media_type


@pytest.mark.parametrize(
    ("content", "name", "reads_as"),
    [
        (PROGRAM, "pindaian.pdf", "application/x-msdownload"),
        (b"<html><script>alert(1)</script></html>", "foto.jpg", None),
        (b"PK\x05\x06" + b"\x00" * 18, "surat.docx", "application/zip"),
        (b"GIF89a" + b"\x00" * 20, "foto.png", "image/gif"),
    ],
)
def test_anything_else_is_refused_with_what_it_reads_as(
    content: bytes, name: str, reads_as: str | None, at_head: Client, send: Callable[..., Any]
) -> None:
    (said,) = send(at_head, content, name).context["form"].errors["file"]
    assert "PDF, JPEG" in said
    assert reads_as is None or reads_as in said
    with everything():
        assert not Attachment.objects.exists()


def test_a_file_that_is_too_large_is_refused_with_both_sizes(
    at_head: Client, send: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attach, "LARGEST_MB", 1)
    (said,) = send(at_head, PDF + b"0" * (2 * 1024 * 1024), "besar.pdf").context["form"].errors["file"]
    assert "2 MB" in said
    assert "1 MB" in said
    with everything():
        assert not Attachment.objects.exists()


def test_an_empty_file_and_a_missing_title_are_refused(at_head: Client, send: Callable[..., Any]) -> None:
    assert "file" in send(at_head, b"", "kosong.pdf").context["form"].errors
    assert "title" in send(at_head, PDF, "pindaian.pdf", title="").context["form"].errors


def test_a_download_is_private_named_as_it_came_and_runs_nowhere(
    at_head: Client, send: Callable[..., Any]
) -> None:
    send(at_head, PDF, "Naskah PKS (final).pdf")
    with everything():
        kept = Attachment.objects.get()
    answer: Any = at_head.get(f"/workspace/files/{kept.pk}/")
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="Naskah PKS (final).pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert "sandbox" in answer["Content-Security-Policy"]


def test_the_stored_name_tells_nothing(at_head: Client, send: Callable[..., Any]) -> None:
    send(at_head, PDF, "../../rahasia.pdf")
    with everything():
        kept = Attachment.objects.get()
    assert "rahasia" not in kept.file.name
    assert kept.original_name == "rahasia.pdf"


def test_a_file_goes_with_the_right_to_look_at_its_record(
    regency: Library, log_in: Callable[[User], Client], client: Client
) -> None:
    editor = log_in(factories.UserFactory(role="site_editor", library=regency))
    beside_a_contact = factories.AttachmentFactory(record=factories.InteractionFactory(library=regency))
    beside_an_agreement = factories.AttachmentFactory(record=factories.AgreementFactory(library=regency))
    assert editor.get(f"/workspace/files/{beside_a_contact.pk}/")["Location"] == "/workspace/"
    opened: Any = editor.get(f"/workspace/files/{beside_an_agreement.pk}/")
    assert b"".join(opened.streaming_content)
    assert client.get(f"/workspace/files/{beside_an_agreement.pk}/").status_code == 302
    assert editor.get("/workspace/files/999999/").status_code == 404


def test_a_contributor_puts_proof_beside_a_delivery_but_not_beside_an_agreement(
    at_contributor: Client, village: Library
) -> None:
    delivery = factories.FulfilmentFactory(commitment__library=village)
    agreement = factories.AgreementFactory(library=village)
    data = {"title": "BAST", "file": SimpleUploadedFile("bast.pdf", PDF)}
    assert at_contributor.post(address("crm_fulfilment", "attach", delivery.pk), data).status_code == 302
    with everything():
        assert Attachment.objects.get().library == village
    refused = at_contributor.get(address("crm_agreement", "attach", agreement.pk))
    assert refused["Location"] == "/workspace/"


def test_an_auditor_adds_no_file(
    regency: Library, agreement: Agreement, send: Callable[..., Any], log_in: Callable[[User], Client]
) -> None:
    auditor = log_in(factories.UserFactory(role="auditor", library=regency))
    assert "attach_url" not in auditor.get(address("crm_agreement", "inspect", agreement.pk)).context
    assert send(auditor, PDF, "pindaian.pdf")["Location"] == "/workspace/"
    with everything():
        assert not Attachment.objects.exists()
