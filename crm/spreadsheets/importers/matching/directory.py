"""Partners in the directory, by the names that sheets give them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from crm.models import Partner
from crm.names import name_key, split_short_name
from crm.spreadsheets.importers.guesses import partner_kind
from crm.spreadsheets.importers.matching.alike import NameBook
from crm.spreadsheets.importers.matching.regions import Place, Regions, overlap
from crm.spreadsheets.importers.saver import RowSaver
from crm.vocabulary import PartnerKind

LOCAL_KINDS = frozenset(
    {
        PartnerKind.GOVERNMENT_OFFICE,
        PartnerKind.VILLAGE,
        PartnerKind.SCHOOL,
        PartnerKind.LIBRARY,
        PartnerKind.CIVIL_SOCIETY,
    }
)
"""Kinds of which every region has its own under the same name: ``Dinas Sosial``, ``TP PKK``."""


@dataclass(frozen=True)
class Sought:
    """An institution as a sheet speaks of it; ``kind``, ``place`` and ``near`` as far as it tells.

    ``near`` is the code of the region to prefer where no place is named.
    """

    name: str
    short_name: str = ""
    kind: str = ""
    place: Place = None
    near: str = ""

    @property
    def codes(self) -> list[str]:
        """The regions it is in, or most likely near."""
        return [region.code for region in self.place] if self.place else [self.near] if self.near else []

    def bearers(self) -> QuerySet[Partner]:
        """The partners that bear one of the names.

        A short name alone proves little, so it only counts where one side has no other name.
        """
        named = Partner.objects.named(self.name)
        if self.short_name:
            named |= Partner.objects.filter(name_key=name_key(self.short_name))
        return named.select_related("region").order_by("pk")

    def may_be(self, partner: Partner) -> bool:
        """Whether a partner of such a name may be it: not where a local one is known to be elsewhere."""
        if self.place is None or partner.region_id is None:
            return True
        return LOCAL_KINDS.isdisjoint({partner.kind, self.kind}) or _within(
            partner, [region.code for region in self.place]
        )


class Directory:
    """The shared directory: finds partners, and enters new ones unless they look misspelt."""

    def __init__(self, regions: Regions) -> None:
        self._telling = regions.words
        self._names = NameBook()
        self._keys: set[str] = set()
        for partner in Partner.objects.only("name_key", "short_name_key").iterator():
            self.remember(partner)

    def remember(self, partner: Partner) -> None:
        """Compare the names to come with this one too."""
        self._names.add(partner.pk, partner.name_key)
        self._keys |= {partner.name_key, partner.short_name_key} - {""}

    def find(self, saver: RowSaver, column: str, sought: Sought) -> Partner | None:
        """The partner that is meant; None where the directory has none.

        Of local kinds the region decides, as far as it is known. Where several remain, so does the
        region, or that of our own library. Raises ``RowRefused`` where several remain even then.
        """
        if self._keys.isdisjoint(map(name_key, (sought.name, sought.short_name))):
            return None
        bearers = [partner for partner in sought.bearers() if sought.may_be(partner)]
        exactly = [partner for partner in bearers if partner.name_key == name_key(sought.name)]
        meant = exactly or bearers
        if len(meant) > 1:
            meant = [partner for partner in meant if _within(partner, sought.codes)] or meant
        if len(meant) > 1:
            expected = _("one institution; several bear this name: %(partners)s")
            saver.refuse(column, expected % {"partners": _listed(meant)})
        return meant[0] if meant else None

    def find_or_add(self, saver: RowSaver, column: str, written: str, near: str) -> Partner:
        """The partner of this name, entered with a note where the directory has none.

        ``near`` is the code of the region in which one of several is most likely meant.
        """
        name, short_name = split_short_name(written)
        sought = Sought(name, short_name, near=near)
        if partner := self.find(saver, column, sought):
            return partner
        saver.row.note(
            column, _("“%(name)s” is new in the directory; check its kind and region") % {"name": name}
        )
        return self.add(saver, column, sought, Partner(kind=partner_kind(name)))

    def add(self, saver: RowSaver, column: str, sought: Sought, partner: Partner) -> Partner:
        """Enter a new partner under the name that was sought.

        Raises ``RowRefused`` where the name looks like another's, misspelt.
        """
        partner.name, partner.short_name = sought.name, sought.short_name
        partner.set_name_keys()
        numbers = self._names.alike(partner.name_key, self._telling)
        if numbers:
            others = Partner.objects.filter(pk__in=numbers).select_related("region")
            if similar := [other for other in others if sought.may_be(other)]:
                expected = _("an existing name or a clearly different one; similar: %(partners)s")
                saver.refuse(column, expected % {"partners": _listed(similar)})
        return saver.create(partner)


def _within(partner: Partner, codes: Sequence[str]) -> bool:
    return any(overlap(partner.region_id, code) for code in codes if partner.region_id)


def _listed(partners: Sequence[Partner]) -> str:
    return ", ".join(
        f"«{partner}» ({partner.region})" if partner.region else f"«{partner}»" for partner in partners
    )
