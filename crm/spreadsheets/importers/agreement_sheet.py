"""Reading a row of a list of agreements: what about, between whom, under which numbers, from when to when."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from crm.spreadsheets.cells import Cell, Formula, as_text, content
from crm.spreadsheets.choices import one_of
from crm.spreadsheets.dates import single_day
from crm.spreadsheets.header import Column, Layout
from crm.spreadsheets.importers import remarks
from crm.spreadsheets.importers.words import AGREEMENT_KINDS, spelled
from crm.spreadsheets.money import rupiah
from crm.spreadsheets.problems import CellError
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.rows import RawRow
from crm.spreadsheets.texts import text
from crm.vocabulary import AgreementKind

LAYOUT = Layout(
    name_key="about",
    columns=(
        Column("row_number", spelled("No | No. Urut | Nomor Urut")),
        Column("about", spelled("Tentang | Perihal | Judul | Judul Kerja Sama"), required=True),
        Column(
            "kind",
            spelled("Jenis Dokumen | Jenis Naskah | Bentuk Dokumen | Jenis | Jenis Kerja Sama | Dokumen"),
            required=True,
        ),
        Column("first", spelled("Pihak Kesatu | Pihak Pertama | Pihak I | Pihak 1"), required=True),
        Column(
            "first_number",
            spelled(
                "Nomor Pihak Kesatu | No. Pihak Kesatu | Nomor Pihak Pertama | No. Pihak Pertama"
                " | Nomor Pihak I | Nomor Pihak 1 | Pihak Kesatu Nomor | Pihak Pertama Nomor"
            ),
        ),
        Column("second", spelled("Pihak Kedua | Pihak II | Pihak 2"), required=True),
        Column(
            "second_number",
            spelled(
                "Nomor Pihak Kedua | No. Pihak Kedua | Nomor Pihak II | Nomor Pihak 2 | Pihak Kedua Nomor"
            ),
        ),
        Column(
            "signed_on",
            spelled(
                "Tanggal TTD | Tgl TTD | Tanggal Tanda Tangan | Tanggal Penandatanganan"
                " | Tanggal Ditandatangani | Ditandatangani"
            ),
        ),
        Column("starts_on", spelled("Mulai | Tanggal Mulai | Mulai Berlaku | Berlaku Mulai | Berlaku Sejak")),
        Column(
            "ends_on",
            spelled(
                "Berakhir | Tanggal Berakhir | Berlaku Sampai | Berlaku s.d. | Tanggal Selesai | Selesai"
            ),
        ),
        Column("value", spelled("Nilai | Nilai Kerja Sama | Nilai Rp")),
        Column("notes", spelled("Keterangan | Ket | Catatan")),
    ),
)
SIGNING = ("signed_on", "starts_on", "ends_on")
_KIND = one_of(AGREEMENT_KINDS)


@dataclass(frozen=True)
class PartyCell:
    """One party as the sheet names it: its column, its name, its own number for the document."""

    column: str
    name: str
    number: str


@dataclass(frozen=True)
class AgreementRow:
    """One row, the parties in the document's order; texts are ``""`` where the sheet says nothing.

    ``row_number`` and ``parent_number`` are running numbers within the sheet.
    """

    row_number: str
    about: str
    kind: AgreementKind
    parties: tuple[PartyCell, PartyCell]
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    value: Decimal | None
    parent_number: str
    unnumbered_reason: str
    notes: str


def read_agreement(row: RowReader) -> AgreementRow | None:
    """The row's values; None where a cell was refused."""
    about = row.require("about", text(250))
    kind = row.require("kind", _KIND)
    first, second = _party(row, "first"), _party(row, "second")
    signed_on, starts_on, ends_on = (row.read(column, single_day) for column in SIGNING)
    if starts_on and ends_on and ends_on < starts_on:
        row.refuse("ends_on", _("a day that is not before the start"))
    notes = row.read("notes", text(5000)) or ""
    value = row.read("value", rupiah)
    if about is None or kind is None or not row.accepted:
        return None
    return AgreementRow(
        row_number=row_number(row.row),
        about=about,
        kind=kind,
        parties=(first, second),
        signed_on=signed_on,
        starts_on=starts_on,
        ends_on=ends_on,
        value=_remarked_value(row, notes) if value is None else value,
        parent_number=remarks.parent_number(notes),
        unnumbered_reason=_why_unnumbered(notes, first, second),
        notes=notes,
    )


def row_number(row: RawRow) -> str:
    """The running number that the sheet gives the row."""
    return _plain(row["row_number"]).strip(" .")


def parent_number(row: RawRow) -> str:
    """The running number of the row that this one says it stands under; or ``""``."""
    return remarks.parent_number(_plain(row["notes"]))


def _plain(cell: Cell) -> str:
    value = content(cell)
    return as_text(value.result if isinstance(value, Formula) else value)


def _party(row: RowReader, column: str) -> PartyCell:
    name = row.require(column, text(200)) or ""
    return PartyCell(column, name, row.read(f"{column}_number", text(100)) or "")


def _why_unnumbered(notes: str, *parties: PartyCell) -> str:
    """The reason that the remark gives; where both numbers are there, it is not about them."""
    return "" if all(party.number for party in parties) else remarks.why_unnumbered(notes)[:200]


def _remarked_value(row: RowReader, notes: str) -> Decimal | None:
    amount = remarks.stated_value(notes)
    try:
        return rupiah(amount).value
    except CellError as error:
        done = _("the value was left out; expected: %(expected)s")
        row.note("notes", done % {"expected": error.expected})
        return None
