"""The figures of the partner's support: promised, received and used, never added together."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from advocacy.dossier.content import RUPIAH, Figure
from advocacy.dossier.select import sources
from advocacy.dossier.select.figure_maker import FigureMaker
from advocacy.dossier.select.lines import added, value_evidence
from advocacy.dossier.select.records import Promise
from crm.models import Commitment, Fulfilment
from crm.vocabulary import CommitmentKind, Direction

Delivered = Sequence[tuple[Fulfilment, Commitment]]


class SupportFigures(FigureMaker):
    """What the partner gave; what the libraries promised in return is no figure."""

    def all(self) -> tuple[Figure, ...]:
        """In the order in which the sources list them; only those that make sense of these promises."""
        figures = [self.promised(), self.received()]
        if any(gift.earlier for gift in self.gifts):
            figures.append(self.received_before())
        figures.append(self.used())
        if any(gift.commitment.kind == CommitmentKind.BOOKS for gift in self.gifts):
            figures.append(self.books())
        return tuple(figures)

    @property
    def gifts(self) -> list[Promise]:
        """The promises from the partner."""
        return [each for each in self.records.promises if each.commitment.direction == Direction.FROM_PARTNER]

    def promised(self) -> Figure:
        """Rupiah the partner promised; never added to what was received."""
        valued = [gift.commitment for gift in self.gifts if gift.commitment.value is not None]
        return self.figure(
            "promised",
            _("Promised"),
            added(commitment.value for commitment in valued),
            RUPIAH,
            _(
                "Full value of the partner's commitments that were made, delivered on or used in the period, "
                "or were still open in it; without cancelled ones. A promise is not a receipt."
            ),
            evidence=value_evidence(valued),
            behind=sources.commitments(valued),
            missing=_("no commitment with a value is recorded"),
        )

    def received(self) -> Figure:
        """Rupiah delivered in the period and verified by a second person."""
        delivered = [(each, gift.commitment) for gift in self.gifts for each in gift.received]
        return self._delivered_value(
            "received",
            _("Received"),
            delivered,
            _("Value delivered in the period on those commitments and verified by a second person."),
        )

    def received_before(self) -> Figure:
        """Rupiah delivered on the same promises before the period began."""
        delivered = [(each, gift.commitment) for gift in self.gifts for each in gift.earlier]
        return self._delivered_value(
            "received_before",
            _("Received before the period"),
            delivered,
            _("Value delivered on those commitments before the period and verified by a second person."),
        )

    def _delivered_value(self, key: str, label: str, delivered: Delivered, definition: str) -> Figure:
        """Nothing delivered on a promise is nought; what was delivered without a value is not known."""
        valued = [(each, commitment) for each, commitment in delivered if each.value is not None]
        nothing_came = self.gifts and not delivered
        return self.figure(
            key,
            label,
            Decimal(0) if nothing_came else added(each.value for each, _commitment in valued),
            RUPIAH,
            definition,
            evidence=value_evidence(commitment for _each, commitment in valued),
            behind=sources.deliveries(valued),
            missing=_("what was delivered has no value on record")
            if delivered
            else _("no commitment is recorded"),
        )

    def used(self) -> Figure:
        """Rupiah put to use in activities."""
        uses = [use for gift in self.gifts for use in gift.used if use.value is not None]
        return self.figure(
            "used",
            _("Used"),
            added(use.value for use in uses),
            RUPIAH,
            _(
                "Value of those commitments put to use by activities of the period, whenever it was "
                "received, as the libraries recorded it."
            ),
            evidence="declared",
            behind=sources.activities(use.activity for use in uses),
            missing=_("no activity of the period has recorded a use"),
        )

    def books(self) -> Figure:
        """Copies of books delivered in the period and verified."""
        gifts = [gift for gift in self.gifts if gift.commitment.kind == CommitmentKind.BOOKS]
        delivered = [(each, gift.commitment) for gift in gifts for each in gift.received]
        counted = [(each, commitment) for each, commitment in delivered if each.quantity is not None]
        copies = added(each.quantity for each, _commitment in counted) if delivered else Decimal(0)
        return self.figure(
            "books",
            _("Books received"),
            copies,
            ngettext("copy", "copies", int(copies or 0)),
            _("Copies of books delivered in the period and verified by a second person."),
            behind=sources.deliveries(counted),
            missing=_("the copies delivered were not counted"),
        )
