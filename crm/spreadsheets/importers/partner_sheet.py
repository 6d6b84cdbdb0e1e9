"""Reading a row of a list of partners: who they are, whom to call, where the library stands with them."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from crm.names import split_short_name
from crm.spreadsheets.cells import Cell
from crm.spreadsheets.choices import one_of
from crm.spreadsheets.header import Column, Layout
from crm.spreadsheets.importers.contact import Contact, read_contact
from crm.spreadsheets.importers.words import PARTNER_KINDS, SECTORS, STATUSES, meanings, spelled
from crm.spreadsheets.problems import CellError, Reading
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.texts import text
from crm.states import PartnershipStatus
from crm.vocabulary import PartnerKind, Sector

LAYOUT = Layout(
    name_key="name",
    columns=(
        Column(
            "name",
            spelled(
                "Nama Mitra | Nama Lembaga | Nama Instansi | Nama Institusi | Nama Organisasi"
                " | Nama Perusahaan | Mitra | Lembaga | Instansi | Institusi"
            ),
            required=True,
        ),
        Column("kind", spelled("Jenis | Jenis Mitra | Jenis Lembaga | Kategori | Kategori Mitra")),
        Column("region", spelled("Kab/Kota | Kabupaten/Kota | Kabupaten | Kota | Wilayah | Daerah")),
        Column("person", spelled("Narahubung | Nama Narahubung | Kontak Person | Contact Person | CP | PIC")),
        Column("title", spelled("Jabatan | Jabatan Narahubung")),
        Column(
            "phone",
            spelled(
                "No. HP | HP | Nomor HP | Telepon | No. Telepon | Nomor Telepon | Telp | No. Telp"
                " | WA | No. WA | WhatsApp | Telepon/WA | HP/WA | No. HP/WA"
            ),
        ),
        Column("email", spelled("Email | Surel | Alamat Email | Alamat Surel")),
        Column("status", spelled("Status | Status Kemitraan | Status Kerja Sama")),
        Column("sector", spelled("Bidang | Sektor | Bidang/Sektor | Bidang Usaha")),
        Column("website", spelled("Website | Situs | Situs Web | Laman | Web")),
        Column("address", spelled("Alamat | Alamat Kantor | Alamat Lengkap")),
        Column("notes", spelled("Keterangan | Ket | Catatan")),
    ),
)
_STATUS = one_of(STATUSES)
_SECTOR = one_of(SECTORS)
_kind_called = meanings(PARTNER_KINDS)
_ABSOLUTE = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True)
class PartnerRow:
    """One row; texts are ``""`` and the rest None where the sheet says nothing.

    ``notes`` also hold the address, and how to reach an institution that names nobody.
    """

    name: str
    short_name: str
    kind: PartnerKind | None
    region: str
    sector: Sector | None
    website: str
    person: str
    title: str
    contact: Contact
    status: PartnershipStatus | None
    notes: str


def read_partner(row: RowReader) -> PartnerRow | None:
    """The row's values; None where a cell was refused."""
    name = row.require("name", text(200))
    person = row.read("person", text(150)) or ""
    contact = read_contact(row, "phone", "email")
    notes = [row.read("notes", text(5000)), row.read("address", text(500))]
    if contact.everything and not person:
        notes.append(contact.everything)
        row.note("person", _("nobody is named; the number or address was kept in the notes"))
    full, short = split_short_name(name or "")
    values = PartnerRow(
        name=full,
        short_name=short,
        kind=_kind(row),
        region=row.read("region", text(100)) or "",
        sector=row.read_if_good("sector", _SECTOR),
        website=row.read_if_good("website", _website) or "",
        person=person,
        title=row.read("title", text(150)) or "",
        contact=contact,
        status=row.read("status", _STATUS),
        notes="\n".join(filter(None, notes)),
    )
    return values if row.accepted else None


def _kind(row: RowReader) -> PartnerKind | None:
    written = row.read("kind", text(100))
    if not written:
        return None
    kind = _kind_called(written)
    if kind is None:
        row.note("kind", _("not a known kind of partner; recorded as other"))
    return kind or PartnerKind.OTHER


def _website(cell: Cell) -> Reading[str]:
    """An address on the web; ``https://`` may be left out."""
    address = text(200)(cell).value
    if address is None:
        return Reading(None)
    address = address if "://" in address else f"https://{address}"
    try:
        _ABSOLUTE(address)
    except ValidationError as error:
        raise CellError(cell, _("a web address such as www.contoh.go.id")) from error
    return Reading(address)
