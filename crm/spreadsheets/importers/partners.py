"""A list of partners: the directory, the library's partnerships, and the people it knows there."""

from typing import ClassVar

from django.db.models import Model
from django.utils.translation import gettext as _

from crm.models import Library, Partner, Partnership, Person, Post, Region
from crm.names import name_key
from crm.spreadsheets.importers.base import Importer
from crm.spreadsheets.importers.guesses import partner_kind
from crm.spreadsheets.importers.matching.directory import Directory, Sought
from crm.spreadsheets.importers.matching.people import People
from crm.spreadsheets.importers.matching.regions import Place, Regions, overlap
from crm.spreadsheets.importers.partner_sheet import LAYOUT, PartnerRow, read_partner
from crm.spreadsheets.importers.saver import RowSaver
from crm.spreadsheets.reader import RowReader
from crm.states import PartnershipStatus


class PartnerImporter(Importer[PartnerRow]):
    """Each row is one partnership of the library."""

    layout: ClassVar = LAYOUT
    columns: ClassVar = {"other_contacts": "email", "email_domains": "email"}

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._regions = Regions()
        self._directory = Directory(self._regions)
        self._people = People(library)

    def read(self, row: RowReader) -> PartnerRow | None:
        """The row's values; None where a cell was refused."""
        return read_partner(row)

    def write(self, values: PartnerRow, saver: RowSaver) -> Model:
        """The partnership, with its partner and contact person found or made."""
        place = self._regions.named(values.region)
        partner = self._partner(values, place, saver)
        partnership = self._partnership(values, partner, saver)
        if values.person:
            _keep_post(values.title, self._person(values, partner, saver), partner, saver)
        return partnership

    def remember(self, record: Model) -> None:
        """Take note of a new partner or person, for the rows to come."""
        if isinstance(record, Partner):
            self._directory.remember(record)
        elif isinstance(record, Person):
            self._people.remember(record)

    def _partner(self, values: PartnerRow, place: Place, saver: RowSaver) -> Partner:
        kind = values.kind or partner_kind(values.name)
        region = place[0] if place and len(place) == 1 else None
        sought = Sought(values.name, values.short_name, kind, place)
        partner = self._directory.find(saver, "name", sought)
        if partner is None:
            partner = Partner(
                kind=kind,
                region=region,
                sector=values.sector or "",
                website=values.website,
                email_domains=values.contact.domains,
            )
            self._directory.add(saver, "name", sought, partner)
        else:
            _complete(partner, values, region, saver)
        if place is not None and partner.region is None:
            saver.row.note("region", _region_left_out(place))
        return partner

    def _partnership(self, values: PartnerRow, partner: Partner, saver: RowSaver) -> Partnership:
        partnership = None
        if not saver.is_new(partner):
            partnership = Partnership.objects.filter(library=self.library, partner=partner).first()
        if partnership is None:
            status = values.status or PartnershipStatus.PROSPECT
            return saver.create(
                Partnership(library=self.library, partner=partner, status=status, notes=values.notes)
            )
        saver.complete(partnership, status=values.status, notes=values.notes)
        return partnership

    def _person(self, values: PartnerRow, partner: Partner, saver: RowSaver) -> Person:
        contact = values.contact
        person = self._people.find(values.person, partner, contact)
        if person is None:
            return saver.create(
                Person(
                    library=self.library,
                    name=values.person,
                    phone=contact.phone,
                    email=contact.email,
                    other_contacts=contact.others,
                )
            )
        saver.complete(
            person,
            phone="" if person.phone in contact.phones else contact.phone,
            email="" if person.email in contact.emails else contact.email,
            other_contacts=contact.others,
        )
        return person


def _complete(partner: Partner, values: PartnerRow, region: Region | None, saver: RowSaver) -> None:
    """Fill what the directory does not know of a partner yet."""
    if values.short_name and partner.name_key == name_key(values.short_name):
        partner.name, partner.short_name = values.name, partner.name  # only the short name was known
        saver.update(partner)
    if region and partner.region_id and overlap(partner.region_id, region.code):
        region = None  # the same place, said more or less precisely
    saver.complete(
        partner,
        short_name=values.short_name,
        kind=values.kind,
        sector=values.sector,
        website=values.website,
        region=region,
        email_domains="" if partner.email_domains else values.contact.domains,
    )


def _region_left_out(place: Place) -> str:
    if not place:
        return _("no regency or city of this name is known; the region was left empty")
    names = ", ".join(region.name for region in place)
    return _("may be any of: %(regions)s; the region was left empty") % {"regions": names}


def _keep_post(title: str, person: Person, partner: Partner, saver: RowSaver) -> None:
    """See that the person has a post at the partner; one whose title differs stays as it is recorded."""
    recorded: list[Post] = []
    if not saver.is_new(person, partner):
        recorded += Post.objects.filter(person=person, partner=partner).order_by("pk")
    if not recorded:
        saver.create(Post(person=person, partner=partner, title=title))
    elif title.casefold() not in {post.title.casefold() for post in recorded}:
        saver.complete(recorded[-1], title=title)
