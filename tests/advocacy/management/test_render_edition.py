"""``render_edition``: the same bytes again, or a word that they are not."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from advocacy.dossier.pdf import PdfFile
from advocacy.models import Edition
from tests.advocacy.factories import EditionFactory

pytestmark = pytest.mark.django_db

COMMAND = "advocacy.management.commands.render_edition.render"


def run(number: str, out: Path) -> str:
    said = io.StringIO()
    call_command("render_edition", number, f"--out={out}", stdout=said)
    return said.getvalue()


@pytest.fixture
def edition() -> Edition:
    made: Edition = EditionFactory(ready=True)
    return made


def test_it_writes_the_file_and_says_that_it_is_the_same(
    edition: Edition, tmp_path: Path, quick_render: PdfFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(COMMAND, lambda rendered: quick_render)
    out = tmp_path / "baru" / "lagi.pdf"
    said = run(edition.number, out)
    assert out.read_bytes() == quick_render.data
    assert edition.number in said
    assert quick_render.sha256 in said


def test_it_says_where_the_bytes_differ(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(COMMAND, lambda rendered: PdfFile(b"lain", 1, "0" * 64))
    with pytest.raises(CommandError) as refusal:
        run(edition.number, tmp_path / "lagi.pdf")
    assert "differ" in str(refusal.value)
    assert edition.file_sha256 in str(refusal.value)


def test_an_unknown_number_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="UJI-1999-0001"):
        run("UJI-1999-0001", tmp_path / "lagi.pdf")


def test_a_snapshot_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    broken = EditionFactory(snapshot="{}")
    with pytest.raises(CommandError, match=f"{broken.number} cannot be rendered: Snapshot has schema None"):
        run(broken.number, tmp_path / "lagi.pdf")


@pytest.mark.slow
def test_rendered_twice_it_is_byte_for_byte_the_same(edition: Edition, tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    Edition._base_manager.filter(pk=edition.pk).update(file_sha256="", render_status="queued")
    run(edition.number, first)
    run(edition.number, second)
    assert first.read_bytes() == second.read_bytes()
