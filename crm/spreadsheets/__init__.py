"""Rows to records: messy Indonesian sheets read into typed rows.

An importer declares a ``Layout``, opens the file with ``read_table``, and reads each row through a
``RowReader`` with parsers such as ``text``, ``date_span``, ``rupiah`` and ``count``. What it cannot
read becomes a ``Refusal`` of that row alone; what it doubts, a ``Note``; both go to ``write_report``.
"""

from crm.spreadsheets.cells import Cell, Formula, Merged
from crm.spreadsheets.choices import one_of
from crm.spreadsheets.contacts import emails, phones
from crm.spreadsheets.counts import count
from crm.spreadsheets.dates import DateSpan, date_span, single_day
from crm.spreadsheets.header import Column, Layout
from crm.spreadsheets.money import rupiah
from crm.spreadsheets.problems import CellError, Note, Parser, Reading, Refusal, UnreadableSheet
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.report import write_report
from crm.spreadsheets.rows import RawRow
from crm.spreadsheets.table import Table, read_table
from crm.spreadsheets.texts import text, text_list

__all__ = [
    "Cell",
    "CellError",
    "Column",
    "DateSpan",
    "Formula",
    "Layout",
    "Merged",
    "Note",
    "Parser",
    "RawRow",
    "Reading",
    "Refusal",
    "RowReader",
    "Table",
    "UnreadableSheet",
    "count",
    "date_span",
    "emails",
    "one_of",
    "phones",
    "read_table",
    "rupiah",
    "single_day",
    "text",
    "text_list",
    "write_report",
]
