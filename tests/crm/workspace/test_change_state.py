"""Changes of state: the buttons are the table's, a reason is asked for, a refusal says why."""

from typing import Any

import pytest
from django.test import Client

from crm.models import Agreement, Commitment, Library, Partnership, User
from crm.scope import everything
from crm.states import AGREEMENT_TRANSITIONS, COMMITMENT_TRANSITIONS, PARTNERSHIP_TRANSITIONS, permitted
from tests.crm import factories
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db

CANCEL_ONLY = [step for step in COMMITMENT_TRANSITIONS if step.action == "cancel"]
LIFECYCLES: list[tuple[str, Any, Any, Any]] = [
    ("crm_partnership", Partnership, factories.PartnershipFactory, PARTNERSHIP_TRANSITIONS),
    ("crm_agreement", Agreement, factories.AgreementFactory, AGREEMENT_TRANSITIONS),
    ("crm_commitment", Commitment, factories.CommitmentFactory, CANCEL_ONLY),
]
STATES = [
    (kind, factory, table, status)
    for kind, model, factory, table in LIFECYCLES
    for status in model._meta.get_field("status").choices
]
STEPS = [(kind, factory, step) for kind, _model, factory, table in LIFECYCLES for step in table]


def now(record: Any) -> str:
    """The record's present status."""
    with everything():
        record.refresh_from_db()
    status: str = record.status
    return status


@pytest.mark.parametrize(("kind", "factory", "table", "status"), STATES)
def test_the_buttons_offered_are_those_of_the_table(
    kind: str, factory: Any, table: Any, status: tuple[str, Any], at_head: Client, regency: Library
) -> None:
    record = factory(library=regency, status=status[0])
    offered = at_head.get(address(kind, "inspect", record.pk)).context["steps"]
    assert [step["url"] for step in offered] == [
        address(kind, "state", record.pk, step.action) for step in permitted(table, status[0])
    ]


@pytest.mark.parametrize(("kind", "factory", "step"), STEPS)
def test_a_step_says_what_will_happen_and_asks_why_where_the_table_says_so(
    kind: str, factory: Any, step: Any, at_head: Client, regency: Library
) -> None:
    record = factory(library=regency, status=step.sources[0])
    url = address(kind, "state", record.pk, step.action)
    answer = at_head.get(url)
    shown = answer.content.decode()
    assert str(step.label) in shown
    assert str(step.target.label) in shown
    assert answer.context["form"].fields["reason"].required == step.needs_reason
    assert now(record) == step.sources[0]
    if step.needs_reason:
        refused = at_head.post(url, {"reason": " "})
        assert "reason" in refused.context["form"].errors
        assert now(record) == step.sources[0]


def test_a_step_is_taken_and_kept_with_name_and_reason(at_head: Client, head: User, regency: Library) -> None:
    partnership = factories.PartnershipFactory(library=regency, active=True)
    answer = at_head.post(address("crm_partnership", "state", partnership.pk, "end"), {"reason": "Selesai"})
    assert answer["Location"] == address("crm_partnership", "inspect", partnership.pk)
    assert now(partnership) == "ended"
    with everything():
        version = partnership.history.latest()
    assert (version.history_user, version.history_change_reason) == (head, "Selesai")


def test_a_refused_step_says_everything_that_is_missing(at_head: Client, regency: Library) -> None:
    draft = factories.AgreementFactory(library=regency, bare=True)
    answer = at_head.post(address("crm_agreement", "state", draft.pk, "sign"), {"reason": ""})
    assert answer.status_code == 200
    assert len(answer.context["form"].non_field_errors()) == 5
    assert now(draft) == "draft"


def test_a_step_that_the_present_state_does_not_permit_is_refused(at_head: Client, regency: Library) -> None:
    ended = factories.PartnershipFactory(library=regency, ended=True)
    answer = at_head.post(address("crm_partnership", "state", ended.pk, "rest"), {"reason": "x"})
    assert answer.context["form"].non_field_errors()
    assert now(ended) == "ended"


@pytest.mark.parametrize("action", ["receive_part", "receive_all", "undo_receipt", "karangan"])
def test_steps_that_follow_from_deliveries_are_nobodys_to_take(
    action: str, at_head: Client, regency: Library
) -> None:
    promise = factories.CommitmentFactory(library=regency)
    url = address("crm_commitment", "state", promise.pk, action)
    assert at_head.get(url).status_code == at_head.post(url, {"reason": "x"}).status_code == 404
    assert now(promise) == "promised"


def test_whoever_may_not_change_the_record_may_not_change_its_state(
    at_contributor: Client, village: Library
) -> None:
    partnership = factories.PartnershipFactory(library=village, active=True)
    assert at_contributor.get(address("crm_partnership", "inspect", partnership.pk)).context["steps"] == []
    url = address("crm_partnership", "state", partnership.pk, "end")
    for answer in (at_contributor.get(url), at_contributor.post(url, {"reason": "x"})):
        assert (answer.status_code, answer["Location"]) == (302, "/workspace/")
    assert now(partnership) == "active"
