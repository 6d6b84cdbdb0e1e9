"""Sheets into records: partners, agreements and activities of one library.

Each kind of sheet has a module that reads a row into typed values without touching the database
(``*_sheet``) and an ``Importer`` that finds or makes the records. ``import_sheet`` runs one over a
file: every row goes in whole or stays out whole, and running it again changes nothing.
"""

from collections.abc import Mapping
from typing import Any

from crm.spreadsheets.importers.activities import ActivityImporter
from crm.spreadsheets.importers.agreements import AgreementImporter
from crm.spreadsheets.importers.base import Importer
from crm.spreadsheets.importers.partners import PartnerImporter
from crm.spreadsheets.importers.run import ImportResult, import_sheet

IMPORTERS: Mapping[str, type[Importer[Any]]] = {
    "partners": PartnerImporter,
    "agreements": AgreementImporter,
    "activities": ActivityImporter,
}
"""The kinds of sheets, by the names they have on the command line."""

__all__ = ["IMPORTERS", "ImportResult", "Importer", "import_sheet"]
