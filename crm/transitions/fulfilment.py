"""Recording what was delivered, and checking it with a second pair of eyes."""

from collections.abc import Iterator

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from crm.models import Fulfilment, User
from crm.states import CommitmentStatus
from crm.transitions.commitment import follow_deliveries
from crm.transitions.engine import TransitionRefused, lock, told


def record_fulfilment(fulfilment: Fulfilment, by: User | None, reason: str = "") -> None:
    """Save a new or changed delivery as recorded by ``by``; the promise's status follows.

    A changed delivery must be verified again. Raises ``TransitionRefused`` where the promise was
    cancelled.
    """
    with transaction.atomic():
        lock(fulfilment.commitment)
        if fulfilment.commitment.status == CommitmentStatus.CANCELLED:
            raise TransitionRefused([_("The commitment was cancelled; nothing can be delivered on it.")])
        fulfilment.recorded_by = by
        fulfilment.verified_by = fulfilment.verified_at = None
        _save(fulfilment, by, reason)


def verify_fulfilment(fulfilment: Fulfilment, by: User) -> None:
    """Confirm a delivery that somebody else recorded; the promise's status follows.

    Raises ``TransitionRefused`` where it is verified already, or was recorded by ``by``.
    """
    with transaction.atomic():
        lock(fulfilment.commitment)
        lock(fulfilment)
        if problems := list(_what_verifying_lacks(fulfilment, by)):
            raise TransitionRefused(problems)
        fulfilment.verified_by, fulfilment.verified_at = by, timezone.now()
        _save(fulfilment, by, "")


def remove_fulfilment(fulfilment: Fulfilment, by: User | None, reason: str) -> None:
    """Delete a delivery that was recorded by mistake; the promise's status follows.

    Raises ``TransitionRefused`` without a reason.
    """
    if not reason.strip():
        raise TransitionRefused([_("Give the reason.")])
    with transaction.atomic():
        commitment = fulfilment.commitment
        lock(commitment)
        with told(fulfilment, by, reason):
            fulfilment.delete()
        follow_deliveries(commitment, by, reason)


def _what_verifying_lacks(fulfilment: Fulfilment, by: User) -> Iterator[str]:
    if fulfilment.verified_at:
        yield _("This delivery is verified already.")
    if fulfilment.recorded_by_id == by.pk:
        yield _("The one who recorded a delivery cannot verify it.")


def _save(fulfilment: Fulfilment, by: User | None, reason: str) -> None:
    with told(fulfilment, by, reason):
        fulfilment.save()
    follow_deliveries(fulfilment.commitment, by, reason or str(fulfilment))
