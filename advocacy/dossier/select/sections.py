"""The sections of a dossier, in the order in which staff composed them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from advocacy.dossier.content import (
    Activities,
    Annex,
    Commitments,
    Figure,
    Method,
    Narrative,
    OutcomeLine,
    Outcomes,
    SectionText,
    Sources,
    Stories,
    Summary,
    plain,
)
from advocacy.dossier.select import lines, narrative
from advocacy.dossier.select.records import Records
from advocacy.dossier.select.stories import story_text
from advocacy.models import Dossier

HEROES = ("attendance", "libraries", "women_share", "books", "verified_outcomes", "activities")
MOST_HEROES = 4
MOST_CHANGES = 3


class SectionMaker:
    """Makes each section from the records and figures of one dossier."""

    def __init__(
        self, dossier: Dossier, records: Records, figures: Mapping[str, Figure], cutoff: date
    ) -> None:
        self.dossier = dossier
        self.records = records
        self.figures = figures
        self.cutoff = cutoff

    def all(self) -> tuple[SectionText, ...]:
        """Every section; the sources stand before the annex, or last where there is none."""
        made: list[SectionText] = []
        for block in self.dossier.sections:
            if block.block_type == "annex":
                made.append(Sources())
            make = getattr(self, block.block_type)
            made.append(make(block.value))
        if not any(isinstance(section, Sources) for section in made):
            made.append(Sources())
        return tuple(made)

    def summary(self, value: Any) -> Summary:
        """The page that stands alone."""
        known = [key for key in HEROES if key in self.figures and self.figures[key].value]
        told = narrative.story_of_the_period(self.figures)
        return Summary(
            stages=("promised", "received", "used"),
            heroes=tuple(known[:MOST_HEROES]),
            paragraphs=(*_introduction(value), *([told] if told else [])),
            changes=self._changes(),
            request=plain(_written(value, "request")),
        )

    def _changes(self) -> tuple[OutcomeLine, ...]:
        """The newest changes that have a number and that somebody has checked."""
        checked = [each for each in self.records.outcomes if each.verified_on and each.value]
        return tuple(lines.outcome_line(each) for each in checked[-MOST_CHANGES:])

    def commitments(self, value: Any) -> Commitments:
        """Promises in both directions."""
        library = self.dossier.library
        return Commitments(
            paragraphs=_introduction(value),
            lines=tuple(lines.commitment_line(each, library, self.cutoff) for each in self.records.promises),
        )

    def activities(self, value: Any) -> Activities:
        """What was held."""
        partner = self.dossier.partner
        return Activities(
            paragraphs=_introduction(value),
            lines=tuple(lines.activity_line(each, partner) for each in self.records.activities),
        )

    def outcomes(self, value: Any) -> Outcomes:
        """What changed."""
        return Outcomes(
            paragraphs=_introduction(value),
            lines=tuple(lines.outcome_line(each) for each in self.records.outcomes),
        )

    def story(self, value: Any) -> Stories:
        """A person's story."""
        language = self.dossier.language
        return Stories(
            paragraphs=_introduction(value),
            stories=tuple(story_text(each, language) for each in self.records.stories),
        )

    def method(self, value: Any) -> Method:
        """How it was counted, and the holes in the data."""
        found = narrative.gaps(self.records, self.dossier.language)
        return Method(paragraphs=_introduction(value), gaps=tuple(plain(gap) for gap in found))

    def annex(self, value: Any) -> Annex:
        """Agreements and handover records."""
        return Annex(
            paragraphs=_introduction(value),
            agreements=tuple(lines.agreement_line(each) for each in self.records.agreements),
            basts=lines.bast_lines(self.records.promises),
        )

    def narrative(self, value: Any) -> Narrative:
        """Staff's own words."""
        return Narrative(heading=value["heading"], paragraphs=_paragraphs(_written(value, "text")))


def _introduction(value: Any) -> tuple[str, ...]:
    return _paragraphs(_written(value, "introduction"))


def _written(value: Any, field: str) -> str:
    """What staff wrote there; a field that came after the dossier was composed holds nothing."""
    return (value[field] or "").strip()


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(plain(part.strip()) for part in text.split("\n") if part.strip())
