"""Reading a row of a recapitulation of activities: what, when, where, for how many, at what cost."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from crm.spreadsheets.choices import one_of
from crm.spreadsheets.counts import count
from crm.spreadsheets.dates import DateSpan, date_span
from crm.spreadsheets.header import Column, Layout
from crm.spreadsheets.importers import remarks
from crm.spreadsheets.importers.words import FUNDING_SOURCES, STRATEGIES, meanings, spelled
from crm.spreadsheets.money import rupiah
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.texts import text, text_list
from crm.vocabulary import FundingSource, Strategy

_PEOPLE = spelled("Peserta | Jumlah Peserta | Jumlah Hadir | Kehadiran")

LAYOUT = Layout(
    name_key="name",
    columns=(
        Column(
            "date",
            spelled(
                "Tanggal | Hari/Tanggal | Tanggal Pelaksanaan | Waktu Pelaksanaan | Waktu"
                " | Tanggal Kegiatan | Tgl"
            ),
            required=True,
        ),
        Column("name", spelled("Nama Kegiatan | Kegiatan | Judul Kegiatan | Uraian Kegiatan"), required=True),
        Column("strategy", spelled("Strategi | Strategi TPBIS"), required=True),
        Column("library", spelled("Perpustakaan | Nama Perpustakaan | Penyelenggara | Pelaksana")),
        Column("place", spelled("Tempat | Lokasi | Tempat Kegiatan | Tempat Pelaksanaan")),
        Column("male", spelled("L | Laki-laki | Pria"), groups=_PEOPLE),
        Column("female", spelled("P | Perempuan | Wanita"), groups=_PEOPLE),
        Column("attendance", (*_PEOPLE, *(f"{group} Jumlah" for group in _PEOPLE))),
        Column("partners", spelled("Mitra Terlibat | Mitra | Mitra Kerja Sama | Mitra yang Terlibat")),
        Column("cost", spelled("Biaya | Anggaran | Jumlah Biaya | Jumlah Anggaran")),
        Column("source", spelled("Sumber Dana | Sumber Anggaran | Sumber Pendanaan | Sumber Biaya")),
        Column("notes", spelled("Keterangan | Ket | Catatan")),
    ),
)
_STRATEGY = one_of(STRATEGIES)
_source_called = meanings(FUNDING_SOURCES)


@dataclass(frozen=True)
class Cost:
    """Rupiah, where they came from, and the sheet's own word for it where the product has none."""

    amount: Decimal
    source: FundingSource
    description: str = ""


@dataclass(frozen=True)
class Attendance:
    """Visits counted; None where nobody counted."""

    male: int | None = None
    female: int | None = None
    sex_unknown: int | None = None

    @property
    def total(self) -> int | None:
        """Everyone counted; None where nobody counted."""
        counts = [number for number in (self.male, self.female, self.sex_unknown) if number is not None]
        return sum(counts) if counts else None


@dataclass(frozen=True)
class ActivityRow:
    """One row; texts are ``""`` and the rest None where the sheet says nothing."""

    span: DateSpan
    name: str
    strategy: Strategy
    library: str
    place: str
    attendance: Attendance
    disability: int | None
    attendance_note: str
    partners: tuple[str, ...]
    cost: Cost | None
    description: str


def read_activity(row: RowReader) -> ActivityRow | None:
    """The row's values; None where a cell was refused."""
    span = row.require("date", date_span)
    name = row.require("name", text(200))
    strategy = row.require("strategy", _STRATEGY)
    library, place = row.read("library", text(200)), row.read("place", text(150))
    attendance = _attendance(row)
    partners = row.read("partners", text_list(200))
    cost = _cost(row)
    remark = row.read("notes", text(5000)) or ""
    if span is None or name is None or strategy is None or not row.accepted:
        return None
    uncounted = remarks.why_uncounted(remark)[:200]
    return ActivityRow(
        span=span,
        name=name,
        strategy=strategy,
        library=library or "",
        place=place or "",
        attendance=attendance,
        disability=_disability(row, remark, attendance.total or 0),
        attendance_note=uncounted,
        partners=tuple(dict.fromkeys(partners or ())),
        cost=cost,
        description=remark if remarks.says_more(remark, uncounted) else "",
    )


def _attendance(row: RowReader) -> Attendance:
    """Men and women where they were counted apart, else the one number; a sum must be the sum."""
    male, female, everyone = (row.read(column, count) for column in ("male", "female", "attendance"))
    if male is None and female is None:
        return Attendance(sex_unknown=everyone)
    apart = Attendance(male, female)
    if everyone not in (None, apart.total):
        done = _("men and women make %(total)d; their numbers were kept")
        row.note("attendance", done % {"total": apart.total})
    return apart


def _disability(row: RowReader, remark: str, total: int) -> int | None:
    number = remarks.with_a_disability(remark)
    if number is not None and number > total:
        row.note("notes", _("more people with a disability than were counted; their number was left out"))
        return None
    return number


def _cost(row: RowReader) -> Cost | None:
    amount, written = row.read("cost", rupiah), row.read("source", text(150))
    if amount is None:
        if written:
            row.note("source", _("no amount is given; no cost was recorded"))
        return None
    if not written:
        row.note("cost", _("no source of the money is named; recorded as another source"))
        return Cost(amount, FundingSource.OTHER)
    source = _source_called(written)
    if source is None:
        row.note("source", _("not a known source of money; recorded as another source"))
        return Cost(amount, FundingSource.OTHER, written)
    return Cost(amount, source)
