"""The records a dossier speaks of, loaded once with a constant number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from advocacy.models import Dossier
from cms.models import StoryPage
from cms.models.story_rules import consent_gaps
from crm.models import Activity, Agreement, Commitment, CommitmentUse, Fulfilment, Outcome
from crm.states import AGREEMENT_SIGNED, COMMITMENT_OPEN
from crm.vocabulary import ConsentChannel

MOST_STORIES = 2


@dataclass(frozen=True)
class Promise:
    """A commitment with what was delivered and verified on it, and used of it, in the period."""

    commitment: Commitment
    received: Sequence[Fulfilment]
    used: Sequence[CommitmentUse]


@dataclass(frozen=True)
class Records:
    """What was found in the dossier's library, everything below it, and its period.

    ``unverified`` are deliveries that nobody else has checked; they are told as a gap, not counted.
    """

    promises: Sequence[Promise]
    unverified: Sequence[Fulfilment]
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
        .select_related("library__region")
        .prefetch_related("partner_roles", "cost_lines", "commitment_uses__commitment")
        .order_by("starts_on", "pk")
    )
    outcomes = Outcome.objects.filter(
        activity__in=activities.order_by().values("pk"), observed_on__lte=cutoff
    ).select_related("verified_by", "activity")
    agreements = (
        Agreement.objects.with_partner(partner)
        .filter(status__in=AGREEMENT_SIGNED, starts_on__lte=end, ends_on__gte=start)
        .order_by("signed_on", "pk")
    )
    unverified = (
        Fulfilment.objects.unverified()
        .filter(commitment__partner=partner, delivered_on__range=(start, end))
        .select_related("commitment")
    )
    return Records(
        promises=_promises(dossier, start, end),
        unverified=list(unverified),
        activities=list(activities),
        outcomes=list(outcomes),
        agreements=list(agreements),
        stories=_stories(dossier, activities, cutoff),
    )


def _promises(dossier: Dossier, start: date, end: date) -> list[Promise]:
    """Promises made in the period, and older ones that were still running in it."""
    delivered = Fulfilment._base_manager.filter(commitment=OuterRef("pk"), delivered_on__gte=start)
    running = Q(promised_on__gte=start) | Q(status__in=COMMITMENT_OPEN) | Q(Exists(delivered))
    verified = (
        Fulfilment.objects.verified().filter(delivered_on__range=(start, end)).order_by("delivered_on", "pk")
    )
    used = CommitmentUse.objects.filter(activity__starts_on__lte=end, activity__ends_on__gte=start)
    commitments = (
        Commitment.objects.of_partner(dossier.partner)
        .standing()
        .filter(running, promised_on__lte=end)
        .select_related("agreement")
        .prefetch_related(
            Prefetch("fulfilments", verified), Prefetch("uses", used.select_related("activity"))
        )
        .order_by("promised_on", "pk")
    )
    return [
        Promise(commitment, list(commitment.fulfilments.all()), list(commitment.uses.all()))
        for commitment in commitments
    ]


def _stories(dossier: Dossier, activities: "QuerySet[Activity]", cutoff: date) -> list[StoryPage]:
    """The newest public stories of the partner whose consent also covers a sponsor's printed dossier."""
    told = (
        StoryPage.objects.live()
        .filter(locale__language_code=dossier.language, library__path__startswith=dossier.library.path)
        .filter(Q(partners=dossier.partner) | Q(activity__in=activities.order_by().values("pk")))
        .select_related("consent", "region", "photo", "activity__library", "library")
        .distinct()
        .order_by("-told_on", "-pk")
    )
    channels = (ConsentChannel.PDF, ConsentChannel.SPONSOR)
    return [story for story in told if not consent_gaps(story, cutoff, channels)][:MOST_STORIES]
