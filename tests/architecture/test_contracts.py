"""Imports point one way, as the contracts in pyproject.toml say."""

import pytest
from importlinter.cli import lint_imports

from scripts.paths import ROOT


def test_every_contract_is_kept(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    broken = lint_imports(no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out
