"""The demonstration's own decisions: what to run, when, and on which database."""

import os
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from scripts import demo, serving


def commands(dossier_is_there: bool) -> list[str]:
    steps = demo.steps(date(2026, 11, 22), dossier_is_there=dossier_is_there)
    return [" ".join(command) for _, command in steps]


def test_the_database_is_always_the_demonstrations_own() -> None:
    env = demo.environment({"DATABASE_URL": "postgres://elsewhere", "HOME": "/home/contoh"}, 8010)
    assert "DATABASE_URL" not in env
    assert env["HOME"] == "/home/contoh"
    assert env["PUBLIC_BASE_URL"] == "http://127.0.0.1:8010"


def test_three_sheets_are_imported_for_their_libraries() -> None:
    imports = [command for command in commands(True) if "import_sheet" in command]
    assert [command.split()[2] for command in imports] == ["partners", "agreements", "activities"]
    assert [command.split()[5] for command in imports] == ["contoh", "perpusnas", "perpusnas"]
    assert all(Path(command.split()[3]).exists() for command in imports)


def test_one_dossier_is_issued_and_never_again() -> None:
    (issued,) = [command for command in commands(False) if "issue_dossier" in command]
    assert "--from 2025-01-01 --to 2026-11-22" in issued
    assert not any("issue_dossier" in command for command in commands(True))


@pytest.mark.parametrize(("code", "fails"), [(0, False), (2, False), (1, True)])
def test_refused_rows_do_not_stop_the_demonstration(
    code: int, fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = subprocess.CompletedProcess([], code, stdout="", stderr="tak terbaca")
    monkeypatch.setattr("subprocess.run", lambda *args, **kwargs: done)
    if fails:
        with pytest.raises(SystemExit, match="tak terbaca"):
            demo.run("Importing", demo.manage("import_sheet"), {})
    else:
        demo.run("Importing", demo.manage("import_sheet"), {})


def test_any_other_code_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    done = subprocess.CompletedProcess([], 2, stdout="", stderr="salah pakai")
    monkeypatch.setattr("subprocess.run", lambda *args, **kwargs: done)
    with pytest.raises(SystemExit, match="salah pakai"):
        demo.run("Making the tables", demo.manage("migrate"), {})


def test_the_fingerprint_follows_the_code(tmp_path: Path) -> None:
    module = tmp_path / "crm" / "scope.py"
    module.parent.mkdir()
    module.write_text("x = 1\n")
    before = demo.fingerprint(tmp_path)
    (module.parent / "scope.pyc").write_text("")
    assert demo.fingerprint(tmp_path) == before
    module.write_text("x = 12\n")
    assert demo.fingerprint(tmp_path) != before


def test_a_port_in_use_is_not_free() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert not serving.is_free(port)
    assert serving.is_free(port)


def test_when_one_program_ends_the_other_is_stopped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    port = with_free_port()
    server = ["-m", "http.server", str(port), "--bind", "127.0.0.1"]
    worker = ["-c", "import time; time.sleep(2)"]
    monkeypatch.setattr(serving, "VENV_PYTHON", sys.executable)
    monkeypatch.setattr(serving, "commands", lambda port: {"The web server": server, "The worker": worker})
    monkeypatch.setattr(serving, "answers", lambda port, path: not serving.is_free(port))
    assert serving.serve(port, dict(os.environ), "Selamat datang") == 1
    said = capsys.readouterr().out
    assert "Selamat datang" in said
    assert "The worker ended" in said
    assert serving.is_free(port)


def with_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
