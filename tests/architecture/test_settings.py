"""Production refuses to start half configured, and no secret is kept with the code."""

import re
from pathlib import Path

import pytest

from scripts import check_production
from scripts.paths import ROOT

NOT_CODE = {".git", ".venv", "var"}
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
def test_no_secret_is_kept_with_the_code(pattern: str) -> None:
    files = [path for top in ROOT.iterdir() if top.name not in NOT_CODE for path in (top, *top.rglob("*"))]
    holding = [path for path in files if path.is_file() and re.search(pattern, text(path))]
    assert holding == []


def text(path: Path) -> str:
    """What the file says; nothing for one that is not text."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode(errors="replace")
