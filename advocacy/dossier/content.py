"""What a dossier says: frozen, typed, free of the database.

The stages of the pipeline share only these classes. ``select`` fills them from records,
``snapshot`` keeps them, ``charts``, ``document`` and ``pdf`` turn them into an edition.

Sentences hold no typed figures. They are templates that name one, ``{attendance}``, or one of
``FACTS``; the document stage writes the value with its unit and note. Text that is no template
goes through ``plain`` first.
Money is whole rupiah; promised, received and used are kept apart everywhere.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

SCHEMA = 1
RUPIAH = "IDR"
FACTS = ("recipient", "library", "period")
PLACEHOLDER = re.compile(r"\{\{|\{([a-z][a-z0-9_]*)\}")

Language = Literal["id", "en"]
Paper = Literal["a4", "f4"]
Evidence = Literal["measured", "estimated", "declared"]
Direction = Literal["from_partner", "to_partner"]
CommitmentStatus = Literal["promised", "partial", "pending", "fulfilled", "overdue", "cancelled"]
Strategy = Literal["information_service", "community_involvement", "advocacy"]
OutcomeDomain = Literal["social", "economic", "education", "health"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One record behind a figure: ``kind`` is the record's type in the reader's words."""

    kind: str
    pk: int
    label: str
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with all that makes it checkable; ``unit`` is ``RUPIAH``, ``%`` or a noun.

    A figure without a value says why in ``missing_reason``.
    """

    key: str
    label: str
    value: int | Decimal | None
    unit: str
    period_start: date
    period_end: date
    cutoff: date
    definition: str
    definition_version: int
    evidence: Evidence
    sources: tuple[Source, ...] = ()
    missing_reason: str = ""

    def __post_init__(self) -> None:
        if self.value is None and not self.missing_reason:
            raise ValueError(f"Figure {self.key!r} has no value and no reason for that.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph cleared for this dossier, named by the SHA-256 of its bytes."""

    sha256: str
    alt: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Rupiah spent on an activity from one funding source."""

    source: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentLine:
    """One promise and what became of it, from the day it was made to the end of the period.

    ``promised``, ``received`` and ``used`` are rupiah, None where nobody set a value; the
    quantities count ``unit``. What of it fell in the period stands apart, and so does what was
    delivered in the period and is ``unverified``. ``pending`` means that all arrived and a handover
    or asset record is still missing. ``kind``, ``valuation`` (how goods were valued) and
    ``asset_registration`` are in the reader's words. ``library`` is the one it concerns, where that
    is not the dossier's own.
    """

    description: str
    direction: Direction
    kind: str
    status: CommitmentStatus
    evidence: Evidence
    promised: Decimal | None = None
    received: Decimal | None = None
    used: Decimal | None = None
    received_in_period: Decimal | None = None
    used_in_period: Decimal | None = None
    unverified: Decimal | None = None
    unit: str = ""
    quantity: Decimal | None = None
    quantity_received: Decimal | None = None
    quantity_used: Decimal | None = None
    quantity_received_in_period: Decimal | None = None
    quantity_used_in_period: Decimal | None = None
    quantity_unverified: Decimal | None = None
    made: date | None = None
    due: date | None = None
    valuation: str = ""
    agreement: str = ""
    basts: tuple[str, ...] = ()
    asset_registration: str = ""
    library: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """One activity; attendance counts visits to it, not different people."""

    name: str
    start: date
    end: date
    place: str
    library: str
    strategy: Strategy
    male: int | None = None
    female: int | None = None
    total: int | None = None
    disability: int | None = None
    costs: tuple[Cost, ...] = ()
    partner_role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """A person's story, told with consent that covers this dossier; ``sample`` ones are invented.

    ``page`` and ``consent`` are the records' numbers, so that editions that tell a person's story
    can be found when the consent is withdrawn. ``language`` is the one it was told in.
    """

    page: int
    language: Language
    title: str
    before: str
    turning: str
    after: str
    evidence: Evidence
    how_known: str = ""
    place: str = ""
    quote: str = ""
    quote_by: str = ""
    credit: str = ""
    url: str = ""
    photo: Photo | None = None
    consent: int | None = None
    sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeLine:
    """What changed for whom, and how we know."""

    domain: OutcomeDomain
    statement: str
    evidence: Evidence
    who: str = ""
    how_known: str = ""
    value: int | Decimal | None = None
    unit: str = ""
    verified_by: str = ""
    verified_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """One agreement: both numbers, its subject and its term."""

    kind: str
    subject: str
    status: str
    library_number: str = ""
    partner_number: str = ""
    signed: date | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BastLine:
    """One handover minute (berita acara serah terima) and the asset record that followed."""

    number: str
    dated: date | None
    description: str
    value: Decimal | None = None
    asset_registration: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What every section has: heading and one sentence of meaning (empty: the usual ones), then text."""

    heading: str = ""
    lead: str = ""
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary(Section):
    """The page that stands alone: keys of figures, ``stages`` being promised, received and used.

    ``changes`` are the few that say most; all of them stand in their own section.
    """

    stages: tuple[str, ...] = ()
    heroes: tuple[str, ...] = ()
    changes: tuple[OutcomeLine, ...] = ()
    request: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitments(Section):
    """Promises in both directions; their rupiah are never added across directions or stages."""

    lines: tuple[CommitmentLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activities(Section):
    """What was held with the partner's support."""

    lines: tuple[ActivityLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories(Section):
    """People, not numbers."""

    stories: tuple[StoryText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes(Section):
    """What changed, with contribution wording."""

    lines: tuple[OutcomeLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative(Section):
    """Free text that staff wrote for this dossier; its heading is its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Section):
    """How it was counted; ``gaps`` are the holes in the data that no missing figure already tells."""

    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Section):
    """The numbered notes; they are made from the figures themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex(Section):
    """The documents behind the dossier."""

    agreements: tuple[AgreementLine, ...] = ()
    basts: tuple[BastLine, ...] = ()


SectionText = Summary | Commitments | Activities | Stories | Outcomes | Narrative | Method | Sources | Annex


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who answers for the edition."""

    name: str
    post: str
    institution: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One edition, whole. The order of ``sections`` is the order of the pages.

    ``issued_at`` is in the time zone of the library, for its day is printed.

    Raises ValueError when two figures share a key, when a sentence or a summary names a
    figure that is not there, or when ``issued_at`` has no time zone.
    """

    number: str
    title: str
    audience: str
    recipient: str
    library: str
    period_start: date
    period_end: date
    cutoff: date
    language: Language
    paper: Paper
    issued_at: datetime
    issued_by: Signatory
    verification_url: str
    contact: str = ""
    figures: tuple[Figure, ...] = ()
    sections: tuple[SectionText, ...] = ()
    schema: int = SCHEMA

    def __post_init__(self) -> None:
        keys = [figure.key for figure in self.figures]
        if len(keys) != len(set(keys)):
            raise ValueError(f"Two figures share a key: {sorted(keys)}")
        if self.issued_at.tzinfo is None:
            raise ValueError("issued_at needs a time zone.")
        for section in self.sections:
            if unknown := named_figures(section) - set(keys):
                raise ValueError(f"{type(section).__name__} names unknown figures: {sorted(unknown)}")

    def figure(self, key: str) -> Figure:
        """The figure of that key; KeyError when there is none."""
        for figure in self.figures:
            if figure.key == key:
                return figure
        raise KeyError(key)


def named_figures(section: SectionText) -> set[str]:
    """Keys of every figure that a section's sentences and lists of figures name."""
    sentences = [section.lead, *section.paragraphs]
    keys: set[str] = set()
    if isinstance(section, Summary):
        sentences.append(section.request)
        keys |= {*section.stages, *section.heroes}
    if isinstance(section, Method):
        sentences += section.gaps
    for sentence in sentences:
        keys |= set(PLACEHOLDER.findall(sentence)) - {*FACTS, ""}
    return keys


def plain(text: str) -> str:
    """Text as a template that says exactly that text, whatever braces stand in it."""
    return text.replace("{", "{{")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawn chart with its words: ``columns`` and ``rows`` are the same numbers as a table.

    ``in_tables`` says that the section's own tables already hold these very rows.
    """

    svg: str
    title: str
    description: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    in_tables: bool = False
