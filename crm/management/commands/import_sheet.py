"""Take a division's spreadsheet in."""

import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from crm.queries.lookup import find_library
from crm.spreadsheets import Refusal, UnreadableSheet, write_report
from crm.spreadsheets.importers import IMPORTERS, ImportResult, import_sheet

SHOWN = 20
NOTHING_READ, SOME_REFUSED = 1, 2


class Command(BaseCommand):
    """``manage.py import_sheet {partners|agreements|activities} FILE --library L``.

    Exit codes: 0 all rows are in, 2 some were refused, 1 nothing could be read.
    """

    help = "Imports a sheet of partners, agreements or activities. Run again, it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to import, from where, for whom."""
        parser.add_argument("kind", choices=IMPORTERS, help="what the sheet lists")
        parser.add_argument("file", type=Path, help="an .xlsx, .csv or tab-separated file")
        parser.add_argument("--library", required=True, help="its short code, NPP, number or name")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen; change nothing")
        parser.add_argument("--report", type=Path, help="write refusals and notes to this CSV file")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, print what became of the rows, and exit with the code that says so."""
        path, report, dry_run = options["file"], options["report"], options["dry_run"]
        try:
            library = find_library(options["library"])
        except LookupError as error:
            self._give_up(error)
        if report:
            self._make_sure_of(report, path)
        try:
            result = import_sheet(path, IMPORTERS[options["kind"]], library, dry_run=dry_run)
        except UnreadableSheet as error:
            self._give_up(error)
        if report:
            write_report(report, result.refusals, result.notes)
        self._tell(result, dry_run=dry_run)
        if result.refused:
            sys.exit(SOME_REFUSED)

    def _make_sure_of(self, report: Path, sheet: Path) -> None:
        """Find out before the import, not after it, that the report cannot be written."""
        if report.resolve() == sheet.resolve():
            self._give_up(_("The report would overwrite the sheet; give it another name."))
        try:
            report.touch()
        except OSError:
            self._give_up(_("The report cannot be written: %(path)s.") % {"path": report})

    def _tell(self, result: ImportResult, *, dry_run: bool) -> None:
        for label, number in (
            (_("Rows read"), result.rows),
            (_("New"), result.created),
            (_("Changed"), result.changed),
            (_("Unchanged"), result.unchanged),
            (_("Refused"), result.refused),
            (_("Notes"), len(result.notes)),
        ):
            self.stdout.write(f"{label}: {number}")
        for refusal in result.refusals[:SHOWN]:
            self.stdout.write(_line(refusal))
        if (more := len(result.refusals) - SHOWN) > 0:
            self.stdout.write(_("%(more)d more; --report FILE writes all of them.") % {"more": more})
        if dry_run:
            self.stdout.write(_("This was a dry run: nothing was changed."))

    def _give_up(self, message: object) -> NoReturn:
        self.stderr.write(str(message))
        sys.exit(NOTHING_READ)


def _line(refusal: Refusal) -> str:
    where = f"{refusal.column} ({refusal.heading})" if refusal.column else refusal.heading
    return _("Row %(row)d, %(where)s: read “%(read)s”; expected: %(expected)s") % {
        "row": refusal.row,
        "where": where,
        "read": refusal.read,
        "expected": refusal.expected,
    }
