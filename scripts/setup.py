"""Make the virtual environment, with pinned packages, and install the system packages that are missing.

    python3 -m scripts.setup [--tests]

Needs only Python and the network the first time; with nothing to do it ends at once.
"""

import hashlib
import subprocess
import sys
from pathlib import Path

from scripts import system_packages
from scripts.paths import ROOT, VENV, VENV_PYTHON

OLDEST_PYTHON = (3, 11)


def ensure(for_tests: bool = False) -> None:
    """Bring this machine to where the project runs; exits with a message where it cannot."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit(f"Python 3.11 or later is needed; this is {sys.version.split()[0]}.")
    missing = system_packages.missing(system_packages.wanted(for_tests))
    if missing:
        system_packages.install(missing)
    requirements = ROOT / ("requirements-dev.txt" if for_tests else "requirements.txt")
    stamp = VENV / f"installed-{requirements.name}"
    if not is_installed(requirements, stamp):
        install_requirements(requirements)
        stamp.write_text(fingerprint(requirements))


def is_installed(requirements: Path, stamp: Path) -> bool:
    """Whether the environment was last filled from this very file."""
    return VENV_PYTHON.exists() and stamp.exists() and stamp.read_text() == fingerprint(requirements)


def fingerprint(requirements: Path) -> str:
    """What an environment was made from: the file of pins, in hexadecimal SHA-256."""
    return hashlib.sha256(requirements.read_bytes()).hexdigest()


def install_requirements(requirements: Path) -> None:
    """Fill the environment, making it first where there is none; exits when pip fails."""
    if not VENV_PYTHON.exists():
        print("Making the virtual environment …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    print(f"Installing {requirements.name} (a few minutes the first time) …", flush=True)
    pip = [
        str(VENV_PYTHON),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
    ]
    if subprocess.run([*pip, "--requirement", str(requirements)]).returncode:
        sys.exit(f"pip could not install {requirements.name}; its own message stands above.")


if __name__ == "__main__":
    ensure(for_tests="--tests" in sys.argv[1:])
