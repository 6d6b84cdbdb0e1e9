"""Figures in words: a value with its unit, its numbered note, and sentences that name figures."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from advocacy.dossier.content import PLACEHOLDER, RUPIAH, Content, Evidence, Figure, Source
from crm import formats
from crm.vocabulary import EvidenceClass

NOTHING = "–"
NARROW = "\u00a0"
SOURCES_IN_PRINT = 8


def evidence_word(evidence: Evidence) -> str:
    """How well the number is known, in one word."""
    return EvidenceClass(evidence).label.lower()


def rupiah(value: Decimal | int | None, language: str) -> str:
    """Whole rupiah, or a dash where no value is known."""
    return NOTHING if value is None else formats.rupiah(value, language)


def count(value: Decimal | int | None, language: str, unit: str = "") -> str:
    """A number with its unit kept on one line, or a dash where no value is known."""
    if value is None:
        return NOTHING
    if unit == "%":
        return f"{formats.number(value, language)}%"
    return f"{formats.number(value, language)}{NARROW}{unit}".rstrip(NARROW)


def exact(figure: Figure, language: str) -> str:
    """The figure's value to the last rupiah; its missing reason where there is none."""
    if figure.value is None:
        return figure.missing_reason
    if figure.unit == RUPIAH:
        return rupiah(figure.value, language)
    return count(figure.value, language, figure.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hero:
    """A figure as a page shows it large; ``exact`` is set only where ``number`` was shortened."""

    key: str
    note: int
    label: str
    number: str
    unit: str
    exact: str
    missing: str
    period: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One entry of the numbered notes; ``same_as`` is the earlier note that names these very records."""

    number: int
    figure: Figure
    value: str
    missing: bool
    evidence: str
    period: str
    cutoff: str
    sources: tuple[str, ...]
    more_sources: int
    same_as: int | None


class FigureWords:
    """The figures of one content, numbered in their order and written in its language."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.language = content.language
        self.numbers = {figure.key: n for n, figure in enumerate(content.figures, start=1)}

    @property
    def until(self) -> str:
        """The last day that counts."""
        return formats.day(min(self.content.period_end, self.content.cutoff), self.language)

    def sentence(self, template: str) -> SafeString:
        """The escaped sentence with each placeholder written out and each figure's note linked."""
        facts = {
            "recipient": self.content.recipient,
            "library": self.content.library,
            "period": self._period(self.content),
        }
        parts: list[SafeString] = []
        end = 0
        for match in PLACEHOLDER.finditer(template):
            name = match[1]
            if name is None:
                written = format_html("{}", "{")
            elif name in facts:
                written = format_html("{}", facts[name])
            else:
                written = self._mention(self.content.figure(name))
            parts += [format_html("{}", template[end : match.start()]), written]
            end = match.end()
        return mark_safe("".join([*parts, format_html("{}", template[end:])]))  # noqa: S308  all escaped above

    def _mention(self, figure: Figure) -> SafeString:
        missing = figure.value is None
        text = gettext("no data yet (%(reason)s)") % {"reason": figure.missing_reason} if missing else None
        return format_html(
            '<span class="{}">{}</span><a class="note" href="#note-{}">{}</a>',
            "missing" if missing else "figure",
            text or exact(figure, self.language),
            self.numbers[figure.key],
            self.numbers[figure.key],
        )

    def hero(self, key: str) -> Hero:
        """The figure of that key, ready to be shown large."""
        figure = self.content.figure(key)
        number, unit = self._short(figure)
        return Hero(
            key=key,
            note=self.numbers[key],
            label=figure.label,
            number=number,
            unit=unit,
            exact=exact(figure, self.language) if figure.unit == RUPIAH and figure.value else "",
            missing=figure.missing_reason if figure.value is None else "",
            period=self._period(figure),
            source=self._source(figure),
        )

    def notes(self) -> tuple[Note, ...]:
        """Every figure with what makes it checkable, in the order of the numbers."""
        first: dict[tuple[Source, ...], int] = {}
        for figure in self.content.figures:
            first.setdefault(figure.sources, self.numbers[figure.key])
        return tuple(self._note(figure, first[figure.sources]) for figure in self.content.figures)

    def _note(self, figure: Figure, first: int) -> Note:
        number = self.numbers[figure.key]
        return Note(
            number=number,
            figure=figure,
            value=exact(figure, self.language),
            missing=figure.value is None,
            evidence=evidence_word(figure.evidence),
            period=self._period(figure),
            cutoff=formats.day(figure.cutoff, self.language),
            sources=tuple(self._record(source) for source in figure.sources[:SOURCES_IN_PRINT]),
            more_sources=max(0, len(figure.sources) - SOURCES_IN_PRINT),
            same_as=first if first != number else None,
        )

    def _short(self, figure: Figure) -> tuple[str, str]:
        if figure.value is None:
            return NOTHING, ""
        if figure.unit == RUPIAH:
            number, _space, unit = formats.rupiah_short(figure.value, self.language).rpartition(" ")
            return (number, unit) if unit.isalpha() else (f"{number} {unit}".strip(), "")
        if figure.unit == "%":
            return count(figure.value, self.language, "%"), ""
        return count(figure.value, self.language), figure.unit

    def _period(self, dated: Figure | Content) -> str:
        return formats.period(dated.period_start, dated.period_end, self.language)

    def _source(self, figure: Figure) -> str:
        """In a few words: how the number is known and from how many records of which kind."""
        kinds = sorted({source.kind for source in figure.sources})
        word = evidence_word(figure.evidence)
        if not kinds:
            return gettext("%(evidence)s; no record cited") % {"evidence": word}
        number = len(figure.sources)
        text = ngettext(
            "%(evidence)s; %(count)s record: %(kinds)s", "%(evidence)s; %(count)s records: %(kinds)s", number
        )
        count = formats.number(number, self.language)
        return text % {"evidence": word, "count": count, "kinds": ", ".join(kinds)}

    def _record(self, source: Source) -> str:
        label = source.label or f"{source.kind} {source.pk}"
        return f"{label} ({formats.day(source.dated, self.language)})" if source.dated else label
