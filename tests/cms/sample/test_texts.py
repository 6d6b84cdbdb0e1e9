"""The sample's texts, before they become pages."""

from typing import Any

import pytest

from cms.sample import texts

NARRATIVE = ("title", "slug", "intro", "before", "turning_point", "after", "evidence_note")


def every_text(value: Any) -> list[str]:
    """All texts within a page's words, however deep."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [text for each in value for text in every_text(each)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("name", ["home", "stories", "about", "privacy"])
def test_lines_are_joined_and_paragraphs_kept(name: str) -> None:
    for text in every_text(texts.page(name)):
        assert "\n" not in text.replace("\n\n", "")
        assert text == text.strip()


def test_a_story_keeps_its_paragraphs() -> None:
    (retold,) = [story for story in texts.stories() if not story.is_sample]
    assert retold.words["id"]["turning_point"].count("\n\n") == 1


def test_every_story_that_is_published_is_told_in_both_languages() -> None:
    for story in texts.stories():
        assert list(story.words) == (["id", "en"] if story.live else ["id"])


def test_a_translation_is_not_a_copy() -> None:
    for story in (each for each in texts.stories() if each.live):
        for name in NARRATIVE:
            assert story.words["id"][name] != story.words["en"][name], (story.activity, name)


def test_english_stories_use_no_indonesian_words_of_the_records() -> None:
    for story in (each for each in texts.stories() if each.live):
        for figure in story.figures:
            assert figure["en"]["label"]
            assert figure["kind"] != "outcome" or {"label", "unit", "note"} <= set(figure["en"])


def test_a_misspelt_key_is_refused(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "salah.toml").write_text('library = "contoh"\nactivty = "Kelas"\n')
    monkeypatch.setattr(texts, "DATA", tmp_path)
    with pytest.raises(TypeError, match="activty"):
        list(texts.stories())
