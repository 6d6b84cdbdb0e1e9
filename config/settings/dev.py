"""A workstation or a demonstration: one machine, SQLite, nothing to configure."""

from django.core.management.utils import get_random_secret_key

from config.settings.base import *  # noqa: F403
from config.settings.base import VAR_DIR, env

DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]


def _secret_key() -> str:
    """One random key per installation, kept beside its database."""
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(get_random_secret_key())
        path.chmod(0o600)
    return path.read_text()


SECRET_KEY = env.str("SECRET_KEY", default="") or _secret_key()
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
