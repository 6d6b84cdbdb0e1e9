"""Render an issued edition again, from its snapshot."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from advocacy.dossier.build import PhotoGoneError, render
from advocacy.dossier.pdf import AssetRefusedError
from advocacy.dossier.snapshot import SnapshotError
from advocacy.models import Edition
from crm.scope import everything


class Command(BaseCommand):
    """``render_edition NUMBER --out FILE``: the same bytes as when it was issued."""

    help = "Render an edition again from its snapshot; says whether the bytes are those that were issued."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which edition, and where to."""
        parser.add_argument("number")
        parser.add_argument("--out", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file; fails where its bytes differ from those that were issued."""
        with everything():
            edition = Edition.objects.filter(number=options["number"]).first()
        if edition is None:
            raise CommandError(f"There is no edition {options['number']}.")
        try:
            pdf = render(edition)
            options["out"].parent.mkdir(parents=True, exist_ok=True)
            options["out"].write_bytes(pdf.data)
        except (SnapshotError, AssetRefusedError, PhotoGoneError, OSError) as error:
            raise CommandError(f"Edition {edition.number} cannot be rendered: {error}") from error
        if edition.file_sha256 and pdf.sha256 != edition.file_sha256:
            raise CommandError(
                f"Rendered {options['out']}, but its bytes differ from the issued file: "
                f"{pdf.sha256} instead of {edition.file_sha256}."
            )
        self.stdout.write(f"{edition.number}  {pdf.pages} pages  sha256 {pdf.sha256}  {options['out']}")
