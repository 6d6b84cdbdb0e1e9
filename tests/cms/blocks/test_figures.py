"""Numbers are chosen from records, not typed."""

import pytest
from django.core.exceptions import ValidationError

from cms.blocks import FiguresStream
from cms.blocks.figures import OutcomeChoiceBlock
from crm.models import Library, Outcome
from crm.scope import ScopeError
from tests.crm.factories import OutcomeFactory

pytestmark = pytest.mark.django_db


def offered() -> list[Outcome]:
    queryset = OutcomeChoiceBlock().field.queryset
    assert queryset is not None
    return list(queryset)


def test_only_verified_outcomes_of_the_own_branch_are_offered(
    in_scope: Library, village: Library, other_regency: Library
) -> None:
    own = OutcomeFactory(library=village, verified=True)
    OutcomeFactory(library=village)
    OutcomeFactory(library=other_regency, verified=True)
    assert offered() == [own]


def test_the_value_is_the_id_of_the_record(in_scope: Library) -> None:
    outcome = OutcomeFactory(library=in_scope, verified=True)
    block = OutcomeChoiceBlock()
    assert block.clean(outcome.pk) == outcome.pk
    assert block.value_from_form(str(outcome.pk)) == outcome.pk
    assert block.get_prep_value(outcome.pk) == outcome.pk


@pytest.mark.parametrize("nonsense", ["", None, "abc"])
def test_nonsense_is_no_record(nonsense: str | None) -> None:
    assert OutcomeChoiceBlock().value_from_form(nonsense) is None


def test_a_strangers_outcome_is_refused(in_scope: Library, other_regency: Library) -> None:
    stranger = OutcomeFactory(library=other_regency, verified=True)
    with pytest.raises(ValidationError):
        OutcomeChoiceBlock().clean(stranger.pk)


def test_nothing_is_offered_outside_a_scope() -> None:
    with pytest.raises(ScopeError):
        offered()


def test_reading_a_story_asks_no_record(django_assert_num_queries: pytest.FixtureRequest) -> None:
    stored = [{"type": "outcome", "value": {"outcome": 7, "label": ""}, "id": "a"}]
    with django_assert_num_queries(0):  # type: ignore[operator]
        stream = FiguresStream().to_python(stored)
        assert stream[0].value["outcome"] == 7


def test_a_story_shows_four_numbers_at_most() -> None:
    assert FiguresStream().meta.max_num == 4
