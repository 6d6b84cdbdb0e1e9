"""Commitments as tables of text: promised, received and used beside each other, never added up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext, ngettext

from advocacy.dossier.content import CommitmentLine
from advocacy.dossier.document.figures import count, evidence_word, rupiah
from crm import formats


@dataclass(frozen=True, slots=True)
class Amount:
    """Money and, for goods and services, how many: both are text."""

    money: str
    quantity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRow:
    """One promise; ``facts`` are the small lines under it, ``status`` the code behind the sign."""

    number: int
    description: str
    facts: tuple[str, ...]
    promised: Amount
    received: Amount
    used: Amount
    due: str
    status: str
    status_word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentTable:
    """All commitments in one direction; the totals add rupiah of one stage only."""

    title: str
    rows: tuple[CommitmentRow, ...]
    promised: str
    received: str
    used: str
    without_value: str


def commitment_tables(lines: Iterable[CommitmentLine], language: str) -> tuple[CommitmentTable, ...]:
    """One table for each direction that has lines: what each side owes is never added up."""
    titles = {
        "from_partner": gettext("From the partner to the library"),
        "to_partner": gettext("From the library to the partner"),
    }
    grouped = {title: [line for line in lines if line.direction == way] for way, title in titles.items()}
    return tuple(_commitment_table(title, group, language) for title, group in grouped.items() if group)


def _commitment_table(title: str, lines: list[CommitmentLine], language: str) -> CommitmentTable:
    unvalued = sum(line.promised is None for line in lines)
    return CommitmentTable(
        title=title,
        rows=tuple(_commitment_row(n, line, language) for n, line in enumerate(lines, start=1)),
        promised=rupiah(_total(line.promised for line in lines), language),
        received=rupiah(_total(line.received for line in lines), language),
        used=rupiah(_total(line.used for line in lines), language),
        without_value=ngettext(
            "%(count)s commitment has no value in rupiah and is not part of the totals.",
            "%(count)s commitments have no value in rupiah and are not part of the totals.",
            unvalued,
        )
        % {"count": formats.number(unvalued, language)}
        if unvalued
        else "",
    )


def _total(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def _commitment_row(number: int, line: CommitmentLine, language: str) -> CommitmentRow:
    words = {
        "promised": gettext("promised"),
        "partial": gettext("partly kept"),
        "fulfilled": gettext("kept"),
        "overdue": gettext("late"),
        "cancelled": gettext("cancelled"),
    }

    def amount(money: Decimal | None, quantity: Decimal | None) -> Amount:
        written = "" if quantity is None else count(quantity, language, line.unit)
        return Amount(money=rupiah(money, language), quantity=written)

    return CommitmentRow(
        number=number,
        description=line.description,
        facts=_commitment_facts(line, language),
        promised=amount(line.promised, line.quantity),
        received=amount(line.received, line.quantity_received),
        used=amount(line.used, line.quantity_used),
        due=formats.day(line.due, language) if line.due else gettext("no date"),
        status=line.status,
        status_word=words[line.status],
    )


def _commitment_facts(line: CommitmentLine, language: str) -> tuple[str, ...]:
    facts = (
        _kind_and_worth(line),
        line.library,
        gettext("Promised on %(day)s") % {"day": formats.day(line.made, language)} if line.made else "",
        _before(line, language),
        gettext("Agreement %(number)s") % {"number": line.agreement} if line.agreement else "",
        gettext("BAST %(numbers)s") % {"numbers": ", ".join(line.basts)} if line.basts else "",
        gettext("Asset record %(number)s") % {"number": line.asset_registration}
        if line.asset_registration
        else "",
    )
    return tuple(fact for fact in facts if fact)


def _kind_and_worth(line: CommitmentLine) -> str:
    """The kind and, where there is a value, how well that is known and what it rests on."""
    if line.promised is None:
        return line.kind
    valuation = f" ({line.valuation})" if line.valuation else ""
    return f"{line.kind}; {evidence_word(line.evidence)}{valuation}"


def _before(line: CommitmentLine, language: str) -> str:
    """What had arrived before the period, which the columns leave out."""
    parts = []
    if line.quantity_received_before is not None:
        parts.append(count(line.quantity_received_before, language, line.unit))
    if line.received_before is not None:
        parts.append(rupiah(line.received_before, language))
    return gettext("Received before the period: %(what)s") % {"what": ", ".join(parts)} if parts else ""
