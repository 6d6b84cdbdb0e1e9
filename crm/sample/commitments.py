"""What partners and the library promised each other, and what came of it."""

from datetime import datetime, time

from django.utils import timezone

from crm.models import Commitment, Fulfilment, Library
from crm.sample.base import Sample, put
from crm.sample.commitment_data import PROMISES, Delivered, Promised
from crm.sample.files import attach_scan
from crm.states import CommitmentStatus
from crm.transitions.commitment import status_from


def load(sample: Sample) -> None:
    """Make the commitments and deliveries that are not there yet."""
    for promised in PROMISES:
        promise(sample, promised, sample.libraries["contoh"], recorder="advokasi", verifier="kepala")


def promise(sample: Sample, promised: Promised, library: Library, recorder: str, verifier: str) -> None:
    """Make one commitment with its deliveries; its status follows from them, as it does for staff."""
    deliveries = [_delivery(sample, each, recorder, verifier) for each in promised.deliveries]
    commitment, made = put(
        Commitment,
        {
            "library": library,
            "partner": sample.partners[promised.partner],
            "description": promised.description,
        },
        direction=promised.direction,
        kind=promised.kind,
        quantity=promised.quantity,
        unit=promised.unit,
        value=promised.value,
        valuation_basis=promised.basis,
        funding_source=promised.source,
        promised_on=sample.day(promised.day),
        due_on=sample.day_or_none(promised.due),
        agreement=sample.agreements.get(promised.agreement),
        clause=promised.clause,
        interaction=sample.interactions.get(promised.made_at),
        owner=sample.staff[recorder],
        notes=promised.notes,
    )
    sample.commitments[promised.key] = commitment
    if not made:
        return
    for delivery in deliveries:
        delivery.commitment = commitment
        put(Fulfilment, {"commitment": commitment, "description": delivery.description}, **_told(delivery))
        if delivery.bast_number:
            saved = commitment.fulfilments.get(description=delivery.description)
            attach_scan(saved, library, f"BAST {delivery.description}", delivery.bast_number, sample)
