"""How an agreement moves from draft to signature to its end."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from crm.models import Agreement
from crm.states import AGREEMENT_SIGNED, AGREEMENT_TRANSITIONS
from crm.transitions.engine import Lifecycle


def _what_signing_lacks(agreement: Agreement) -> Iterator[str | Promise]:
    """A signed document has its days, and both numbers or the reason why it has none."""
    if not agreement.signed_on:
        yield _("Enter the day of signing.")
    if not agreement.starts_on:
        yield _("Enter the day on which it starts.")
    if not agreement.ends_on:
        yield _("Enter the day on which it ends.")
    if not agreement.unnumbered_reason:
        if not agreement.our_number:
            yield _("Enter our number, or say why it has no number.")
        if not agreement.their_number:
            yield _("Enter their number, or say why it has no number.")


def _what_renewing_lacks(agreement: Agreement) -> Iterator[str | Promise]:
    """A renewal is a new document that names the old one."""
    if not agreement.renewals.filter(status__in=AGREEMENT_SIGNED).exists():
        yield _("First record the new agreement, say that it renews this one, and put it in force.")


def _what_ending_lacks(agreement: Agreement) -> Iterator[str | Promise]:
    """Whatever stops before its day is terminated, with a reason."""
    if agreement.ends_on and agreement.ends_on > timezone.localdate():
        yield _("Its last day has not come yet; to stop it earlier, terminate it with a reason.")


AGREEMENT = Lifecycle(
    AGREEMENT_TRANSITIONS,
    guards={"sign": _what_signing_lacks, "renew": _what_renewing_lacks, "end": _what_ending_lacks},
)
