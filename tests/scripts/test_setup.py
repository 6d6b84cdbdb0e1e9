"""Setting up asks for what is missing, once."""

import os
from pathlib import Path

import pytest

from scripts import setup, system_packages


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose environment is there but was never filled."""
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text("contoh==1.0\n")
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup, "VENV_PYTHON", python)
    monkeypatch.setattr(system_packages, "missing", lambda packages: [])
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the requirement files that were handed to pip."""
    names: list[str] = []
    monkeypatch.setattr(setup, "install_requirements", lambda path: names.append(path.name))
    return names


def test_packages_are_installed_again_only_when_the_pins_change(project: Path, installed: list[str]) -> None:
    setup.ensure()
    setup.ensure()
    assert installed == ["requirements.txt"]
    (project / "requirements.txt").write_text("contoh==1.1\n")
    setup.ensure()
    assert installed == ["requirements.txt"] * 2


def test_tests_need_more(project: Path, installed: list[str]) -> None:
    setup.ensure()
    setup.ensure(for_tests=True)
    assert installed == ["requirements.txt", "requirements-dev.txt"]
    assert set(system_packages.wanted(for_tests=False)) < set(system_packages.wanted(for_tests=True))


def test_a_failed_installation_is_tried_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise SystemExit("pip could not install")

    monkeypatch.setattr(setup, "install_requirements", fail)
    for _ in range(2):
        with pytest.raises(SystemExit, match="pip could not"):
            setup.ensure()


def test_a_python_without_pip_asks_for_its_venv_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert any(package.endswith("-venv") for package in system_packages.wanted(for_tests=False))


def test_without_root_and_sudo_the_one_line_to_run_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(
        SystemExit, match=r"apt-get update && apt-get install .* libpango-1\.0-0 fontconfig\n"
    ):
        system_packages.install(["libpango-1.0-0", "fontconfig"])


def test_a_package_that_dpkg_does_not_know_is_missing() -> None:
    assert system_packages.missing(["dpkg", "no-such-package-mitra"]) == ["no-such-package-mitra"]
