"""Each kind of section as a template with its context, under its usual heading and sentence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from advocacy.dossier.content import (
    Activities,
    Annex,
    Commitments,
    Content,
    Drawing,
    Evidence,
    Method,
    Narrative,
    Outcomes,
    Section,
    Sources,
    Stories,
    Summary,
)
from advocacy.dossier.document.commitments import commitment_tables
from advocacy.dossier.document.figures import FigureWords, evidence_word
from advocacy.dossier.document.rows import activity_table, agreement_rows, bast_rows, outcome_rows

Context = dict[str, Any]
Drawings = Mapping[str, Drawing]
EVIDENCE: tuple[Evidence, ...] = ("measured", "estimated", "declared")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One section ready for its template.

    Without ``filled`` the template says what is missing; ``opens_page`` starts it on a new page.
    """

    anchor: str
    kind: str
    template: str
    heading: str
    lead: SafeString
    paragraphs: tuple[SafeString, ...]
    filled: bool
    opens_page: bool
    context: Context


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of section is shown. ``present`` gives its context, or None when it is empty."""

    template: str
    heading: str | Promise
    lead: str | Promise
    present: Callable[[Any, FigureWords, Drawings], Context | None]
    opens_page: bool = True


def blocks(content: Content, drawings: Drawings) -> tuple[Block, ...]:
    """The content's sections in order, in its language (which the caller has activated)."""
    words = FigureWords(content)
    return tuple(_block(n, section, words, drawings) for n, section in enumerate(content.sections, start=1))


def _block(position: int, section: Section, words: FigureWords, drawings: Drawings) -> Block:
    shape = SHAPES[type(section)]
    context = shape.present(section, words, drawings)
    filled = context is not None
    return Block(
        anchor=f"section-{position}",
        kind=shape.template,
        template=f"advocacy/dossier/{shape.template}.html",
        heading=section.heading or str(shape.heading),
        lead=words.sentence(section.lead or (str(shape.lead) if filled else "")),
        paragraphs=_sentences(section.paragraphs, words),
        filled=filled,
        opens_page=shape.opens_page and filled,
        context=context or {},
    )


def _sentences(templates: Iterable[str], words: FigureWords) -> tuple[SafeString, ...]:
    return tuple(words.sentence(template) for template in templates)


def _drawing(drawing: Drawing | None) -> Context | None:
    """The drawing with its SVG marked safe: our own chart stage made it and escaped every label."""
    return {"svg": mark_safe(drawing.svg), "of": drawing} if drawing else None  # noqa: S308


def _summary(section: Summary, words: FigureWords, drawings: Drawings) -> Context:
    return {
        "stages": [words.hero(key) for key in section.stages],
        "heroes": [words.hero(key) for key in section.heroes],
        "changes": outcome_rows(section.changes, words.language),
        "request": words.sentence(section.request),
    }


def _commitments(section: Commitments, words: FigureWords, drawings: Drawings) -> Context | None:
    if not section.lines:
        return None
    return {
        "until": words.until,
        "tables": commitment_tables(section.lines, words.language),
        "drawing": _drawing(drawings.get("commitments")),
    }


def _activities(section: Activities, words: FigureWords, drawings: Drawings) -> Context | None:
    if not section.lines:
        return None
    return {
        "table": activity_table(section.lines, words.language),
        "drawing": _drawing(drawings.get("attendance")),
    }


def _stories(section: Stories, words: FigureWords, drawings: Drawings) -> Context | None:
    if not section.stories:
        return None
    return {"stories": [(story, evidence_word(story.evidence)) for story in section.stories]}


def _outcomes(section: Outcomes, words: FigureWords, drawings: Drawings) -> Context | None:
    return {"rows": outcome_rows(section.lines, words.language)} if section.lines else None


def _narrative(section: Narrative, words: FigureWords, drawings: Drawings) -> Context | None:
    return {} if section.paragraphs else None


def _method(section: Method, words: FigureWords, drawings: Drawings) -> Context:
    notes = words.notes()
    return {
        "gaps": _sentences(section.gaps, words),
        "missing": [note for note in notes if note.missing],
        "evidence": [
            (evidence_word(kind), sum(note.figure.evidence == kind and not note.missing for note in notes))
            for kind in EVIDENCE
        ],
    }


def _sources(section: Sources, words: FigureWords, drawings: Drawings) -> Context | None:
    notes = words.notes()
    return {"notes": notes} if notes else None


def _annex(section: Annex, words: FigureWords, drawings: Drawings) -> Context:
    return {
        "agreements": agreement_rows(section.agreements, words.language),
        "basts": bast_rows(section.basts, words.language),
    }


SHAPES: dict[type[Section], Shape] = {
    Summary: Shape(
        "summary",
        _("Summary"),
        _("What {recipient} and {library} did together, {period}."),
        _summary,
    ),
    Commitments: Shape(
        "commitments",
        _("Promised, received, used"),
        _("Each promise beside what became of it; the three are never added together."),
        _commitments,
    ),
    Activities: Shape(
        "activities", _("Activities and attendance"), _("Where the support met people."), _activities
    ),
    Stories: Shape("stories", _("A person's story"), _("What the numbers look like in one life."), _stories),
    Outcomes: Shape(
        "outcomes",
        _("What changed"),
        _("Changes to which this cooperation contributed, each with how we know."),
        _outcomes,
        opens_page=False,
    ),
    Narrative: Shape("narrative", _("Notes"), "", _narrative, opens_page=False),
    Method: Shape(
        "method",
        _("How we counted"),
        _("What the numbers mean, how they were made and what they cannot say."),
        _method,
        opens_page=False,
    ),
    Sources: Shape(
        "sources",
        _("Sources of the figures"),
        _("Every figure in this dossier leads back to the records that prove it."),
        _sources,
    ),
    Annex: Shape("annex", _("Annex"), _("The documents behind this dossier and the terms it uses."), _annex),
}
