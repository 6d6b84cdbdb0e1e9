"""Compose, freeze and render a dossier from the command line."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from advocacy.models import Dossier
from advocacy.models.sections import preset
from advocacy.states import Audience, Paper, RenderStatus
from advocacy.transitions import EditionRefused, issue, render_file
from crm.models import Library, Partner
from crm.queries.lookup import find_library, find_partner
from crm.scope import library_scope


class Command(BaseCommand):
    """``issue_dossier --audience sponsor --partner NAME --library L --from D --to D --out FILE``."""

    help = "Issue a dossier for a partner and write its PDF."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The dossier's recipient, scope, period and form."""
        parser.add_argument("--audience", choices=Audience.values, required=True)
        parser.add_argument("--partner", required=True, help="name or short name of the partner")
        parser.add_argument("--library", required=True, help="code, NPP or number of the library")
        parser.add_argument(
            "--from", dest="start", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD"
        )
        parser.add_argument("--to", dest="end", type=date.fromisoformat, required=True, metavar="YYYY-MM-DD")
        parser.add_argument("--language", choices=["id", "en"], default="id")
        parser.add_argument("--paper", choices=Paper.values, default=Paper.A4)
        parser.add_argument("--out", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Issue the edition and write the file; says its number, pages and hash."""
        library, partner = _find(options["library"], options["partner"])
        with library_scope(library.path):
            dossier = _compose(library, partner, options)
            try:
                edition = issue(dossier, by=None)
            except EditionRefused as refusal:
                raise CommandError(str(refusal)) from refusal
            render_file(edition)
            if edition.render_status != RenderStatus.READY:
                raise CommandError(edition.render_error)
            options["out"].parent.mkdir(parents=True, exist_ok=True)
            options["out"].write_bytes(edition.file.read())
        self.stdout.write(
            f"{edition.number}  {edition.pages} pages  sha256 {edition.file_sha256}  {options['out']}"
        )


def _find(library: str, partner: str) -> tuple[Library, Partner]:
    try:
        return find_library(library), find_partner(partner)
    except LookupError as error:
        raise CommandError(str(error)) from error


def _compose(library: Library, partner: Partner, options: dict[str, Any]) -> Dossier:
    """The dossier with the audience's preset; one that was composed alike before is used again."""
    composed = {
        "library": library,
        "partner": partner,
        "audience": options["audience"],
        "period_start": options["start"],
        "period_end": options["end"],
        "language": options["language"],
        "paper": options["paper"],
    }
    found = Dossier.objects.filter(**composed).first()
    if found:
        return found
    dossier = Dossier(title=_("From promise to proof"), sections=preset(options["audience"]), **composed)
    try:
        dossier.full_clean()
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    dossier.save()
    return dossier
