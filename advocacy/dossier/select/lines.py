"""Records turned into the lines of a dossier's tables."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from advocacy.dossier.content import (
    ActivityLine,
    AgreementLine,
    BastLine,
    CommitmentLine,
    CommitmentStatus,
    Cost,
    Evidence,
    OutcomeLine,
    Strategy,
)
from advocacy.dossier.content import Direction as LineDirection
from advocacy.dossier.content import OutcomeDomain as LineDomain
from advocacy.dossier.select.records import Promise
from crm.models import Activity, Agreement, Commitment, Library, Outcome, Partner
from crm.states import COMMITMENT_OPEN
from crm.vocabulary import CommitmentKind, Direction, ValuationBasis

# From the surest on: money and invoices are read, prices and tariffs worked out, the rest is said.
EVIDENCE_OF_BASIS: dict[str, Evidence] = {
    "": "measured",
    ValuationBasis.FACE: "measured",
    ValuationBasis.INVOICE: "measured",
    ValuationBasis.TARIFF: "estimated",
    ValuationBasis.MARKET: "estimated",
    ValuationBasis.PARTNER: "declared",
}
LESS_SURE: tuple[Evidence, ...] = ("measured", "estimated", "declared")


def added(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, start=Decimal(0)) if known else None


def value_evidence(commitments: Iterable[Commitment]) -> Evidence:
    """A sum is no surer than the least sure of the values in it."""
    classes = [EVIDENCE_OF_BASIS[commitment.valuation_basis] for commitment in commitments]
    return max(classes, key=LESS_SURE.index, default="measured")


def commitment_line(promise: Promise, library: Library, cutoff: date) -> CommitmentLine:
    """One promise with what was received and used on it; ``library`` is the dossier's own."""
    commitment, agreement = promise.commitment, promise.commitment.agreement
    received, used = promise.received, promise.used
    all_received, all_used = [*promise.earlier, *received], [*promise.used_earlier, *used]
    elsewhere = commitment.library_id != library.pk
    return CommitmentLine(
        description=commitment.description,
        direction=cast("LineDirection", commitment.direction),
        kind=commitment.get_kind_display(),
        status=_status(promise, cutoff),
        evidence=value_evidence([commitment]),
        promised=commitment.value,
        received=added(each.value for each in all_received),
        received_in_period=added(each.value for each in received),
        used=added(each.value for each in all_used),
        used_in_period=added(each.value for each in used),
        unverified=added(each.value for each in promise.unverified),
        unit=commitment.unit,
        quantity=commitment.quantity,
        quantity_received=added(each.quantity for each in all_received),
        quantity_received_in_period=added(each.quantity for each in received),
        quantity_used=added(each.quantity for each in all_used),
        quantity_used_in_period=added(each.quantity for each in used),
        quantity_unverified=added(each.quantity for each in promise.unverified),
        made=commitment.promised_on,
        due=commitment.due_on,
        valuation=commitment.get_valuation_basis_display() if commitment.valuation_basis else "",
        agreement=(agreement.our_number or agreement.their_number) if agreement else "",
        basts=tuple(each.bast_number for each in all_received if each.bast_number),
        asset_registration=", ".join(each.asset_number for each in all_received if each.asset_number),
        library=commitment.library.name if elsewhere else "",
    )


def _status(promise: Promise, cutoff: date) -> CommitmentStatus:
    """As recorded; nobody is late who has delivered all, though our own papers may be."""
    commitment = promise.commitment
    if commitment.status not in COMMITMENT_OPEN:
        return cast("CommitmentStatus", commitment.status)
    if _all_arrived(promise):
        return "pending"
    if commitment.due_on is not None and commitment.due_on < cutoff:
        return "overdue"
    return cast("CommitmentStatus", commitment.status)


def _all_arrived(promise: Promise) -> bool:
    """By quantity where one was promised, else by value; cash always by value."""
    commitment, arrived = promise.commitment, [*promise.earlier, *promise.received]
    counted = commitment.quantity is not None and commitment.kind != CommitmentKind.CASH
    if counted:
        promised, came = commitment.quantity, added(each.quantity for each in arrived)
    else:
        promised, came = commitment.value, added(each.value for each in arrived)
    return promised is not None and came is not None and came >= promised


def activity_line(activity: Activity, partner: Partner) -> ActivityLine:
    """One activity; of its partners, only the recipient's own role."""
    roles = [
        role.get_role_display() for role in activity.partner_roles.all() if role.partner_id == partner.pk
    ]
    return ActivityLine(
        name=activity.name,
        start=activity.starts_on,
        end=activity.ends_on,
        place=activity.place,
        library=activity.library.name,
        strategy=cast("Strategy", activity.strategy),
        male=activity.male,
        female=activity.female,
        total=activity.total_attendance,
        disability=activity.disability,
        costs=tuple(
            Cost(source=line.get_funding_source_display(), amount=line.amount)
            for line in activity.cost_lines.all()
        ),
        partner_role=", ".join(roles),
    )


def outcome_line(outcome: Outcome) -> OutcomeLine:
    """One change, with who checked it."""
    return OutcomeLine(
        domain=cast("LineDomain", outcome.domain),
        statement=outcome.statement,
        who=outcome.who,
        evidence=cast("Evidence", outcome.evidence),
        how_known=outcome.evidence_note,
        value=outcome.value,
        unit=outcome.unit,
        verified_by=str(outcome.verified_by or ""),
        verified_on=outcome.verified_on,
    )


def agreement_line(agreement: Agreement) -> AgreementLine:
    """One agreement of the annex."""
    return AgreementLine(
        kind=agreement.get_kind_display(),
        subject=agreement.about,
        status=agreement.get_status_display(),
        library_number=agreement.our_number,
        partner_number=agreement.their_number,
        signed=agreement.signed_on,
        start=agreement.starts_on,
        end=agreement.ends_on,
    )


def bast_lines(promises: Iterable[Promise]) -> tuple[BastLine, ...]:
    """Every handover record of what the partner gave in the period, with its asset registration."""
    return tuple(
        BastLine(
            number=delivery.bast_number,
            dated=delivery.bast_on,
            description=delivery.description or promise.commitment.description,
            value=delivery.value,
            asset_registration=delivery.asset_number,
        )
        for promise in promises
        if promise.commitment.direction == Direction.FROM_PARTNER
        for delivery in promise.received
        if delivery.bast_number
    )
