"""A list of agreements: each with its parties, its place under another, and the partnership it belongs to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.db.models import Model, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from crm.models import Agreement, AgreementParty, Library, Partner, Partnership
from crm.names import name_key
from crm.spreadsheets.importers.agreement_sheet import (
    LAYOUT,
    SIGNING,
    AgreementRow,
    PartyCell,
    parent_number,
    read_agreement,
    row_number,
)
from crm.spreadsheets.importers.base import Importer
from crm.spreadsheets.importers.matching.directory import Directory
from crm.spreadsheets.importers.matching.libraries import Libraries
from crm.spreadsheets.importers.matching.regions import Regions
from crm.spreadsheets.importers.saver import RowSaver
from crm.spreadsheets.reader import RowReader
from crm.spreadsheets.rows import RawRow
from crm.states import AGREEMENT_PREPARING, AgreementStatus, PartnershipStatus
from crm.vocabulary import AgreementKind, LegalCategory

DEEPEST = 5
"""Generations of documents under documents that are put in order."""


class AgreementImporter(Importer[AgreementRow]):
    """Each row is one agreement of the library that is a party to it."""

    layout: ClassVar = LAYOUT
    columns: ClassVar = {"parent": "notes", "unnumbered_reason": "notes", "our_number": "first_number"}

    def __init__(self, library: Library) -> None:
        super().__init__(library)
        self._libraries = Libraries(library)
        self._directory = Directory(Regions())
        self._by_row_number: dict[str, list[int]] = defaultdict(list)

    def in_order(self, rows: Sequence[RawRow]) -> Sequence[RawRow]:
        """Agreements before those that stand under them, wherever the sheet has them."""
        above = {row_number(row): parent_number(row) for row in rows}

        def generation(row: RawRow) -> int:
            number, generations = parent_number(row), 0
            while number and generations < DEEPEST:
                number, generations = above.get(number, ""), generations + 1
            return generations

        return sorted(rows, key=generation)

    def read(self, row: RowReader) -> AgreementRow | None:
        """The row's values; None where a cell was refused."""
        return read_agreement(row)

    def write(self, values: AgreementRow, saver: RowSaver) -> Model:
        """The agreement, with its parties and partnership found or made."""
        ours, theirs = self._sides(values)
        library = self._libraries.require(saver, ours.column, ours.name)
        partner = self._directory.find_or_add(saver, theirs.column, theirs.name, library.region_id or "")
        said = {
            "our_number": ours.number,
            "their_number": theirs.number,
            "unnumbered_reason": values.unnumbered_reason,
            "signed_on": values.signed_on,
            "starts_on": values.starts_on,
            "ends_on": values.ends_on,
            "value": values.value,
            "parent": self._parent(values, saver),
            "notes": values.notes,
        }
        agreement = _recorded(values, library, partner, ours.number)
        if agreement is None:
            agreement = _made(values, library, said, saver)
        else:
            _complete(agreement, values, said, saver)
        _keep_parties(agreement, values, theirs, partner, saver)
        _keep_partnership(agreement, partner, saver)
        if values.row_number:
            self._by_row_number[values.row_number].append(agreement.pk)
        return agreement

    def remember(self, record: Model) -> None:
        """Take note of a new partner, for the rows to come."""
        if isinstance(record, Partner):
            self._directory.remember(record)

    def _sides(self, values: AgreementRow) -> tuple[PartyCell, PartyCell]:
        """Our party and theirs: ours is the first one that is a library, since offices may be both."""
        first, second = values.parties
        swapped = not self._libraries.named(first.name) and self._libraries.named(second.name)
        return (second, first) if swapped else (first, second)

    def _parent(self, values: AgreementRow, saver: RowSaver) -> Agreement | None:
        if not values.parent_number:
            return None
        bearers = self._by_row_number.get(values.parent_number, [])
        if len(bearers) == 1:
            return Agreement.objects.get(pk=bearers[0])
        saver.row.note(
            "notes",
            _("not placed under another agreement: no row, or more than one, went in as No. %(number)s")
            % {"number": values.parent_number},
        )
        return None


def _recorded(values: AgreementRow, library: Library, partner: Partner, our_number: str) -> Agreement | None:
    """The agreement of this number; else the one of this kind, subject and partner.

    One that has no number yet may be given one, unless it began on another day: then it is another.
    """
    of_library = Agreement.objects.filter(library=library).order_by("pk")
    if our_number and (numbered := of_library.filter(our_number__iexact=our_number).first()):
        return numbered
    candidates = of_library.filter(kind=values.kind).with_partner(partner)
    if our_number:
        candidates = candidates.filter(our_number="").filter(
            Q(starts_on__isnull=True) | Q(starts_on=values.starts_on)
        )
    subject = name_key(values.about)
    return next((agreement for agreement in candidates if name_key(agreement.about) == subject), None)


def _made(values: AgreementRow, library: Library, said: Mapping[str, Any], saver: RowSaver) -> Agreement:
    synergy = values.kind == AgreementKind.NOTA_KESEPAKATAN
    agreement = Agreement(
        library=library,
        about=values.about,
        kind=values.kind,
        legal_category=LegalCategory.SYNERGY if synergy else "",
        status=_status(values),
        **said,
    )
    if agreement.status == AgreementStatus.DRAFT:
        lacking = ", ".join(_lacking(values))
        saver.row.note("about", _("recorded as a draft; it lacks: %(columns)s") % {"columns": lacking})
    return saver.create(agreement)


def _complete(agreement: Agreement, values: AgreementRow, said: Mapping[str, Any], saver: RowSaver) -> None:
    same_subject = name_key(agreement.about) == name_key(values.about)
    saver.complete(agreement, kind=values.kind, about="" if same_subject else values.about, **said)
    if agreement.status in AGREEMENT_PREPARING and not _lacking(values):
        saver.row.note("about", _("has all it takes to be in force; its status was left as it is"))


def _lacking(values: AgreementRow) -> list[str]:
    """The headings of what a signed document must have and this one does not."""
    lacking = [column for column in SIGNING if getattr(values, column) is None]
    if not values.unnumbered_reason:
        lacking += [f"{party.column}_number" for party in values.parties if not party.number]
    headings = {column.key: column.headings[0] for column in LAYOUT.columns}
    return [headings[column] for column in lacking]


def _status(values: AgreementRow) -> AgreementStatus:
    if values.ends_on is None or _lacking(values):
        return AgreementStatus.DRAFT
    return AgreementStatus.ENDED if values.ends_on < timezone.localdate() else AgreementStatus.IN_FORCE


def _keep_parties(
    agreement: Agreement, values: AgreementRow, theirs: PartyCell, partner: Partner, saver: RowSaver
) -> None:
    """Enter both parties in the document's order; where parties are recorded, they stay."""
    recorded: list[AgreementParty] = []
    if not saver.is_new(agreement):
        recorded += AgreementParty.objects.filter(agreement=agreement)
    if not recorded:
        for order, party in enumerate(values.parties, start=1):
            side = partner if party is theirs else None
            saver.create(AgreementParty(agreement=agreement, order=order, partner=side, name=party.name))
    elif partner.pk not in {party.partner_id for party in recorded}:
        saver.note_kept(theirs.column, "; ".join(map(str, recorded)), theirs.name)


def _keep_partnership(agreement: Agreement, partner: Partner, saver: RowSaver) -> None:
    """See that the library has a partnership with the partner; its status, once recorded, stays."""
    if Partnership.objects.filter(library=agreement.library, partner=partner).exists():
        return
    in_force = agreement.status == AgreementStatus.IN_FORCE
    status = PartnershipStatus.ACTIVE if in_force else PartnershipStatus.EXPLORING
    saver.create(Partnership(library=agreement.library, partner=partner, status=status))
