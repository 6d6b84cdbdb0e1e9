"""Rows for figures: the records in scope as frozen values, with their keys as the way back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crm.models import Activity, Commitment, CommitmentUse, Fulfilment, Partner, Partnership


@dataclass(frozen=True)
class ActivityRow:
    """One activity; a count is None where nobody counted."""

    pk: int
    starts_on: date
    strategy: str
    male: int | None = None
    female: int | None = None
    sex_unknown: int | None = None
    disability: int | None = None


@dataclass(frozen=True)
class PartnershipRow:
    """One library's relation with one partner."""

    pk: int
    partner: int
    status: str


@dataclass(frozen=True)
class CommitmentRow:
    """One promise that was not cancelled; ``value`` in rupiah, None where none was stated."""

    pk: int
    direction: str
    value: Decimal | None


@dataclass(frozen=True)
class DeliveryRow:
    """One delivery to an institution; ``value`` in rupiah, None where none was stated."""

    pk: int
    commitment: int
    direction: str
    value: Decimal | None
    verified: bool


@dataclass(frozen=True)
class UseRow:
    """What one activity used of a gift; ``value`` in rupiah, None where none was stated."""

    pk: int
    commitment: int
    direction: str
    value: Decimal | None


@dataclass(frozen=True)
class ValueRows:
    """The three stages of the chain, each by itself."""

    commitments: tuple[CommitmentRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    uses: tuple[UseRow, ...] = ()


def activity_rows(start: date, end: date, partner: Partner | None = None) -> list[ActivityRow]:
    """Activities with a day in the period; with ``partner``, those it took part in or made possible."""
    held = Activity.objects.between(start, end)
    if partner:
        held = held.with_partner(partner)
    fields = ("pk", "starts_on", "strategy", "male", "female", "sex_unknown", "disability")
    return [ActivityRow(*row) for row in held.order_by("starts_on", "pk").values_list(*fields)]


def partnership_rows() -> list[PartnershipRow]:
    """Every partnership in scope."""
    return [
        PartnershipRow(*row)
        for row in Partnership.objects.order_by("pk").values_list("pk", "partner", "status")
    ]


def value_rows(start: date, end: date, partner: Partner | None = None) -> ValueRows:
    """What was promised, delivered and used in the period; three queries.

    Each stage counts by its own day: a gift promised last year may be delivered and used in this one.
    """
    promised = Commitment.objects.standing().filter(promised_on__range=(start, end))
    delivered = Fulfilment.objects.filter(delivered_on__range=(start, end), to_a_person=False)
    used = CommitmentUse.objects.filter(activity__starts_on__lte=end, activity__ends_on__gte=start)
    if partner:
        promised = promised.of_partner(partner)
        delivered = delivered.filter(commitment__partner=partner)
        used = used.filter(commitment__partner=partner)
    of_promise = ("pk", "commitment", "commitment__direction", "value")
    return ValueRows(
        commitments=tuple(
            CommitmentRow(*row) for row in promised.order_by("pk").values_list("pk", "direction", "value")
        ),
        deliveries=tuple(
            DeliveryRow(pk, commitment, direction, value, verified_at is not None)
            for pk, commitment, direction, value, verified_at in delivered.order_by("pk").values_list(
                *of_promise, "verified_at"
            )
        ),
        uses=tuple(UseRow(*row) for row in used.order_by("pk").values_list(*of_promise)),
    )
