"""A command gets a PostgreSQL of its own, and nothing of it stays behind."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import pytest

from scripts import with_postgres
from scripts.paths import ROOT

WRAP = [sys.executable, "-m", "scripts.with_postgres"]


def is_gone(url: str) -> bool:
    try:
        psycopg.connect(url).close()
    except psycopg.OperationalError:
        return True
    return False


def test_the_database_answers_and_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tempfile.mkdtemp(dir=with_postgres.TEMPORARY)
    monkeypatch.setattr(tempfile, "mkdtemp", lambda **where: folder)
    with with_postgres.cluster() as url, psycopg.connect(url) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
    assert is_gone(url)
    assert not Path(folder).exists()


def test_the_password_is_needed() -> None:
    with with_postgres.cluster() as url:
        wrong = url.replace(url.split(":")[2].partition("@")[0], "salah")
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(wrong)


def test_the_command_decides_the_exit_code() -> None:
    script = "import os, sys; sys.exit(7 if os.environ['DATABASE_URL'].startswith('postgres://') else 1)"
    assert subprocess.run([*WRAP, sys.executable, "-c", script], cwd=ROOT).returncode == 7


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interrupting_stops_the_command_and_the_server(how: signal.Signals) -> None:
    script = "import os, time; print(os.environ['DATABASE_URL'], flush=True); time.sleep(60)"
    command = [*WRAP, sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout
        url = process.stdout.readline().decode().strip()
        assert not is_gone(url)
        began = time.monotonic()
        os.killpg(process.pid, how)  # as Ctrl-C in a terminal reaches the command too
        assert process.wait(30) == 130
    assert time.monotonic() - began < with_postgres.START_SECONDS / 6
    assert is_gone(url)
