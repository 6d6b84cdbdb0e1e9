"""Commitments as tables of text: promised, received and used beside each other, never added up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext, ngettext

from advocacy.dossier.content import CommitmentLine
from advocacy.dossier.document.figures import count, evidence_word, rupiah
from crm import formats

SHORT = 4
Parts = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, for goods and services how many, and how much of it fell in the period where not all: text."""

    money: str
    quantity: str
    in_period: str = ""


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
    """All commitments in one direction; the totals add rupiah of one stage only.

    ``received_word`` says what the second stage is in that direction. The sums of the period are
    empty where they are the totals.
    """

    title: str
    received_word: str
    rows: tuple[CommitmentRow, ...]
    promised: str
    received: str
    used: str
    received_in_period: str
    used_in_period: str
    without_value: str

    @property
    def is_short(self) -> bool:
        """Whether it may be kept on one page."""
        return len(self.rows) <= SHORT

    @property
    def period_differs(self) -> bool:
        """Whether something had come before the period."""
        return (self.received, self.used) != (self.received_in_period, self.used_in_period)


def commitment_tables(lines: Iterable[CommitmentLine], language: str) -> tuple[CommitmentTable, ...]:
    """One table for each direction that has lines: what each side owes is never added up."""
    sides = {
        "from_partner": (gettext("From the partner to the library"), gettext("Received")),
        "to_partner": (gettext("From the library to the partner"), gettext("Delivered")),
    }
    lines = list(lines)
    grouped = [
        (words, [line for line in lines if line.direction == direction]) for direction, words in sides.items()
    ]
    return tuple(_commitment_table(*words, group, language) for words, group in grouped if group)


def _commitment_table(
    title: str, received_word: str, lines: list[CommitmentLine], language: str
) -> CommitmentTable:
    def total(of: Callable[[CommitmentLine], Decimal | None]) -> str:
        known = [value for value in map(of, lines) if value is not None]
        return rupiah(sum(known, Decimal(0)) if known else None, language)

    unvalued = sum(line.promised is None for line in lines)
    return CommitmentTable(
        title=title,
        received_word=received_word,
        rows=tuple(_commitment_row(n, line, language) for n, line in enumerate(lines, start=1)),
        promised=total(lambda line: line.promised),
        received=total(lambda line: line.received),
        used=total(lambda line: line.used),
        received_in_period=total(lambda line: line.received_in_period),
        used_in_period=total(lambda line: line.used_in_period),
        without_value=ngettext(
            "%(count)s commitment has no value in rupiah and is not part of the totals.",
            "%(count)s commitments have no value in rupiah and are not part of the totals.",
            unvalued,
        )
        % {"count": formats.number(unvalued, language)}
        if unvalued
        else "",
    )


def _commitment_row(number: int, line: CommitmentLine, language: str) -> CommitmentRow:
    words = {
        "promised": gettext("promised"),
        "partial": gettext("partly kept"),
        "pending": gettext("all received, records pending"),
        "fulfilled": gettext("kept"),
        "overdue": gettext("late"),
        "cancelled": gettext("cancelled"),
    }
    return CommitmentRow(
        number=number,
        description=line.description,
        facts=_commitment_facts(line, language),
        promised=Amount(rupiah(line.promised, language), _count(line.quantity, line, language)),
        received=_come_about(
            line,
            language,
            money=(line.received, line.received_in_period),
            quantity=(line.quantity_received, line.quantity_received_in_period),
        ),
        used=_come_about(
            line,
            language,
            money=(line.used, line.used_in_period),
            quantity=(line.quantity_used, line.quantity_used_in_period),
        ),
        due=gettext("due %(day)s") % {"day": formats.day(line.due, language)}
        if line.due
        else gettext("no due date"),
        status=line.status,
        status_word=words[line.status],
    )


def _count(quantity: Decimal | None, line: CommitmentLine, language: str) -> str:
    return "" if quantity is None else count(quantity, language, line.unit)


def _come_about(line: CommitmentLine, language: str, *, money: Parts, quantity: Parts) -> Amount:
    """A stage after the promise; each pair is all of it, and what of it fell in the period."""
    valued = money[0] is not None
    whole, part = money if valued else quantity
    if whole == part:
        in_period = ""
    elif not part:
        in_period = gettext("none of it in the period")
    else:
        amount = rupiah(part, language) if valued else _count(part, line, language)
        in_period = gettext("in the period %(amount)s") % {"amount": amount}
    return Amount(rupiah(money[0], language), _count(quantity[0], line, language), in_period)


def _commitment_facts(line: CommitmentLine, language: str) -> tuple[str, ...]:
    promised = gettext("Promised on %(day)s") % {"day": formats.day(line.made, language)} if line.made else ""
    agreement = gettext("Agreement %(number)s") % {"number": line.agreement} if line.agreement else ""
    basts = gettext("BAST %(numbers)s") % {"numbers": ", ".join(line.basts)} if line.basts else ""
    asset = (
        gettext("Asset record %(number)s") % {"number": line.asset_registration}
        if line.asset_registration
        else ""
    )
    facts = (
        _kind_and_worth(line),
        line.library,
        _in_one_line(promised, agreement),
        basts,
        asset,
        _unverified(line, language),
    )
    return tuple(fact for fact in facts if fact)


def _unverified(line: CommitmentLine, language: str) -> str:
    """What was delivered and waits for a second person; the columns leave it out."""
    parts = []
    if line.quantity_unverified is not None:
        parts.append(_count(line.quantity_unverified, line, language))
    if line.unverified is not None:
        parts.append(rupiah(line.unverified, language))
    return gettext("Not verified yet: %(what)s") % {"what": ", ".join(parts)} if parts else ""


def _in_one_line(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)


def _kind_and_worth(line: CommitmentLine) -> str:
    """The kind and, where there is a value, how well that is known and what it rests on."""
    if line.promised is None:
        return line.kind
    valuation = f" ({line.valuation})" if line.valuation else ""
    return f"{line.kind}; {evidence_word(line.evidence)}{valuation}"
