"""Calculated cells, where a number or a date is wanted and a stored result will do."""

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Cell, Formula, Value, content
from crm.spreadsheets.problems import CellError, Reading


def result_of(cell: Cell, expected: str) -> Reading[Value]:
    """The cell's value, or the result its formula last had, with a note that it was calculated.

    Raises CellError for a formula whose result the workbook does not hold.
    """
    value = content(cell)
    if not isinstance(value, Formula):
        return Reading(value)
    if value.result is None:
        raise CellError(cell, expected)
    return Reading(value.result, (_("calculated by a formula; the result stored in the workbook was taken"),))
