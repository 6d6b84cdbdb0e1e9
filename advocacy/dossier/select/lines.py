"""Records turned into the lines of a dossier's tables."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import cast

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from advocacy.dossier.content import (
    ActivityLine,
    AgreementLine,
    BastLine,
    CommitmentLine,
    CommitmentStatus,
    Cost,
    Evidence,
    OutcomeLine,
    StoryText,
    Strategy,
)
from advocacy.dossier.content import Direction as LineDirection
from advocacy.dossier.content import OutcomeDomain as LineDomain
from advocacy.dossier.select.photos import photo_of
from advocacy.dossier.select.records import Promise
from cms.models import StoryPage
from crm.models import Activity, Agreement, Outcome, Partner
from crm.states import COMMITMENT_OPEN
from crm.vocabulary import ValuationBasis

# A value read from money or an invoice is measured; one that somebody judged is estimated.
CERTAIN_BASES = {ValuationBasis.FACE, ValuationBasis.INVOICE, ""}


def added(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, start=Decimal(0)) if known else None


def commitment_line(promise: Promise, cutoff: date) -> CommitmentLine:
    """One promise with what was received and used on it in the period."""
    commitment, received, used = promise.commitment, promise.received, promise.used
    late = (
        commitment.status in COMMITMENT_OPEN and commitment.due_on is not None and commitment.due_on < cutoff
    )
    status: CommitmentStatus = "overdue" if late else cast("CommitmentStatus", commitment.status)
    agreement = commitment.agreement
    return CommitmentLine(
        description=commitment.description,
        direction=cast("LineDirection", commitment.direction),
        kind=commitment.get_kind_display(),
        status=status,
        evidence=value_evidence([promise]),
        promised=commitment.value,
        received=added(delivery.value for delivery in received),
        used=added(use.value for use in used),
        unit=commitment.unit,
        quantity=commitment.quantity,
        quantity_received=added(delivery.quantity for delivery in received),
        quantity_used=added(use.quantity for use in used),
        due=commitment.due_on,
        valuation=commitment.get_valuation_basis_display() if commitment.valuation_basis else "",
        agreement=(agreement.our_number or agreement.their_number) if agreement else "",
        basts=tuple(delivery.bast_number for delivery in received if delivery.bast_number),
        asset_registration=", ".join(delivery.asset_number for delivery in received if delivery.asset_number),
    )


def value_evidence(promises: Iterable[Promise]) -> Evidence:
    """``measured`` where every value is money or on an invoice, else ``estimated``."""
    certain = all(promise.commitment.valuation_basis in CERTAIN_BASES for promise in promises)
    return "measured" if certain else "estimated"


def activity_line(activity: Activity, partner: Partner) -> ActivityLine:
    """One activity; of its partners, only the recipient's own role."""
    roles = [
        role.get_role_display() for role in activity.partner_roles.all() if role.partner_id == partner.pk
    ]
    return ActivityLine(
        name=activity.name,
        start=activity.starts_on,
        end=activity.ends_on,
        place=activity.place,
        library=activity.library.name,
        strategy=cast("Strategy", activity.strategy),
        male=activity.male,
        female=activity.female,
        total=activity.total_attendance,
        disability=activity.disability,
        costs=tuple(
            Cost(source=line.get_funding_source_display(), amount=line.amount)
            for line in activity.cost_lines.all()
        ),
        partner_role=", ".join(roles),
    )


def outcome_line(outcome: Outcome) -> OutcomeLine:
    """One change, with who checked it."""
    return OutcomeLine(
        domain=cast("LineDomain", outcome.domain),
        statement=f"{outcome.statement} ({outcome.who})",
        evidence=cast("Evidence", outcome.evidence),
        value=outcome.value,
        unit=outcome.unit,
        verified_by=str(outcome.verified_by or ""),
        verified_on=outcome.verified_on,
    )


def agreement_line(agreement: Agreement) -> AgreementLine:
    """One agreement of the annex."""
    return AgreementLine(
        kind=agreement.get_kind_display(),
        subject=agreement.about,
        status=agreement.get_status_display(),
        library_number=agreement.our_number,
        partner_number=agreement.their_number,
        signed=agreement.signed_on,
        start=agreement.starts_on,
        end=agreement.ends_on,
    )


def bast_lines(promises: Iterable[Promise]) -> tuple[BastLine, ...]:
    """Every handover record of the period, with the asset registration that followed."""
    return tuple(
        BastLine(
            number=delivery.bast_number,
            dated=delivery.bast_on,
            description=delivery.description or promise.commitment.description,
            value=delivery.value,
            asset_registration=delivery.asset_number,
        )
        for promise in promises
        for delivery in promise.received
        if delivery.bast_number
    )


def story_text(story: StoryPage) -> StoryText:
    """A public story in print."""
    told_on = date_format(story.told_on, "j F Y")
    return StoryText(
        title=story.title,
        before=story.before,
        turning=story.turning_point,
        after=story.after,
        place=str(story.region or ""),
        quote=story.quote,
        quote_by=story.quote_by,
        credit=_("Written by %(author)s, %(date)s") % {"author": story.author, "date": told_on}
        if story.author
        else "",
        verified_by=story.evidence_note,
        url=story.full_url or "",
        photo=photo_of(story),
        sample=story.is_sample,
    )
