"""``verify_edition``: what a file is, by its bytes, as a word and an exit code."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.advocacy.factories import FILE, EditionFactory

pytestmark = pytest.mark.django_db


def run(file: Path) -> tuple[int, str]:
    said, code = io.StringIO(), 0
    try:
        call_command("verify_edition", str(file), stdout=said)
    except SystemExit as ended:
        code = int(str(ended.code))
    return code, said.getvalue().strip()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dosier.pdf"
    path.write_bytes(FILE)
    return path


def test_issued(file: Path) -> None:
    edition = EditionFactory(ready=True)
    assert run(file) == (0, f"issued: {edition.number}")


def test_superseded(file: Path) -> None:
    edition = EditionFactory(ready=True, superseded=True)
    assert run(file) == (3, f"superseded: {edition.number} by {edition.superseded_by.number}")


@pytest.mark.parametrize("state", [{}, {"superseded": True}])
def test_withdrawn(state: dict[str, Any], file: Path) -> None:
    edition = EditionFactory(ready=True, **state, status="withdrawn", status_reason="Angka keliru")
    assert run(file) == (4, f"withdrawn: {edition.number}: Angka keliru")


def test_unknown(file: Path) -> None:
    EditionFactory(ready=True)
    file.write_bytes(FILE + b" ")
    assert run(file) == (5, "unknown: no edition has these bytes")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Cannot read"):
        run(tmp_path / "hantu.pdf")
