"""What a story shows of the records behind it: public fields and counts, never people.

This is the one place where a public page reads owned records, outside any library's scope. So
each function checks what the scope would have checked: a record is shown only where it belongs
to the story's own library or to one below it.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from crm.models import Activity, Outcome, Partnership
from crm.scope import everything
from crm.vocabulary import EvidenceClass

if TYPE_CHECKING:
    from cms.models import StoryPage


@dataclass(frozen=True)
class PublicPartner:
    """A partner who agreed to be named."""

    pk: int
    name: str
    website: str


@dataclass(frozen=True)
class PublicActivity:
    """What a library did: when, of which kind, and how many attended (visits, not people)."""

    name: str
    kind: str
    strategy: str
    starts_on: date
    ends_on: date
    attendance: int | None
    female: int | None
    male: int | None
    note: str


@dataclass(frozen=True)
class Figure:
    """A number with its unit, its period and how it is known; ``value`` is None where it is missing."""

    value: Decimal | None
    unit: str
    label: str
    evidence: str
    source: str
    starts_on: date | None = None
    ends_on: date | None = None
    period: str = ""
    verified_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class StoryFacts:
    """All that a story page shows of the records."""

    library: str
    activity: PublicActivity | None
    partners: tuple[PublicPartner, ...]
    figures: tuple[Figure, ...]


def story_facts(story: "StoryPage") -> StoryFacts:
    """The public facts behind ``story``, in a number of queries that its length does not change."""
    with everything():
        return StoryFacts(
            library=story.library.name if story.library else "",
            activity=_activity(story),
            partners=_partners(story),
            figures=_figures(story),
        )


def _activity(story: "StoryPage") -> PublicActivity | None:
    activity = story.activity
    if activity is None or not _within(story, activity):
        return None
    return PublicActivity(
        name=activity.name,
        kind=activity.get_kind_display(),
        strategy=activity.get_strategy_display(),
        starts_on=activity.starts_on,
        ends_on=activity.ends_on,
        attendance=activity.total_attendance,
        female=activity.female,
        male=activity.male,
        note=activity.attendance_note,
    )


def _partners(story: "StoryPage") -> tuple[PublicPartner, ...]:
    """Those whom the story's library, or one above it, may name."""
    named = [link.partner for link in story.partner_links.select_related("partner")]
    if story.library is None or not named:
        return ()
    path, step = story.library.path, story.library.steplen
    libraries = [path[:end] for end in range(step, len(path) + 1, step)]
    agreed = Partnership.objects.filter(
        credited_in_public=True, partner__in=named, library__path__in=libraries
    ).values_list("partner", flat=True)
    allowed = set(agreed)
    return tuple(
        PublicPartner(partner.pk, partner.name, partner.website) for partner in named if partner.pk in allowed
    )


def _figures(story: "StoryPage") -> tuple[Figure, ...]:
    """The story's numbers in their order; a number whose record is gone or not its own is left out."""
    wanted = [child.value["outcome"] for child in story.figures if child.block_type == "outcome"]
    outcomes = Outcome.objects.verified().select_related("library").in_bulk(wanted) if wanted else {}
    figures = (_figure(story, child.block_type, child.value, outcomes) for child in story.figures)
    return tuple(figure for figure in figures if figure)


def _figure(story: "StoryPage", kind: str, value: Any, outcomes: dict[int, Outcome]) -> Figure | None:
    if kind == "written":
        return _written(value)
    if kind == "attendance":
        return _attendance(story, value["label"])
    outcome = outcomes.get(value["outcome"])
    return _outcome(outcome, value) if outcome and _within(story, outcome) else None


def _outcome(outcome: Outcome, words: Any) -> Figure:
    return Figure(
        value=outcome.value,
        unit=words.get("unit") or outcome.unit,
        label=words.get("label") or outcome.statement,
        evidence=outcome.get_evidence_display(),
        source=outcome.library.name,
        starts_on=outcome.observed_on,
        ends_on=outcome.observed_on,
        verified_on=outcome.verified_on,
        note=words.get("note") or outcome.evidence_note,
    )


def _attendance(story: "StoryPage", label: str) -> Figure | None:
    activity = story.activity
    if activity is None or not _within(story, activity):
        return None
    total = activity.total_attendance
    return Figure(
        value=None if total is None else Decimal(total),
        unit=_("attendances"),
        label=label or activity.name,
        evidence=str(EvidenceClass.MEASURED.label),
        source=activity.library.name,
        starts_on=activity.starts_on,
        ends_on=activity.ends_on,
        note=activity.attendance_note,
    )


def _written(value: Any) -> Figure:
    return Figure(
        value=value["value"],
        unit=value["unit"],
        label=value["label"],
        evidence=str(EvidenceClass(value["evidence"]).label),
        source=value["source"],
        period=value["period"],
    )


def _within(story: "StoryPage", record: Activity | Outcome) -> bool:
    return story.library is not None and record.library.path.startswith(story.library.path)
