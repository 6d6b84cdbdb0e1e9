"""How a promise moves: people cancel it, everything else follows from what was delivered."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from crm.models import Commitment, Fulfilment, User
from crm.states import COMMITMENT_TRANSITIONS, CommitmentStatus
from crm.transitions.engine import Lifecycle, advance
from crm.vocabulary import CommitmentKind, Direction


def status_from(commitment: Commitment, deliveries: Sequence[Fulfilment]) -> CommitmentStatus:
    """What became of a promise, by its deliveries.

    Any delivery makes it partly fulfilled. It is fulfilled once nothing is open (``still_open``).
    What was given to a person was not given to the institution, and counts for nothing.
    """
    deliveries = _to_the_institution(deliveries)
    if not deliveries:
        return CommitmentStatus.PROMISED
    return CommitmentStatus.PARTIAL if still_open(commitment, deliveries) else CommitmentStatus.FULFILLED


def still_open(commitment: Commitment, deliveries: Sequence[Fulfilment]) -> list[str]:
    """All that keeps a promise from being fulfilled, in the reader's language; empty when nothing does.

    A second person must have verified every delivery; goods received must have their handover
    record and asset registration; and what was verified must reach what was promised. More than
    promised is welcome.
    """
    deliveries = _to_the_institution(deliveries)
    problems = [problem for delivery in deliveries for problem in _missing_proof(commitment, delivery)]
    verified = [delivery for delivery in deliveries if delivery.verified_at]
    if not deliveries:
        problems.append(_("Nothing was delivered yet."))
    elif len(verified) == len(deliveries) and not _reached(commitment, verified):
        problems.append(_("Less was delivered than promised."))
    return problems


def follow_deliveries(commitment: Commitment, by: User | None, reason: str) -> None:
    """Bring the status in line with the deliveries; a cancelled promise stays cancelled."""
    derived = status_from(commitment, list(commitment.fulfilments.all()))
    if commitment.status in (derived, CommitmentStatus.CANCELLED):
        return
    action = next(
        step.action
        for step in COMMITMENT_TRANSITIONS
        if step.target == derived and commitment.status in step.sources
    )
    advance(commitment, action, by=by, reason=reason, lifecycle=COMMITMENT)


def _to_the_institution(deliveries: Sequence[Fulfilment]) -> list[Fulfilment]:
    return [delivery for delivery in deliveries if not delivery.to_a_person]


def _missing_proof(commitment: Commitment, delivery: Fulfilment) -> Iterator[str]:
    named = {"delivery": str(delivery)}
    if not delivery.verified_at:
        yield _("“%(delivery)s” waits for a second person to verify it.") % named
    received_by_us = commitment.direction == Direction.FROM_PARTNER
    if received_by_us and CommitmentKind(commitment.kind).is_asset:
        if not (delivery.bast_number and delivery.bast_on):
            yield _("“%(delivery)s” needs the number and date of its handover record (BAST).") % named
        if not delivery.asset_number:
            yield _("“%(delivery)s” needs its asset registration.") % named


def _reached(commitment: Commitment, deliveries: Sequence[Fulfilment]) -> bool:
    """Goods and services are measured by quantity where one was promised, all else by value."""
    counted = commitment.quantity is not None and commitment.kind != CommitmentKind.CASH
    measure = "quantity" if counted else "value"
    promised = getattr(commitment, measure)
    delivered = sum((getattr(one, measure) or 0 for one in deliveries), Decimal(0))
    return promised is None or delivered >= promised


def _only_if_it_follows(target: CommitmentStatus) -> Callable[[Commitment], Iterator[str | Promise]]:
    def guard(commitment: Commitment) -> Iterator[str | Promise]:
        deliveries = list(commitment.fulfilments.all())
        if status_from(commitment, deliveries) == target:
            return
        yield _("This status follows from the deliveries that are recorded.")
        if target == CommitmentStatus.FULFILLED:
            yield from still_open(commitment, deliveries)

    return guard


COMMITMENT = Lifecycle(
    COMMITMENT_TRANSITIONS,
    guards={
        "receive_part": _only_if_it_follows(CommitmentStatus.PARTIAL),
        "receive_all": _only_if_it_follows(CommitmentStatus.FULFILLED),
        "undo_receipt": _only_if_it_follows(CommitmentStatus.PROMISED),
    },
)
