"""What partners and the library promised each other, and what came of it."""

from datetime import date, datetime, time
from typing import Any

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
    key = {
        "library": library,
        "partner": sample.partners[promised.partner],
        "description": promised.description,
    }
    fields = _commitment(sample, promised, recorder)
    deliveries = [_delivery(sample, one, recorder, verifier) for one in promised.deliveries]
    status = status_from(Commitment(**key, **fields), [Fulfilment(**each) for each in deliveries])
    commitment, made = put(
        Commitment, key, status=CommitmentStatus.CANCELLED if promised.cancelled else status, **fields
    )
    sample.commitments[promised.key] = commitment
    for each in deliveries if made else ():
        delivery, _made = put(
            Fulfilment, {"commitment": commitment, "description": each.pop("description")}, **each
        )
        if delivery.bast_number:
            attach_scan(delivery, library, f"BAST {delivery.description}", delivery.bast_number, sample)


def _commitment(sample: Sample, promised: Promised, recorder: str) -> dict[str, Any]:
    return {
        "direction": promised.direction,
        "kind": promised.kind,
        "quantity": promised.quantity,
        "unit": promised.unit,
        "value": promised.value,
        "valuation_basis": promised.basis,
        "funding_source": promised.source,
        "promised_on": sample.day(promised.day),
        "due_on": sample.day_or_none(promised.due),
        "agreement": sample.agreements.get(promised.agreement),
        "clause": promised.clause,
        "interaction": sample.interactions.get(promised.made_at),
        "owner": sample.staff[recorder],
        "notes": promised.notes,
    }


def _delivery(sample: Sample, delivered: Delivered, recorder: str, verifier: str) -> dict[str, Any]:
    day = sample.day(delivered.day)
    return {
        "description": delivered.description,
        "delivered_on": day,
        "quantity": delivered.quantity,
        "value": delivered.value,
        "bast_number": delivered.bast.format(year=day.year),
        "bast_on": day if delivered.bast else None,
        "asset_number": delivered.asset,
        "recorded_by": sample.staff[recorder],
        "verified_by": sample.staff[verifier] if delivered.verified else None,
        "verified_at": _morning_after(sample.day(delivered.day + 1)) if delivered.verified else None,
    }


def _morning_after(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))
