"""Partners in the directory, by the names that sheets give them."""

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


class Directory:
    """The shared directory: finds partners, and enters new ones unless they look misspelt."""

    def __init__(self, regions: Regions) -> None:
        self._telling = regions.words
        self._names = NameBook(Partner.objects.values_list("pk", "name_key").iterator())

    def remember(self, partner: Partner) -> None:
        """Compare the names to come with this one too."""
        self._names.add(partner.pk, partner.name_key)

    def find(
        self,
        saver: RowSaver,
        column: str,
        name: str,
        short_name: str,
        kind: str = "",
        place: Place = None,
        near: str = "",
    ) -> Partner | None:
        """The partner that bears either name; None where the directory has none.

        A short name alone proves little: it counts where the one side has no other name for it.

        Of local kinds the region decides, as far as it is known. Where several remain, so does the
        region, or the one overlapping with the code ``near``. Raises ``RowRefused`` where it does not.
        """
        named = Partner.objects.named(name)
        if short_name:
            named |= Partner.objects.filter(name_key=name_key(short_name))
        bearers = [
            partner
            for partner in named.select_related("region").order_by("pk")
            if _may_be(partner, kind, place)
        ]
        meant = [partner for partner in bearers if partner.name_key == name_key(name)] or bearers
        if len(meant) > 1:
            codes = [region.code for region in place] if place else [near]
            meant = [partner for partner in meant if partner.region_id and _within(partner, codes)] or meant
        if len(meant) > 1:
            expected = _("one institution; several bear this name: %(partners)s")
            saver.refuse(column, expected % {"partners": _listed(meant)})
        return meant[0] if meant else None

    def find_or_add(self, saver: RowSaver, column: str, name: str, near: str) -> Partner:
        """The partner of this name, entered with a note where the directory has none."""
        full, short = split_short_name(name)
        partner = self.find(saver, column, full, short, near=near)
        if partner is None:
            partner = self.add(saver, column, Partner(name=full, short_name=short, kind=partner_kind(full)))
            saver.row.note(
                column, _("“%(name)s” is new in the directory; check its kind and region") % {"name": full}
            )
        return partner

    def add(self, saver: RowSaver, column: str, partner: Partner, place: Place = None) -> Partner:
        """Enter a new partner. Raises ``RowRefused`` where its name looks like another's, misspelt."""
        partner.set_name_keys()
        numbers = self._names.alike(partner.name_key, self._telling)
        if numbers:
            others = Partner.objects.filter(pk__in=numbers).select_related("region")
            similar = [other for other in others if _may_be(other, partner.kind, place)]
            if similar:
                expected = _("an existing name or a clearly different one; similar: %(partners)s")
                saver.refuse(column, expected % {"partners": _listed(similar)})
        return saver.create(partner)


def _may_be(partner: Partner, kind: str, place: Place) -> bool:
    """Whether a partner of the same name may be the one in this place."""
    if place is None or partner.region_id is None or LOCAL_KINDS.isdisjoint({partner.kind, kind}):
        return True
    return _within(partner, [region.code for region in place])


def _within(partner: Partner, codes: list[str]) -> bool:
    return any(code and overlap(partner.region_id, code) for code in codes)


def _listed(partners: list[Partner]) -> str:
    return ", ".join(
        f"«{partner}» ({partner.region})" if partner.region else f"«{partner}»" for partner in partners
    )
