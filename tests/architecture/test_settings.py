"""Production refuses to start half configured, and no secret is kept with the code."""

import re
import subprocess

import pytest

from scripts import check_production
from scripts.paths import ROOT

REQUIRED = ["SECRET_KEY", "ALLOWED_HOSTS", "PUBLIC_BASE_URL"]
SECRETS = {
    "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    "a password in an address": r"postgres(?:ql)?://[^\s:@/{}<>]+:[^\s:@/{}<>]+@",
    "a fixed secret key": r"""SECRET_KEY["']?\s*[=:]\s*["'](?!only-for-tests["'])[^"']{8,}["']""",
}


def test_production_starts_with_everything_set() -> None:
    done = check_production.check(check_production.environment())
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", REQUIRED)
def test_production_asks_for_what_is_missing(name: str) -> None:
    env = {key: value for key, value in check_production.environment().items() if key != name}
    done = check_production.check(env)
    assert done.returncode != 0
    assert f"Set the {name} environment variable" in done.stderr


@pytest.mark.parametrize("url", [None, "sqlite:///mitra.sqlite3"])
def test_production_refuses_sqlite(url: str | None) -> None:
    env = {key: value for key, value in check_production.environment().items() if key != "DATABASE_URL"}
    done = check_production.check(env | ({"DATABASE_URL": url} if url else {}))
    assert done.returncode != 0
    assert "Production runs on PostgreSQL" in done.stderr


@pytest.mark.parametrize("pattern", SECRETS.values(), ids=SECRETS)
def test_no_secret_is_in_the_repository(pattern: str) -> None:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    holding = []
    for name in names.stdout.split("\0"):
        path = ROOT / name
        if path.is_file() and b"\0" not in (content := path.read_bytes()):
            holding += [name] if re.search(pattern, content.decode(errors="replace")) else []
    assert holding == []
