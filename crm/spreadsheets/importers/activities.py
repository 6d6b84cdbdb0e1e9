"""A recapitulation of activities: each with the partners that took part and what it cost."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import ClassVar

from django.db.models import Model

from crm.models import Activity, ActivityPartner, CostLine, Library, Partner
from crm.names import name_key
from crm.spreadsheets.importers.activity_sheet import LAYOUT, ActivityRow, Cost, read_activity
from crm.spreadsheets.importers.base import Importer
from crm.spreadsheets.importers.guesses import activity_kind, activity_mode
from crm.spreadsheets.importers.matching.directory import Directory
from crm.spreadsheets.importers.matching.libraries import Libraries
from crm.spreadsheets.importers.matching.regions import Regions
from crm.spreadsheets.importers.saver import RowSaver
from crm.spreadsheets.reader import RowReader


class ActivityImporter(Importer[ActivityRow]):
    """Each row is one activity of the library it names, or else of the one the sheet belongs to."""

    layout: ClassVar = LAYOUT
    columns: ClassVar = {
        "starts_on": "date",
        "ends_on": "date",
        "sex_unknown": "attendance",
        "disability": "notes",
        "attendance_note": "notes",
        "description": "notes",
    }

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._libraries = Libraries(library)
        self._directory = Directory(Regions())

    def read(self, row: RowReader) -> ActivityRow | None:
        """The row's values; None where a cell was refused."""
        return read_activity(row)

    def write(self, values: ActivityRow, saver: RowSaver) -> Model:
        """The activity, with its partners and cost."""
        library = self.library
        if values.library:
            library = self._libraries.require(saver, "library", values.library)
        near = library.region_id or ""
        partners = [self._directory.find_or_add(saver, "partners", name, near) for name in values.partners]
        activity = _recorded(values, library)
        if activity is None:
            activity = _made(values, library, saver)
        else:
            _complete(activity, values, saver)
        _keep_partners(activity, partners, saver)
        if values.cost:
            _keep_cost(activity, values.cost, saver)
        return activity

    def remember(self, record: Model) -> None:
        """Take note of a new partner, for the rows to come."""
        if isinstance(record, Partner):
            self._directory.remember(record)


def _recorded(values: ActivityRow, library: Library) -> Activity | None:
    """The library's activity of this name that began on this day."""
    subject = name_key(values.name)
    that_day = Activity.objects.filter(library=library, starts_on=values.span.first).order_by("pk")
    names = that_day.values_list("pk", "name")
    known = next((number for number, name in names if name_key(name) == subject), None)
    return None if known is None else Activity.objects.get(pk=known)


def _made(values: ActivityRow, library: Library, saver: RowSaver) -> Activity:
    return saver.create(
        Activity(
            library=library,
            name=values.name,
            strategy=values.strategy,
            kind=activity_kind(values.name),
            mode=activity_mode(values.place),
            starts_on=values.span.first,
            ends_on=values.span.last,
            place=values.place,
            male=values.attendance.male,
            female=values.attendance.female,
            sex_unknown=values.attendance.sex_unknown,
            disability=values.disability,
            attendance_note=values.attendance_note,
            description=values.description,
        )
    )


def _complete(activity: Activity, values: ActivityRow, saver: RowSaver) -> None:
    """Fill what is not recorded; counts only where nobody was counted yet, so that nobody counts twice."""
    counted, said = activity.total_attendance, values.attendance
    people = {**asdict(said), "attendance_note": values.attendance_note} if counted is None else {}
    if counted is not None and said.total not in (None, counted):
        saver.note_kept("attendance" if said.sex_unknown is not None else "male", counted, said.total)
    saver.complete(
        activity,
        ends_on=values.span.last,
        strategy=values.strategy,
        place=values.place,
        disability=values.disability,
        description=values.description,
        **people,
    )


def _keep_partners(activity: Activity, partners: Sequence[Partner], saver: RowSaver) -> None:
    """Enter the partners that took part; where some are recorded, they stay."""
    recorded: list[ActivityPartner] = []
    if not saver.is_new(activity):
        recorded += ActivityPartner.objects.filter(activity=activity).select_related("partner")
    known = {role.partner_id for role in recorded}
    for partner in dict.fromkeys(partners):
        if not recorded:
            saver.create(ActivityPartner(activity=activity, partner=partner))
        elif partner.pk not in known:
            saver.note_kept("partners", ", ".join(str(role.partner) for role in recorded), partner)


def _keep_cost(activity: Activity, cost: Cost, saver: RowSaver) -> None:
    """Enter the cost; where one is recorded, it stays."""
    recorded: list[CostLine] = []
    if not saver.is_new(activity):
        recorded += CostLine.objects.filter(activity=activity)
    line = CostLine(
        activity=activity, funding_source=cost.source, amount=cost.amount, description=cost.description
    )
    if not recorded:
        saver.create(line)
    elif (cost.source, cost.amount) not in {(known.funding_source, known.amount) for known in recorded}:
        saver.note_kept("cost", "; ".join(map(str, recorded)), line)
