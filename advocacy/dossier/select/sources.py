"""The records behind a figure, in the reader's words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from advocacy.dossier.content import Source
from crm.models import Activity, Commitment, Fulfilment, Outcome


def commitments(found: Iterable[Commitment]) -> tuple[Source, ...]:
    """Promises, dated by the day they were made."""
    return tuple(
        Source(kind=_("commitment"), pk=each.pk, label=each.description, dated=each.promised_on)
        for each in found
    )


def deliveries(found: Iterable[tuple[Fulfilment, Commitment]]) -> tuple[Source, ...]:
    """Deliveries with the promise they were made on, named with their handover record."""
    return tuple(
        Source(
            kind=_("fulfilment"),
            pk=delivery.pk,
            label=", ".join(
                filter(None, [delivery.description or commitment.description, delivery.bast_number])
            ),
            dated=delivery.delivered_on,
        )
        for delivery, commitment in found
    )


def activities(found: Iterable[Activity]) -> tuple[Source, ...]:
    """Activities, each once, however often it is given."""
    unique = {activity.pk: activity for activity in found}
    return tuple(
        Source(kind=_("activity"), pk=pk, label=activity.name, dated=activity.starts_on)
        for pk, activity in unique.items()
    )


def outcomes(found: Iterable[Outcome]) -> tuple[Source, ...]:
    """Changes, dated by the day they were observed."""
    return tuple(
        Source(kind=_("outcome"), pk=each.pk, label=each.statement, dated=each.observed_on) for each in found
    )
