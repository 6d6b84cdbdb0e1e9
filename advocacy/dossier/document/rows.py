"""Activities, outcomes, agreements and handovers as rows of text, with the sums below them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext

from advocacy.dossier.content import ActivityLine, AgreementLine, BastLine, OutcomeLine
from advocacy.dossier.document.figures import NOTHING, count, evidence_word, rupiah
from crm import formats
from crm.vocabulary import OutcomeDomain, Strategy

Costs = tuple[tuple[str, str], ...]
"""Source of money and rupiah, as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Counts as text, a dash where nobody counted."""

    female: str
    male: str
    total: str
    disability: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow:
    """One activity: ``where`` it was, and ``how`` it served the programme and the partner took part."""

    when: str
    name: str
    where: str
    how: str
    attendance: Attendance
    costs: Costs


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityTable:
    """The activities by date, with the sums of what was counted."""

    rows: tuple[ActivityRow, ...]
    attendance: Attendance
    costs: Costs


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """One change, for whom, and how it is known."""

    domain: str
    statement: str
    who: str
    how_known: str
    value: str
    evidence: str
    verified: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One agreement with both its numbers and its term."""

    kind: str
    subject: str
    numbers: tuple[str, ...]
    signed: str
    term: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BastRow:
    """One handover minute."""

    number: str
    dated: str
    description: str
    value: str
    asset_registration: str


def activity_table(lines: Iterable[ActivityLine], language: str) -> ActivityTable:
    """The activities by date; costs stay apart by source of money."""
    ordered = sorted(lines, key=lambda line: (line.start, line.end, line.name))
    costs: dict[str, Decimal] = {}
    for line in ordered:
        for cost in line.costs:
            costs[cost.source] = costs.get(cost.source, Decimal(0)) + cost.amount
    return ActivityTable(
        rows=tuple(_activity_row(line, language) for line in ordered),
        attendance=_attendance(ordered, language),
        costs=tuple((source, rupiah(amount, language)) for source, amount in sorted(costs.items())),
    )


def _attendance(lines: Iterable[ActivityLine], language: str) -> Attendance:
    """The sums of what was counted in these lines."""

    def total(counts: Iterable[int | None]) -> str:
        known = [n for n in counts if n is not None]
        return count(sum(known), language) if known else NOTHING

    lines = list(lines)
    return Attendance(
        female=total(line.female for line in lines),
        male=total(line.male for line in lines),
        total=total(line.total for line in lines),
        disability=total(line.disability for line in lines),
    )


def _activity_row(line: ActivityLine, language: str) -> ActivityRow:
    role = gettext("partner: %(role)s") % {"role": line.partner_role} if line.partner_role else ""
    return ActivityRow(
        when=formats.period(line.start, line.end, language),
        name=line.name,
        where=_joined(line.library, "" if line.place == line.library else line.place),
        how=_joined(str(Strategy(line.strategy).label), role),
        attendance=_attendance([line], language),
        costs=tuple((cost.source, rupiah(cost.amount, language)) for cost in line.costs),
    )


def outcome_rows(lines: Iterable[OutcomeLine], language: str) -> tuple[OutcomeRow, ...]:
    """What changed, and by whom and when it was checked."""
    return tuple(
        OutcomeRow(
            domain=str(OutcomeDomain(line.domain).label),
            statement=line.statement,
            who=line.who,
            how_known=line.how_known,
            value=count(line.value, language, line.unit),
            evidence=evidence_word(line.evidence),
            verified=_joined(line.verified_by, _day(line.verified_on, language, ""))
            or gettext("not checked yet"),
        )
        for line in lines
    )


def agreement_rows(lines: Iterable[AgreementLine], language: str) -> tuple[AgreementRow, ...]:
    """The agreements in the order given."""
    return tuple(
        AgreementRow(
            kind=line.kind,
            subject=line.subject,
            numbers=tuple(filter(None, (line.library_number, line.partner_number))),
            signed=_day(line.signed, language),
            term=formats.period(line.start, line.end, language) if line.start and line.end else NOTHING,
            status=line.status,
        )
        for line in lines
    )


def bast_rows(lines: Iterable[BastLine], language: str) -> tuple[BastRow, ...]:
    """The handover minutes by date, those without one last."""
    ordered = sorted(lines, key=lambda line: (line.dated or date.max, line.number))
    return tuple(
        BastRow(
            number=line.number,
            dated=_day(line.dated, language),
            description=line.description,
            value=rupiah(line.value, language),
            asset_registration=line.asset_registration or NOTHING,
        )
        for line in ordered
    )


def _day(value: date | None, language: str, otherwise: str = NOTHING) -> str:
    return formats.day(value, language) if value else otherwise


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
