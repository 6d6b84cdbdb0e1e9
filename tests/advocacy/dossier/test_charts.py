"""The charts of a dossier, and the same numbers as tables."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from advocacy.dossier.charts import draw_charts
from advocacy.dossier.content import Activities, Commitments, Content
from tests.advocacy.dossier.factories import crowded_content, rich_content, sparse_content
from tests.advocacy.dossier.sample_commitments import commitment_lines
from tests.advocacy.dossier.sample_words import Words

LINES = commitment_lines(Words("id"))


def with_sections(*sections: Commitments | Activities) -> Content:
    return replace(sparse_content(), sections=sections)


def test_a_rich_dossier_has_both_charts() -> None:
    assert set(draw_charts(rich_content())) == {"commitments", "attendance"}


def test_an_empty_dossier_has_none() -> None:
    assert draw_charts(sparse_content()) == {}


def test_each_commitment_has_its_own_row() -> None:
    drawing = draw_charts(rich_content())["commitments"]
    assert drawing.rows[0] == (LINES[0].description, "Rp120.000.000", "Rp90.000.000", "Rp82.000.000")
    assert drawing.in_tables


def test_what_the_library_owes_is_left_out() -> None:
    owed = replace(LINES[0], direction="to_partner")
    assert draw_charts(with_sections(Commitments(lines=(owed,)))) == {}


def test_commitments_without_a_value_are_left_out() -> None:
    drawn = draw_charts(with_sections(Commitments(lines=LINES)))["commitments"]
    assert len(drawn.rows) == sum(
        line.promised is not None and line.direction == "from_partner" for line in LINES
    )


def test_many_commitments_are_summed_by_kind_with_a_table_beside() -> None:
    drawing = draw_charts(crowded_content(rows=18))["commitments"]
    assert [row[0] for row in drawing.rows] == ["Peralatan", "Buku", "Uang"]
    assert drawing.rows[1][1] == "Rp360.000.000"
    assert not drawing.in_tables


def test_an_unknown_value_is_a_dash_and_not_nought() -> None:
    half = replace(LINES[0], received=None, used=Decimal(0))
    drawing = draw_charts(with_sections(Commitments(lines=(half,))))["commitments"]
    assert drawing.rows[0][2:] == ("–", "Rp0")


def test_every_month_of_the_period_is_there_also_the_empty_one() -> None:
    drawing = draw_charts(rich_content())["attendance"]
    assert [row[0] for row in drawing.rows] == [
        f"{month} 2025" for month in ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep")
    ]
    assert drawing.rows[0][1:] == ("0", "0", "0", "0")
    assert drawing.rows[1][1:] == ("62", "33", "0", "95")


def test_attendance_without_a_known_sex_stays_apart() -> None:
    august = draw_charts(rich_content())["attendance"].rows[7]
    assert august[1:] == ("0", "0", "210", "210")


def test_a_sex_that_was_always_recorded_needs_no_column_for_what_was_not() -> None:
    (activities,) = (section for section in rich_content().sections if isinstance(section, Activities))
    counted = tuple(line for line in activities.lines if line.female is not None)
    drawing = draw_charts(with_sections(Activities(lines=counted)))["attendance"]
    assert len(drawing.columns) == 4


def test_an_activity_that_began_before_the_period_counts_in_its_first_month() -> None:
    (activities,) = (section for section in rich_content().sections if isinstance(section, Activities))
    early = replace(activities.lines[0], start=date(2024, 12, 30))
    rows = draw_charts(with_sections(Activities(lines=(early,))))["attendance"].rows
    assert (rows[0][0], rows[0][-1]) == ("Jan 2025", "55")


def test_twelve_months_are_told_by_month_wherever_they_begin() -> None:
    year = replace(rich_content(), period_start=date(2024, 10, 15), period_end=date(2025, 10, 14))
    assert len(draw_charts(year)["attendance"].rows) == 13


def test_a_long_period_is_told_by_year() -> None:
    long = replace(rich_content(), period_start=date(2023, 1, 1))
    rows = draw_charts(long)["attendance"].rows
    assert [(row[0], row[-1]) for row in rows] == [("2023", "0"), ("2024", "0"), ("2025", "846")]


@pytest.mark.parametrize(("language", "month"), [("id", "Mei 2025"), ("en", "May 2025")])
def test_the_language_is_the_contents_and_not_the_readers(language: str, month: str) -> None:
    content = rich_content("en" if language == "en" else "id")
    with override("en" if language == "id" else "id"):
        drawing = draw_charts(content)["attendance"]
    assert drawing.rows[4][0] == month
    assert month in drawing.svg


def test_the_description_reads_the_numbers_out() -> None:
    assert "Feb 2025" in draw_charts(rich_content())["attendance"].description


def test_the_same_content_gives_the_same_drawings() -> None:
    assert draw_charts(rich_content()) == draw_charts(rich_content())
