"""The few numbers on the home page."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Sum

from crm.models import Activity, Partnership
from crm.scope import everything

YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Headline:
    """Counts over the twelve months up to ``ends_on``; attendance counts visits, not people."""

    starts_on: date
    ends_on: date
    activities: int
    attendance: int
    libraries: int
    partners: int


def headline(on: date) -> Headline:
    """What libraries and partners did in the year that ends on a day, in two queries."""
    start = on - YEAR
    with everything():
        done = (
            Activity.objects.between(start, on)
            .with_attendance()
            .aggregate(
                activities=Count("pk"), attending=Sum("attendance"), libraries=Count("library", distinct=True)
            )
        )
        partners = Partnership.objects.active().aggregate(partners=Count("partner", distinct=True))
    return Headline(
        starts_on=start,
        ends_on=on,
        activities=done["activities"],
        attendance=done["attending"] or 0,
        libraries=done["libraries"],
        partners=partners["partners"],
    )
