"""The figures of what libraries did with the partner, and whom it met."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from advocacy.dossier.content import Figure
from advocacy.dossier.select import sources
from advocacy.dossier.select.figure_maker import FigureMaker


class ReachFigures(FigureMaker):
    """Activities, those who came, and changes that somebody checked."""

    def all(self) -> tuple[Figure, ...]:
        """In the order in which the sources list them."""
        return (
            self.activities(),
            self.attendance(),
            self.women(),
            self.disability(),
            self.libraries(),
            self.outcomes(),
        )

    def activities(self) -> Figure:
        """How many activities the partner took part in or made possible."""
        held = self.records.activities
        return self.figure(
            "activities",
            _("Activities"),
            len(held),
            ngettext("activity", "activities", len(held)),
            _("Activities in the period in which the partner had a role or whose gift was used."),
            behind=sources.activities(held),
        )

    def attendance(self) -> Figure:
        """Visits to those activities; the same person may count more than once."""
        counted = [activity for activity in self.records.activities if activity.total_attendance is not None]
        visits = sum(activity.total_attendance or 0 for activity in counted)
        return self.figure(
            "attendance",
            _("Attendance"),
            visits if counted else None,
            ngettext("attendance", "attendances", visits),
            _("Everyone counted at each activity. Someone who came twice counts twice."),
            behind=sources.activities(counted),
            missing=_("attendance was not counted at any activity"),
        )

    def women(self) -> Figure:
        """The share of women and girls where sex was recorded, in per cent with two decimals."""
        told = [act for act in self.records.activities if act.male is not None and act.female is not None]
        female = sum(activity.female or 0 for activity in told)
        everyone = female + sum(activity.male or 0 for activity in told)
        share = (Decimal(100 * female) / everyone).quantize(Decimal("0.01")) if everyone else None
        return self.figure(
            "women_share",
            _("Share of women"),
            share,
            "%",
            _("Attendance of women and girls divided by attendance whose sex was recorded."),
            behind=sources.activities(told),
            missing=_("sex was not recorded at any activity"),
        )

    def disability(self) -> Figure:
        """Visits by people with a disability."""
        told = [activity for activity in self.records.activities if activity.disability is not None]
        visits = sum(activity.disability or 0 for activity in told)
        return self.figure(
            "disability",
            _("Attendance of people with a disability"),
            visits if told else None,
            ngettext("attendance", "attendances", visits),
            _("People with a disability among those counted, where the library recorded it."),
            behind=sources.activities(told),
            missing=_("disability was not recorded at any activity"),
        )

    def libraries(self) -> Figure:
        """How many libraries held those activities."""
        held = self.records.activities
        reached = len({activity.library_id for activity in held})
        return self.figure(
            "libraries",
            _("Libraries reached"),
            reached,
            ngettext("library", "libraries", reached),
            _("Different libraries that held at least one of those activities."),
            behind=sources.activities(held),
        )

    def outcomes(self) -> Figure:
        """How many outcomes somebody has checked."""
        checked = [outcome for outcome in self.records.outcomes if outcome.verified_on]
        return self.figure(
            "verified_outcomes",
            _("Verified outcomes"),
            len(checked),
            ngettext("outcome", "outcomes", len(checked)),
            _("Changes observed after those activities and checked by a named person."),
            behind=sources.outcomes(checked),
        )
