"""The sections a dossier is composed of, and what each audience is offered to begin with."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail import blocks

from advocacy.states import Audience


class SectionBlock(blocks.StructBlock):
    """A section filled from the records; staff may introduce it in their own words."""

    introduction = blocks.TextBlock(
        label=_("Introduction"),
        required=False,
        max_length=1200,
        help_text=_("Shown under the heading. Optional."),
    )


class SummaryBlock(SectionBlock):
    """The page that stands alone, and what the recipient is asked to decide."""

    request = blocks.TextBlock(
        label=_("What we ask"),
        required=False,
        max_length=600,
        help_text=_("The decision or next step you hope for. Optional; stands at the end of the summary."),
    )


class NarrativeBlock(blocks.StructBlock):
    """A section of staff's own text; figures come from the records, so it holds none."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(
        label=_("Text"),
        max_length=5000,
        help_text=_("Leave numbers to the other sections: they take them from the records."),
    )


class SectionsBlock(blocks.StreamBlock):
    """The sections, in the order in which they are printed."""

    summary = SummaryBlock(label=_("Summary"), icon="doc-full", group=_("From the records"))
    commitments = SectionBlock(label=_("Commitments and proof"), icon="tasks", group=_("From the records"))
    activities = SectionBlock(label=_("Activities and attendance"), icon="date", group=_("From the records"))
    outcomes = SectionBlock(label=_("What changed"), icon="snippet", group=_("From the records"))
    story = SectionBlock(label=_("Story"), icon="openquote", group=_("From the records"))
    method = SectionBlock(label=_("How we counted"), icon="info-circle", group=_("From the records"))
    annex = SectionBlock(label=_("Sources and annex"), icon="list-ul", group=_("From the records"))
    narrative = NarrativeBlock(label=_("Own text"), icon="pilcrow", group=_("Own words"))

    class Meta:
        block_counts = {
            name: {"max_num": 1}
            for name in ("summary", "commitments", "activities", "outcomes", "story", "method", "annex")
        }


# A sponsor looks for its own contribution, the proof, the people reached, and how all was counted.
PRESETS: dict[Audience, tuple[str, ...]] = {
    Audience.SPONSOR: ("summary", "commitments", "activities", "outcomes", "story", "method", "annex"),
}
TITLES: dict[Audience, Any] = {Audience.SPONSOR: _("Report to our partner: from promise to proof")}


def preset(audience: str) -> list[tuple[str, dict[str, str]]]:
    """The sections for ``audience``, ready to be put into ``Dossier.sections``."""
    kinds = SectionsBlock.base_blocks
    return [(name, dict.fromkeys(kinds[name].child_blocks, "")) for name in PRESETS[Audience(audience)]]


def usual_title(audience: str, language: str) -> str:
    """What a dossier for ``audience`` is called unless staff say otherwise, in its own language."""
    with override(language):
        return str(TITLES[Audience(audience)])
