"""Load the sample's public pages, bound to the records that ``load_sample`` made."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.core.management.base import BaseCommand, CommandError

from cms.sample.load import load_sample_site


class Command(BaseCommand):
    """``manage.py load_sample_site``."""

    help = (
        "Loads the sample's pages and stories in Indonesian and English. Safe to repeat; needs load_sample."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load them and say how many stories there are."""
        try:
            stories = load_sample_site()
        except ObjectDoesNotExist as error:
            raise CommandError(
                f"The sample's records are not complete ({error}). Run load_sample first."
            ) from error
        self.stdout.write(f"The sample site is there, with {stories} stories in Indonesian and English.")
