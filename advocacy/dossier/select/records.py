"""The records a dossier speaks of, loaded once with a constant number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from advocacy.dossier.select.stories import told_stories
from advocacy.models import Dossier
from cms.models import StoryPage
from crm.models import Activity, Agreement, Commitment, CommitmentUse, Fulfilment, Outcome
from crm.states import AGREEMENT_SIGNED, COMMITMENT_OPEN, CommitmentStatus
from crm.vocabulary import Direction


@dataclass(frozen=True)
class Promise:
    """A commitment with what was delivered to the institution and verified, and what was used of it.

    ``received`` and ``used`` are of the period, ``earlier`` and ``used_earlier`` came before it.
    ``unverified`` was delivered in the period and counts only once somebody else has checked it.
    """

    commitment: Commitment
    received: Sequence[Fulfilment]
    earlier: Sequence[Fulfilment]
    used: Sequence[CommitmentUse]
    used_earlier: Sequence[CommitmentUse]
    unverified: Sequence[Fulfilment]


@dataclass(frozen=True)
class Records:
    """What was found in the dossier's library, everything below it, and its period.

    What is told as a gap and not counted stands apart: ``unverified`` are the partner's deliveries
    that nobody else has checked, ``personal`` those that a person received and not the institution,
    ``cancelled`` promises of the period that were called off.
    """

    promises: Sequence[Promise]
    unverified: Sequence[Fulfilment]
    personal: Sequence[Fulfilment]
    cancelled: Sequence[Commitment]
    activities: Sequence[Activity]
    outcomes: Sequence[Outcome]
    agreements: Sequence[Agreement]
    stories: Sequence[StoryPage]


def load(dossier: Dossier, cutoff: date) -> Records:
    """Read the records of the dossier's scope; the caller has entered it."""
    partner, start, end = dossier.partner, dossier.period_start, min(dossier.period_end, cutoff)
    activities = (
        Activity.objects.with_partner(partner)
        .between(start, end)
        .select_related("library")
        .prefetch_related("partner_roles", "cost_lines")
        .order_by("starts_on", "pk")
    )
    those = activities.order_by().values("pk")
    outcomes = Outcome.objects.filter(activity__in=those, observed_on__lte=cutoff).select_related(
        "verified_by"
    )
    agreements = (
        Agreement.objects.with_partner(partner)
        .filter(status__in=AGREEMENT_SIGNED, starts_on__lte=end, ends_on__gte=start)
        .order_by("signed_on", "pk")
    )
    waiting = Fulfilment.objects.filter(
        commitment__partner=partner,
        commitment__direction=Direction.FROM_PARTNER,
        delivered_on__range=(start, end),
    ).filter(Q(verified_at__isnull=True) | Q(to_a_person=True))
    uncounted = list(waiting.order_by("delivered_on", "pk"))
    unverified = [delivery for delivery in uncounted if not delivery.to_a_person]
    promises = _of_the_period(dossier, start, end)
    return Records(
        promises=_promises(promises, unverified, start, end),
        unverified=unverified,
        personal=[delivery for delivery in uncounted if delivery.to_a_person],
        cancelled=list(promises.filter(status=CommitmentStatus.CANCELLED)),
        activities=list(activities),
        outcomes=list(outcomes.order_by("observed_on", "pk")),
        agreements=list(agreements),
        stories=told_stories(dossier, those, cutoff),
    )


def _of_the_period(dossier: Dossier, start: date, end: date) -> "QuerySet[Commitment]":
    """Promises that were made, open, delivered on or used in the period, or called off before their day."""
    delivered = Fulfilment._base_manager.filter(commitment=OuterRef("pk"), delivered_on__gte=start)
    running = (
        Q(promised_on__gte=start)
        | Q(status__in=COMMITMENT_OPEN)
        | Q(status=CommitmentStatus.CANCELLED, due_on__gte=start)
        | Q(Exists(delivered))
        | Q(Exists(_uses(end).filter(commitment=OuterRef("pk"), activity__ends_on__gte=start)))
    )
    promises: QuerySet[Commitment] = Commitment.objects.of_partner(dossier.partner).filter(
        running, promised_on__lte=end
    )
    return promises.order_by("promised_on", "pk")


def _uses(end: date) -> "QuerySet[CommitmentUse]":
    uses: QuerySet[CommitmentUse] = CommitmentUse.objects.filter(activity__starts_on__lte=end)
    return uses


def _promises(
    promises: "QuerySet[Commitment]", unverified: Sequence[Fulfilment], start: date, end: date
) -> list[Promise]:
    """Those that stand, each with its deliveries and uses."""
    verified = Fulfilment.objects.verified().filter(to_a_person=False, delivered_on__lte=end)
    standing = (
        promises.exclude(status=CommitmentStatus.CANCELLED)
        .select_related("agreement", "library")
        .prefetch_related(
            Prefetch("fulfilments", verified.order_by("delivered_on", "pk")),
            Prefetch("uses", _uses(end).select_related("activity").order_by("activity__starts_on", "pk")),
        )
    )
    return [
        Promise(
            commitment,
            received=[each for each in commitment.fulfilments.all() if each.delivered_on >= start],
            earlier=[each for each in commitment.fulfilments.all() if each.delivered_on < start],
            used=[each for each in commitment.uses.all() if each.activity.ends_on >= start],
            used_earlier=[each for each in commitment.uses.all() if each.activity.ends_on < start],
            unverified=[each for each in unverified if each.commitment_id == commitment.pk],
        )
        for commitment in standing
    ]
