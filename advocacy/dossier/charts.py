"""Content -> drawn charts, each with the same numbers as a table; no database, no request."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from django.utils.translation import gettext, override

from advocacy.dossier.content import Activities, ActivityLine, CommitmentLine, Commitments, Content, Drawing
from crm import formats
from crm.charts.figures import Attendance, Promise
from crm.charts.specs import attendance, promised_received_used
from crm.charts.svg import draw

COMMITMENTS = "commitments"
ATTENDANCE = "attendance"
ROWS_AT_MOST = 8
MONTHS_AT_MOST = 18


def draw_charts(content: Content) -> dict[str, Drawing]:
    """The charts that have something to show, by key; the words are in the content's language."""
    with override(content.language):
        drawn = {COMMITMENTS: _commitments(content), ATTENDANCE: _attendance(content)}
    return {key: drawing for key, drawing in drawn.items() if drawing is not None}


def _commitments(content: Content) -> Drawing | None:
    """Rupiah towards the library only: what the library owes back is another sum."""
    lines = [
        line
        for section in content.sections
        if isinstance(section, Commitments)
        for line in section.lines
        if line.direction == "from_partner" and _has_value(line)
    ]
    if not lines:
        return None
    one_by_one = len(lines) <= ROWS_AT_MOST
    rows = _per_line(lines) if one_by_one else _per_kind(lines)
    columns = (gettext("Commitment"), gettext("Promised"), gettext("Received"), gettext("Used"))
    money = [(row.label, *_money((row.promised, row.received, row.used), content.language)) for row in rows]
    return _drawing(
        promised_received_used(rows, language=content.language),
        gettext("Promised, received and used up to %(day)s, in rupiah")
        % {"day": formats.day(min(content.period_end, content.cutoff), content.language)},
        columns,
        money,
        in_tables=one_by_one,
    )


def _has_value(line: CommitmentLine) -> bool:
    return any(value is not None for value in (line.promised, line.received, line.used))


def _per_line(lines: Iterable[CommitmentLine]) -> list[Promise]:
    return [
        Promise(label=line.description, promised=line.promised, received=line.received, used=line.used)
        for line in lines
    ]


def _per_kind(lines: Iterable[CommitmentLine]) -> list[Promise]:
    """One row for each kind of support, the largest promise first."""
    kinds: dict[str, list[CommitmentLine]] = defaultdict(list)
    for line in lines:
        kinds[line.kind].append(line)
    rows = [
        Promise(
            label=kind,
            promised=_sum(line.promised for line in group),
            received=_sum(line.received for line in group),
            used=_sum(line.used for line in group),
        )
        for kind, group in kinds.items()
    ]
    return sorted(rows, key=lambda row: (-(row.promised or 0), row.label))


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def _money(values: Sequence[Decimal | None], language: str) -> Iterator[str]:
    for value in values:
        yield "–" if value is None else formats.rupiah(value, language)


def _attendance(content: Content) -> Drawing | None:
    lines = [
        line
        for section in content.sections
        if isinstance(section, Activities)
        for line in section.lines
        if line.total
    ]
    if not lines:
        return None
    rows = _per_month(lines, content)
    parts = {
        gettext("Women and girls"): [row.female for row in rows],
        gettext("Men and boys"): [row.male for row in rows],
        gettext("Sex not recorded"): [row.unrecorded for row in rows],
        gettext("Attendance"): [row.total for row in rows],
    }
    if not any(row.unrecorded for row in rows):
        del parts[gettext("Sex not recorded")]
    counts = [
        (row.label, *(formats.number(column[i], content.language) for column in parts.values()))
        for i, row in enumerate(rows)
    ]
    return _drawing(
        attendance(rows, language=content.language),
        gettext("Attendance by sex over time"),
        (gettext("When"), *parts),
        counts,
    )


def _per_month(lines: Iterable[ActivityLine], content: Content) -> list[Attendance]:
    """Every month of the period, also the empty ones; years where the period is longer than one."""
    months = list(_months(content.period_start, content.period_end))
    pattern = "MMM y" if len(months) <= MONTHS_AT_MOST else "y"
    sums = {format_date(month, pattern, locale=content.language): [0, 0, 0] for month in months}
    for line in lines:
        female, male = line.female or 0, line.male or 0
        begun = max(line.start, content.period_start)
        counts = sums[format_date(begun, pattern, locale=content.language)]
        for i, n in enumerate((female, male, (line.total or 0) - female - male)):
            counts[i] += n
    return [
        Attendance(label=label, female=female, male=male, unrecorded=unrecorded)
        for label, (female, male, unrecorded) in sums.items()
    ]


def _months(start: date, end: date) -> Iterator[date]:
    month = start.replace(day=1)
    while month <= end:
        yield month
        month = month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _drawing(
    spec: dict[str, object],
    title: str,
    columns: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    *,
    in_tables: bool = False,
) -> Drawing:
    description = ". ".join(
        f"{row[0]}: " + ", ".join(f"{name} {value}" for name, value in zip(columns[1:], row[1:], strict=True))
        for row in rows
    )
    return Drawing(
        svg=draw(spec, title=title, description=description),
        title=title,
        description=description,
        columns=columns,
        rows=tuple(rows),
        in_tables=in_tables,
    )
