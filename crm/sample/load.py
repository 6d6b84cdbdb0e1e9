"""Loads the whole sample."""

from datetime import date
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from crm.models import Partnership
from crm.sample import (
    activities,
    agreements,
    commitments,
    consents,
    contacts,
    eastern,
    indicators,
    libraries,
    outcomes,
    partners,
    published,
    staff,
    tangerang,
)
from crm.sample.base import REASON, Sample
from crm.scope import everything

PARTS = (
    partners,
    contacts,
    agreements,
    commitments,
    activities,
    outcomes,
    indicators,
    consents,
    eastern,
    published,
    tangerang,
)


def load_sample(logins: Path) -> Sample:
    """Load all of it, dated from the day it is first loaded; log-ins are written to ``logins``."""
    with everything(), transaction.atomic():
        sample = Sample(first_loaded_on() or timezone.localdate())
        libraries.load(sample)
        staff.load(sample, logins)
        for part in PARTS:
            part.load(sample)
        return sample


def first_loaded_on() -> date | None:
    """The day the sample was first loaded; None where it never was."""
    entry = Partnership.history.filter(history_change_reason=REASON).order_by("history_date").first()
    return timezone.localdate(entry.history_date) if entry else None
