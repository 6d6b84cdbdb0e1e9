"""What a dossier is composed of to begin with."""

import pytest

from advocacy.models.sections import PRESETS, SectionsBlock, preset, usual_title
from advocacy.states import Audience


@pytest.mark.parametrize("audience", Audience)
def test_every_audience_begins_with_a_summary_and_ends_with_the_sources(audience: Audience) -> None:
    assert (PRESETS[audience][0], PRESETS[audience][-1]) == ("summary", "annex")


@pytest.mark.parametrize("audience", Audience)
def test_a_preset_fills_every_field_of_its_sections(audience: Audience) -> None:
    block = SectionsBlock()
    for name, value in preset(audience):
        assert set(value) == set(block.child_blocks[name].child_blocks)
    assert len(block.clean(block.normalize(preset(audience)))) == len(PRESETS[audience])


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("id", "Laporan kepada mitra: dari janji ke bukti"),
        ("en", "Report to our partner: from promise to proof"),
    ],
)
def test_the_usual_title_is_in_the_dossiers_language(language: str, title: str) -> None:
    assert usual_title(Audience.SPONSOR, language) == title
