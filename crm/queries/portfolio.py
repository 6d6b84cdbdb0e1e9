"""What stands between partners and the libraries in scope: promised, received, used, and how close.

Promised, received and used are three different things and are never added together; nor are the
two directions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Max, Q, Sum
from django.utils import timezone

from crm.models import (
    ActivityPartner,
    AgreementParty,
    Commitment,
    CommitmentUse,
    Fulfilment,
    InteractionPartner,
    Partner,
)
from crm.states import COMMITMENT_OPEN, AgreementStatus
from crm.vocabulary import Direction


@dataclass(frozen=True)
class Side:
    """One direction. Values are whole rupiah, over the records that state one.

    ``received`` is what was delivered to the institution, whether or not it is verified yet;
    ``verified`` is the part of it that a second person has checked. Cancelled promises are left out
    of ``promised`` and ``commitments``, but what was delivered on them stays.
    """

    promised: Decimal = Decimal(0)
    received: Decimal = Decimal(0)
    verified: Decimal = Decimal(0)
    used: Decimal = Decimal(0)
    commitments: int = 0
    unvalued: int = 0
    overdue: int = 0
    deliveries: int = 0
    uses: int = 0


@dataclass(frozen=True)
class Portfolio:
    """One partner's standing with the libraries in scope."""

    partner: Partner
    from_partner: Side
    to_partner: Side
    agreements_in_force: int
    activities: int
    last_contact: date | None


def portfolio(partner: Partner) -> Portfolio:
    """The standing of one partner."""
    return portfolios([partner])[0]


def portfolios(partners: Sequence[Partner]) -> list[Portfolio]:
    """The standing of each partner, in the order given: six queries, however many there are."""
    promised = _by_side(
        Commitment.objects.standing(),
        "partner",
        "direction",
        partners,
        promised=Sum("value"),
        commitments=Count("pk"),
        unvalued=Count("pk", filter=Q(value__isnull=True)),
        overdue=Count("pk", filter=Q(status__in=COMMITMENT_OPEN, due_on__lt=timezone.localdate())),
    )
    received = _by_side(
        Fulfilment.objects.filter(to_a_person=False),
        "commitment__partner",
        "commitment__direction",
        partners,
        received=Sum("value"),
        verified=Sum("value", filter=Q(verified_at__isnull=False)),
        deliveries=Count("pk"),
    )
    used = _by_side(
        CommitmentUse.objects.all(),
        "commitment__partner",
        "commitment__direction",
        partners,
        used=Sum("value"),
        uses=Count("pk"),
    )
    in_force = AgreementParty.objects.filter(agreement__status=AgreementStatus.IN_FORCE)
    agreements = _by_partner(in_force, partners, Count("agreement", distinct=True))
    activities = _by_partner(ActivityPartner.objects.all(), partners, Count("activity", distinct=True))
    contacts = _by_partner(InteractionPartner.objects.all(), partners, Max("interaction__date"))

    def side(partner: Partner, direction: Direction) -> Side:
        key = (partner.pk, direction.value)
        return Side(**promised.get(key, {}), **received.get(key, {}), **used.get(key, {}))

    return [
        Portfolio(
            partner=partner,
            from_partner=side(partner, Direction.FROM_PARTNER),
            to_partner=side(partner, Direction.TO_PARTNER),
            agreements_in_force=agreements.get(partner.pk, 0),
            activities=activities.get(partner.pk, 0),
            last_contact=contacts.get(partner.pk),
        )
        for partner in partners
    ]


def _by_side(
    rows: Any, partner: str, direction: str, partners: Iterable[Partner], **sums: Any
) -> dict[tuple[int, str], dict[str, Any]]:
    """The sums by partner and direction; a sum over nothing is left out."""
    among = rows.filter(**{f"{partner}__in": partners}).order_by()
    return {
        (group[partner], group[direction]): {name: group[name] for name in sums if group[name] is not None}
        for group in among.values(partner, direction).annotate(**sums)
    }


def _by_partner(rows: Any, partners: Iterable[Partner], figure: Any) -> dict[int, Any]:
    grouped = rows.filter(partner__in=partners).order_by().values("partner").annotate(figure=figure)
    return {group["partner"]: group["figure"] for group in grouped}
