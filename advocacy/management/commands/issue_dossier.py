"""Compose, freeze and render a dossier from the command line."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from advocacy.models import Dossier, Edition
from advocacy.models.sections import preset, usual_title
from advocacy.states import Audience, Paper, RenderStatus
from advocacy.transitions import EditionRefused, issue, render_file
from crm.models import Library, Partner, User
from crm.queries.lookup import find_library, find_partner
from crm.scope import library_scope


class Command(BaseCommand):
    """``issue_dossier --audience sponsor --partner NAME --library L --from D --to D --out FILE``."""

    help = "Issue a dossier for a partner and write its PDF. Issued again, it supersedes the edition before."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The dossier's recipient, scope, period and form."""
        parser.add_argument("--audience", choices=Audience.values, required=True)
        parser.add_argument("--partner", required=True, help="name or short name of the partner")
        parser.add_argument("--library", required=True, help="code, NPP or number of the library")
        parser.add_argument("--from", dest="start", type=_day, required=True, metavar="YYYY-MM-DD")
        parser.add_argument("--to", dest="end", type=_day, required=True, metavar="YYYY-MM-DD")
        parser.add_argument("--language", choices=["id", "en"], default="id")
        parser.add_argument("--paper", choices=Paper.values, default=Paper.A4)
        parser.add_argument("--by", metavar="USERNAME", help="member of staff who answers for the edition")
        parser.add_argument("--out", type=Path, required=True, help="where to write the PDF")

    def handle(self, *args: Any, **options: Any) -> None:
        """Issue the edition and write the file; says its number, pages and hash."""
        try:
            library, partner = find_library(options["library"]), find_partner(options["partner"])
        except LookupError as error:
            raise CommandError(str(error)) from error
        by = _find_user(options["by"])
        with library_scope(library.path):
            edition = _issue(_compose(library, partner, options), by)
        _write(edition, options["out"])
        self.stdout.write(
            f"{edition.number}  {edition.pages} pages  sha256 {edition.file_sha256}  {options['out']}"
        )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is no day; write it as 2026-01-31") from error


def _find_user(username: str | None) -> User | None:
    if username is None:
        return None
    user = User.objects.filter(username=username, is_active=True).first()
    if user is None:
        raise CommandError(f"There is no active member of staff called “{username}”.")
    return user


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
    found: Dossier | None = Dossier.objects.filter(**composed).first()
    if found:
        return found
    title = usual_title(options["audience"], options["language"])
    dossier = Dossier(title=title, sections=preset(options["audience"]), **composed)
    try:
        dossier.full_clean()
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    dossier.save()
    return dossier


def _issue(dossier: Dossier, by: User | None) -> Edition:
    try:
        edition = issue(dossier, by)
    except EditionRefused as refusal:
        raise CommandError(str(refusal)) from refusal
    render_file(edition)
    if edition.render_status != RenderStatus.READY:
        raise CommandError(
            f"Edition {edition.number} is issued, but its PDF could not be made: {edition.render_error}"
        )
    return edition


def _write(edition: Edition, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with edition.file.open("rb") as file:
            path.write_bytes(file.read())
    except OSError as error:
        raise CommandError(f"Edition {edition.number} is issued, but cannot be written: {error}") from error
