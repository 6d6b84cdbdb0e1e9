"""Bulk data for benchmarks."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from crm.models import Region
from crm.sample.scale import AlreadySeededError, Sizes, seed


class Command(BaseCommand):
    """``seed_scale --partners N --activities N``."""

    help = (
        "Writes invented partners, people, contacts, promises and activities in bulk, below a library tree "
        "of their own. For benchmarks: never run it on a database in use."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """How many of each; people and contacts follow from the partners unless given."""
        parser.add_argument("--partners", type=int, default=10_000)
        parser.add_argument("--activities", type=int, default=10_000)
        parser.add_argument("--people", type=int, help="three for each partner unless given")
        parser.add_argument("--interactions", type=int, help="ten for each partner unless given")
        parser.add_argument("--append", action="store_true", help="even where bulk data is there already")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the data, saying how fast."""
        partners: int = options["partners"]
        sizes = Sizes(
            partners=partners,
            people=options["people"] or partners * 3,
            interactions=options["interactions"] or partners * 10,
            activities=options["activities"],
        )
        if not Region.objects.exists():
            call_command("load_regions", stdout=self.stdout)
        try:
            seed(sizes, self.stdout.write, append=options["append"])
        except AlreadySeededError as error:
            raise CommandError(
                "This database holds bulk data already. Start from an empty one, or say --append."
            ) from error
