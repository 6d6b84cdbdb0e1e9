"""Load Indonesia's regions from the packaged data."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from crm.models import Region

SOURCE = Path(__file__).resolve().parents[2] / "data" / "regions.csv"


class Command(BaseCommand):
    """``manage.py load_regions``."""

    help = "Loads provinces, regencies, cities and districts. Run again, it brings names up to date."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write every region of the packaged data and say how many there are."""
        written = Region.objects.bulk_create(
            read(SOURCE),
            batch_size=2000,
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["name", "level", "parent"],
        )
        self.stdout.write(f"{len(written)} regions.")


def read(source: Path) -> Iterator[Region]:
    """The regions in ``source``, unsaved: a code's parent is the code without its last part."""
    with source.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            parent = row["code"].rpartition(".")[0]
            yield Region(code=row["code"], name=row["name"], level=row["level"], parent_id=parent or None)
