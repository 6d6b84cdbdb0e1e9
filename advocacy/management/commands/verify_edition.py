"""Say whether a file is an edition that still stands."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from advocacy.models import Edition
from advocacy.states import EditionStatus
from crm.scope import everything

EXIT_CODES = {EditionStatus.ISSUED: 0, EditionStatus.SUPERSEDED: 3, EditionStatus.WITHDRAWN: 4}
UNKNOWN = 5


class Command(BaseCommand):
    """``verify_edition FILE``: issued (exit 0), superseded (3), withdrawn (4) or unknown (5)."""

    help = "Compare a PDF's SHA-256 with the issued editions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file."""
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the verdict and exit with its code."""
        try:
            content = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"Cannot read {options['file']}: {error.strerror}") from error
        digest = hashlib.sha256(content).hexdigest()
        with everything():
            edition = Edition.objects.select_related("superseded_by").filter(file_sha256=digest).first()
        if edition is None:
            self.stdout.write("unknown: no edition has these bytes")
            raise SystemExit(UNKNOWN)
        superseded = edition.status == EditionStatus.SUPERSEDED
        successor = f" by {edition.superseded_by.number}" if superseded else ""
        reason = f": {edition.status_reason}" if edition.status_reason else ""
        self.stdout.write(f"{edition.status}: {edition.number}{successor}{reason}")
        if code := EXIT_CODES[EditionStatus(edition.status)]:
            raise SystemExit(code)
