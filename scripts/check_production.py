"""Django's own deployment checks over the production settings, with values invented for the purpose.

python -m scripts.check_production
"""

import os
import secrets
import subprocess
import sys

from scripts.paths import ROOT, VENV_PYTHON

COMMAND = ["manage.py", "check", "--deploy", "--fail-level", "WARNING"]


def environment() -> dict[str, str]:
    """Everything that the production settings require. Nothing listens at these addresses."""
    return {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "mitra.contoh.id",
        "PUBLIC_BASE_URL": "https://mitra.contoh.id",
        "DATABASE_URL": "postgres://mitra@127.0.0.1:1/mitra",
    }


def check(env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    """Run the checks with ``env`` and nothing else in the environment."""
    return subprocess.run([VENV_PYTHON, *COMMAND], env=env, cwd=ROOT, capture_output=True, text=True)


if __name__ == "__main__":
    done = check(environment())
    print(done.stdout + done.stderr, end="")
    sys.exit(done.returncode)
