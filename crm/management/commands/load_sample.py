"""Load the sample records, and the log-ins to look at them with."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from crm.sample.load import load_sample


class Command(BaseCommand):
    """``manage.py load_sample``."""

    help = "Loads the sample: the invented Kabupaten Contoh and the facts of five articles. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load it and say where the log-ins are."""
        logins = Path(settings.VAR_DIR) / "demo" / "masuk.txt"
        sample = load_sample(logins)
        self.stdout.write(f"The sample of {sample.today:%Y-%m-%d} is there; log-ins are in {logins}.")
