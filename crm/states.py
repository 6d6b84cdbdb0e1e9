"""Every lifecycle as data: states, named groups of states, and the transitions between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PartnershipStatus(TextChoices):
    """Where one library stands with one partner."""

    PROSPECT = "prospect", _("Prospect")
    # In a context of its own: Wagtail says "Exploring" of its tree of pages.
    EXPLORING = "exploring", pgettext_lazy("partnership", "Exploring")
    NEGOTIATING = "negotiating", _("Negotiating")
    ACTIVE = "active", _("Active")
    DORMANT = "dormant", _("Dormant")
    ENDED = "ended", _("Ended")
    DECLINED = "declined", _("Declined")


class AgreementStatus(TextChoices):
    """The life of a signed document. "Expiring" is derived from dates, not a state."""

    DRAFT = "draft", _("Draft")
    REVIEW = "review", _("Legal review")
    READY = "ready", _("Ready to sign")
    IN_FORCE = "in_force", _("In force")
    RENEWED = "renewed", _("Renewed")
    ENDED = "ended", _("Ended")
    TERMINATED = "terminated", _("Terminated")
    CANCELLED = "cancelled", _("Cancelled")


class CommitmentStatus(TextChoices):
    """What became of a promise. "Overdue" is derived from the due date, not a state."""

    PROMISED = "promised", _("Promised")
    PARTIAL = "partial", _("Partly fulfilled")
    FULFILLED = "fulfilled", _("Fulfilled")
    CANCELLED = "cancelled", _("Cancelled")


PARTNERSHIP_OPEN = (
    PartnershipStatus.PROSPECT,
    PartnershipStatus.EXPLORING,
    PartnershipStatus.NEGOTIATING,
    PartnershipStatus.ACTIVE,
    PartnershipStatus.DORMANT,
)
AGREEMENT_PREPARING = (AgreementStatus.DRAFT, AgreementStatus.REVIEW, AgreementStatus.READY)
AGREEMENT_SIGNED = (
    AgreementStatus.IN_FORCE,
    AgreementStatus.RENEWED,
    AgreementStatus.ENDED,
    AgreementStatus.TERMINATED,
)
COMMITMENT_OPEN = (CommitmentStatus.PROMISED, CommitmentStatus.PARTIAL)


@dataclass(frozen=True)
class Transition:
    """One permitted step: ``action`` takes a record from any of ``sources`` to ``target``.

    ``label`` is what the button says. ``needs_reason`` asks the person why.
    """

    action: str
    label: str | Promise
    sources: Sequence[TextChoices]
    target: TextChoices
    needs_reason: bool = False


_P, _A, _C = PartnershipStatus, AgreementStatus, CommitmentStatus

PARTNERSHIP_TRANSITIONS = (
    Transition("explore", _("Start exploring"), (_P.PROSPECT, _P.DORMANT), _P.EXPLORING),
    Transition("negotiate", _("Start negotiating"), (_P.PROSPECT, _P.EXPLORING, _P.DORMANT), _P.NEGOTIATING),
    Transition(
        "activate", _("Mark as active"), (_P.PROSPECT, _P.EXPLORING, _P.NEGOTIATING, _P.DORMANT), _P.ACTIVE
    ),
    Transition("rest", _("Mark as dormant"), (_P.EXPLORING, _P.NEGOTIATING, _P.ACTIVE), _P.DORMANT),
    Transition("end", _("End the partnership"), (_P.ACTIVE, _P.DORMANT), _P.ENDED, needs_reason=True),
    Transition(
        "decline",
        _("Record as declined"),
        (_P.PROSPECT, _P.EXPLORING, _P.NEGOTIATING),
        _P.DECLINED,
        needs_reason=True,
    ),
    Transition("reopen", _("Reopen"), (_P.ENDED, _P.DECLINED), _P.PROSPECT, needs_reason=True),
)

AGREEMENT_TRANSITIONS = (
    Transition("submit", _("Send to legal review"), (_A.DRAFT,), _A.REVIEW),
    Transition("return", _("Return to draft"), (_A.REVIEW, _A.READY), _A.DRAFT, needs_reason=True),
    Transition("approve", _("Approve for signing"), (_A.REVIEW,), _A.READY),
    Transition("sign", _("Put in force"), AGREEMENT_PREPARING, _A.IN_FORCE),
    Transition("renew", _("Mark as renewed"), (_A.IN_FORCE, _A.ENDED), _A.RENEWED),
    Transition("end", _("Mark as ended"), (_A.IN_FORCE,), _A.ENDED),
    Transition("terminate", _("Terminate early"), (_A.IN_FORCE,), _A.TERMINATED, needs_reason=True),
    Transition("cancel", _("Cancel the draft"), AGREEMENT_PREPARING, _A.CANCELLED, needs_reason=True),
)

# Partial and fulfilled follow from what was received (crm.transitions.fulfilment); people only cancel.
COMMITMENT_TRANSITIONS = (
    Transition("receive_part", _("Record part"), (_C.PROMISED, _C.FULFILLED), _C.PARTIAL),
    Transition("receive_all", _("Record all"), (_C.PROMISED, _C.PARTIAL), _C.FULFILLED),
    Transition("undo_receipt", _("Undo receipt"), (_C.PARTIAL, _C.FULFILLED), _C.PROMISED, needs_reason=True),
    Transition("cancel", _("Cancel the commitment"), COMMITMENT_OPEN, _C.CANCELLED, needs_reason=True),
)


def permitted(transitions: Sequence[Transition], status: str) -> list[Transition]:
    """The transitions that may start from ``status``, in the order of the table."""
    return [transition for transition in transitions if status in transition.sources]
