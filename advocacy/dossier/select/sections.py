"""The sections of a dossier, in the order in which staff composed them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from advocacy.dossier.content import (
    Activities,
    Annex,
    Commitments,
    Figure,
    Method,
    Narrative,
    Outcomes,
    SectionText,
    Sources,
    Stories,
    Summary,
    plain,
)
from advocacy.dossier.select import lines
from advocacy.dossier.select.records import Records
from advocacy.models import Dossier
from crm import formats

HEROES = ("attendance", "libraries", "women_share", "books", "verified_outcomes")
MOST_HEROES = 4


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
        known = [key for key in HEROES if self.figures[key].value]
        return Summary(
            stages=("promised", "received", "used"),
            heroes=tuple(known[:MOST_HEROES]),
            paragraphs=(*_introduction(value), *self._narrative()),
        )

    def _narrative(self) -> list[str]:
        """Sentences for what is known; each number in them is a reference to its figure."""
        told = []
        if self.figures["promised"].value is not None:
            told.append(_("{recipient} promised {promised} to {library}, counted for {period}."))
        if self.figures["received"].value is not None:
            told.append(_("Of this, {received} was received and verified."))
        if self.figures["used"].value is not None:
            told.append(_("Activities put {used} to use."))
        if self.figures["activities"].value:
            told.append(_("The support stood behind {activities} in {libraries}."))
        if self.figures["attendance"].value:
            told.append(_("They counted {attendance}."))
        told.append(_("The support contributed to what changed; participants and libraries did the rest."))
        return [" ".join(told)]

    def commitments(self, value: Any) -> Commitments:
        """Promises in both directions."""
        return Commitments(
            paragraphs=_introduction(value),
            lines=tuple(lines.commitment_line(each, self.cutoff) for each in self.records.promises),
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
        return Stories(
            paragraphs=_introduction(value),
            stories=tuple(lines.story_text(each) for each in self.records.stories),
        )

    def method(self, value: Any) -> Method:
        """How it was counted, and the holes in the data."""
        return Method(paragraphs=_introduction(value), gaps=tuple(self._gaps()))

    def _gaps(self) -> list[str]:
        """What a careful reader would ask about, in sentences."""
        gaps = []
        if waiting := self.records.unverified:
            value = lines.added(delivery.value for delivery in waiting) or 0
            gaps.append(
                _("%(count)s deliveries worth %(value)s wait for verification and are not counted.")
                % {"count": len(waiting), "value": formats.rupiah(value, self.dossier.language)}
            )
        uncounted = [activity for activity in self.records.activities if activity.total_attendance is None]
        if uncounted:
            names = ", ".join(activity.name for activity in uncounted[:5])
            gaps.append(_("Attendance was not counted at: %(names)s.") % {"names": names})
        if unvalued := [each for each in self.records.promises if each.commitment.value is None]:
            gaps.append(
                _("%(count)s commitments have no rupiah value and stand outside the totals.")
                % {"count": len(unvalued)}
            )
        return [plain(gap) for gap in gaps]

    def annex(self, value: Any) -> Annex:
        """Agreements and handover records."""
        return Annex(
            paragraphs=_introduction(value),
            agreements=tuple(lines.agreement_line(each) for each in self.records.agreements),
            basts=lines.bast_lines(self.records.promises),
        )

    def narrative(self, value: Any) -> Narrative:
        """Staff's own words."""
        return Narrative(heading=value["heading"], paragraphs=_paragraphs(value["text"]))


def _introduction(value: Any) -> tuple[str, ...]:
    return _paragraphs(value["introduction"])


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(plain(part.strip()) for part in text.split("\n") if part.strip())
