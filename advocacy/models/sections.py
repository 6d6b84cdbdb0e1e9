"""The sections a dossier is composed of, and the preset for each audience."""

from django.utils.translation import gettext_lazy as _
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


class NarrativeBlock(blocks.StructBlock):
    """A section of staff's own text; figures come from the records, so it holds none."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), max_length=5000)


class SectionsBlock(blocks.StreamBlock):
    """The sections, in the order in which they are printed."""

    summary = SectionBlock(label=_("Summary"), icon="doc-full", group=_("From the records"))
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


# What each audience expects to find; the source is the list of contents per audience in docs/guide.
PRESETS: dict[Audience, tuple[str, ...]] = {
    Audience.SPONSOR: ("summary", "commitments", "activities", "outcomes", "story", "method", "annex"),
}


def preset(audience: str) -> list[tuple[str, dict[str, str]]]:
    """The sections for ``audience``, ready to be put into ``Dossier.sections``."""
    return [(name, {"introduction": ""}) for name in PRESETS[Audience(audience)]]
