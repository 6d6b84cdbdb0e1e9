"""The figures of a dossier, each with its definition, evidence and the records behind it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from advocacy.dossier.content import RUPIAH, Evidence, Figure, Source
from advocacy.dossier.select.lines import added, value_evidence
from advocacy.dossier.select.records import Records
from advocacy.models import Dossier
from crm.models import Activity, Commitment, Fulfilment, Outcome
from crm.vocabulary import CommitmentKind, Direction

DEFINITION_VERSION = 1


class FigureMaker:
    """Makes the figures of one dossier from its records."""

    def __init__(self, dossier: Dossier, records: Records, cutoff: date) -> None:
        self.dossier = dossier
        self.records = records
        self.cutoff = cutoff
        self.gifts = [
            each for each in records.promises if each.commitment.direction == Direction.FROM_PARTNER
        ]

    def all(self) -> tuple[Figure, ...]:
        """Every figure, in the order in which the sources list them."""
        return (
            self.promised(),
            self.received(),
            self.used(),
            self.activities(),
            self.attendance(),
            self.women(),
            self.disability(),
            self.libraries(),
            self.books(),
            self.outcomes(),
        )

    def promised(self) -> Figure:
        """Rupiah the partner promised; never added to what was received."""
        valued = [gift for gift in self.gifts if gift.commitment.value is not None]
        return self._figure(
            "promised",
            _("Promised"),
            added(gift.commitment.value for gift in valued),
            RUPIAH,
            _(
                "Value of the partner's commitments made in the period or still running in it, without "
                "cancelled ones. A promise is not a receipt."
            ),
            evidence=value_evidence(valued),
            sources=(_commitment_source(gift.commitment) for gift in valued),
            missing=_("no commitment with a value is recorded"),
        )

    def received(self) -> Figure:
        """Rupiah delivered and verified by a second person."""
        deliveries = [each for gift in self.gifts for each in gift.received if each.value is not None]
        return self._figure(
            "received",
            _("Received"),
            added(each.value for each in deliveries),
            RUPIAH,
            _("Value delivered in the period on those commitments and verified by a second person."),
            evidence=value_evidence(self.gifts),
            sources=map(_delivery_source, deliveries),
            missing=_("no delivery with a value has been verified in the period"),
        )

    def used(self) -> Figure:
        """Rupiah put to use in activities."""
        uses = [use for gift in self.gifts for use in gift.used if use.value is not None]
        return self._figure(
            "used",
            _("Used"),
            added(use.value for use in uses),
            RUPIAH,
            _(
                "Value of those commitments put to use by activities of the period, "
                "as the libraries recorded it."
            ),
            evidence="declared",
            sources=_activity_sources(use.activity for use in uses),
            missing=_("no activity of the period has recorded a use"),
        )

    def activities(self) -> Figure:
        """How many activities the partner took part in or made possible."""
        held = self.records.activities
        return self._figure(
            "activities",
            _("Activities"),
            len(held),
            _("activities"),
            _("Activities in the period in which the partner had a role or whose gift was used."),
            sources=_activity_sources(held),
        )

    def attendance(self) -> Figure:
        """Visits to those activities; the same person may count more than once."""
        counted = [activity for activity in self.records.activities if activity.total_attendance is not None]
        return self._figure(
            "attendance",
            _("Attendance"),
            sum(activity.total_attendance or 0 for activity in counted) if counted else None,
            _("attendances"),
            _("Everyone counted at each activity. Someone who came twice counts twice."),
            sources=_activity_sources(counted),
            missing=_("attendance was not counted at any activity"),
        )

    def women(self) -> Figure:
        """The share of women and girls where sex was recorded, in per cent with two decimals."""
        told = [act for act in self.records.activities if act.male is not None and act.female is not None]
        female = sum(activity.female or 0 for activity in told)
        everyone = female + sum(activity.male or 0 for activity in told)
        share = (Decimal(100 * female) / everyone).quantize(Decimal("0.01")) if everyone else None
        return self._figure(
            "women_share",
            _("Share of women"),
            share,
            "%",
            _("Attendance of women and girls divided by attendance whose sex was recorded."),
            sources=_activity_sources(told),
            missing=_("sex was not recorded at any activity"),
        )

    def disability(self) -> Figure:
        """Visits by people with a disability."""
        told = [activity for activity in self.records.activities if activity.disability is not None]
        return self._figure(
            "disability",
            _("Attendance of people with a disability"),
            sum(activity.disability or 0 for activity in told) if told else None,
            _("attendances"),
            _("People with a disability among those counted, where the library recorded it."),
            sources=_activity_sources(told),
            missing=_("disability was not recorded at any activity"),
        )

    def libraries(self) -> Figure:
        """How many libraries held those activities."""
        held = self.records.activities
        return self._figure(
            "libraries",
            _("Libraries reached"),
            len({activity.library_id for activity in held}),
            _("libraries"),
            _("Different libraries that held at least one of those activities."),
            sources=_activity_sources(held),
        )

    def books(self) -> Figure:
        """Copies of books delivered and verified."""
        gifts = [gift for gift in self.gifts if gift.commitment.kind == CommitmentKind.BOOKS]
        deliveries = [each for gift in gifts for each in gift.received if each.quantity is not None]
        return self._figure(
            "books",
            _("Books received"),
            added(each.quantity for each in deliveries),
            _("copies"),
            _("Copies of books delivered in the period and verified."),
            sources=map(_delivery_source, deliveries),
            missing=_("no verified delivery of books in the period"),
        )

    def outcomes(self) -> Figure:
        """How many outcomes somebody has checked."""
        checked = [outcome for outcome in self.records.outcomes if outcome.verified_on]
        return self._figure(
            "verified_outcomes",
            _("Verified outcomes"),
            len(checked),
            _("outcomes"),
            _("Changes observed after those activities and checked by a named person."),
            sources=map(_outcome_source, checked),
        )

    def _figure(
        self,
        key: str,
        label: str,
        value: int | Decimal | None,
        unit: str,
        definition: str,
        *,
        sources: Iterable[Source],
        evidence: Evidence = "measured",
        missing: str = "",
    ) -> Figure:
        return Figure(
            key=key,
            label=label,
            value=value,
            unit=unit,
            period_start=self.dossier.period_start,
            period_end=self.dossier.period_end,
            cutoff=self.cutoff,
            definition=definition,
            definition_version=DEFINITION_VERSION,
            evidence=evidence,
            sources=tuple(sources),
            missing_reason=missing if value is None else "",
        )


def _commitment_source(commitment: Commitment) -> Source:
    return Source(
        kind=_("commitment"), pk=commitment.pk, label=commitment.description, dated=commitment.promised_on
    )


def _delivery_source(delivery: Fulfilment) -> Source:
    label = " ".join(filter(None, [delivery.description, delivery.bast_number]))
    return Source(kind=_("fulfilment"), pk=delivery.pk, label=label, dated=delivery.delivered_on)


def _activity_sources(activities: Iterable[Activity]) -> list[Source]:
    """One source for each activity, however often it is given."""
    unique = {activity.pk: activity for activity in activities}
    return [
        Source(kind=_("activity"), pk=pk, label=activity.name, dated=activity.starts_on)
        for pk, activity in unique.items()
    ]


def _outcome_source(outcome: Outcome) -> Source:
    return Source(kind=_("outcome"), pk=outcome.pk, label=outcome.statement, dated=outcome.observed_on)
