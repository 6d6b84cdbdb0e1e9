"""The workspace's home: what waits, for whom, and the list behind each figure."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from crm.models import Library, User
from crm.queries.today import SHOWN
from tests.crm import factories
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db

HOME = "/workspace/"
CARDS = ["task", "commitment", "agreement", "partnership", "fulfilment"]


def cards(client: Client) -> dict[str, Any]:
    """The cards on the home page, by kind of record."""
    return {card.model._meta.model_name: card for card in client.get(HOME).context["cards"]}


def wait(regency: Library, head: User, times: int = 1) -> None:
    """Leaves that much work of every kind waiting, beside work that does not count."""
    for _ in range(times):
        factories.TaskFactory(library=regency, assignee=head, overdue=True)
        factories.CommitmentFactory(library=regency, overdue=True)
        factories.AgreementFactory(library=regency, expiring=True)
        factories.PartnershipFactory(library=regency, neglected=True)
        factories.FulfilmentFactory(commitment__library=regency)
    factories.TaskFactory(library=regency, assignee=head)
    factories.TaskFactory(library=regency, assignee=head, due_on=timezone.localdate())
    factories.TaskFactory(library=regency, assignee=head, snoozed=True)
    factories.TaskFactory(library=regency, assignee=factories.UserFactory(library=regency), overdue=True)
    factories.CommitmentFactory(library=regency)
    factories.AgreementFactory(library=regency, in_force=True)
    factories.PartnershipFactory(library=regency, ended=True)
    factories.FulfilmentFactory(commitment__library=regency, recorded_by=head)
    factories.FulfilmentFactory(commitment__library=regency, verified=True)


def test_each_card_counts_what_waits_and_leads_to_exactly_those(
    at_head: Client, head: User, regency: Library, other_regency: Library
) -> None:
    wait(regency, head, times=3)
    wait(other_regency, factories.UserFactory(library=other_regency))
    found = cards(at_head)
    assert list(found) == CARDS
    for kind, card in found.items():
        listed = at_head.get(card.list_url)
        assert card.waiting.count == 3, kind
        assert listed.context["page_obj"].paginator.count == 3, kind
        assert set(card.waiting.first) == set(listed.context["page_obj"]), kind


def test_a_card_names_the_first_few_and_leads_to_each(at_head: Client, head: User, regency: Library) -> None:
    wait(regency, head, times=SHOWN + 2)
    shown = at_head.get(HOME).content.decode()
    for kind, card in cards(at_head).items():
        assert card.waiting.count == SHOWN + 2
        assert len(card.lines) == SHOWN
        for record, url, _day in card.lines:
            assert url == address(f"crm_{kind}", "inspect", record.pk)
            assert f'href="{url}"' in shown


def test_an_agreement_that_ends_on_the_last_day_counted_is_in_the_list_too(
    at_head: Client, regency: Library
) -> None:
    for days in (0, 180, 181, -1):
        ends_on = timezone.localdate() + timedelta(days=days)
        factories.AgreementFactory(library=regency, in_force=True, ends_on=ends_on)
    card = cards(at_head)["agreement"]
    assert card.waiting.count == at_head.get(card.list_url).context["page_obj"].paginator.count == 2


def test_a_card_with_nothing_in_it_says_so(at_head: Client) -> None:
    shown = at_head.get(HOME).content.decode()
    for card in cards(at_head).values():
        assert card.waiting.count == 0
        assert str(card.nothing) in shown


def test_the_home_makes_as_many_queries_for_thirty_of_each_as_for_three(
    at_head: Client, head: User, regency: Library, queries_of: Callable[[Callable[[], object]], int]
) -> None:
    wait(regency, head, times=SHOWN + 1)
    at_head.get(HOME)
    few = queries_of(lambda: at_head.get(HOME))
    wait(regency, head, times=24)
    assert queries_of(lambda: at_head.get(HOME)) == few


@pytest.mark.parametrize(
    ("role", "kinds", "beginnings"),
    [
        ("division_head", CARDS, 3),
        ("advocacy_officer", CARDS, 3),
        ("library_contributor", CARDS[:4], 3),
        ("site_editor", CARDS[:4], 0),
        ("auditor", CARDS[:4], 0),
    ],
)
def test_each_role_sees_the_work_it_may_do(
    role: str, kinds: list[str], beginnings: int, regency: Library, log_in: Callable[[User], Client]
) -> None:
    client = log_in(factories.UserFactory(role=role, library=regency))
    assert list(cards(client)) == kinds
    shown = client.get(HOME).content.decode()
    offered = [
        f"{address(f'crm_{kind}', 'add')}" in shown for kind in ("interaction", "commitment", "partner")
    ]
    assert sum(offered) == beginnings


def test_somebody_without_a_library_sees_nothing_of_anybodys(
    regency: Library, head: User, log_in: Callable[[User], Client]
) -> None:
    wait(regency, head)
    lost = log_in(factories.UserFactory(role="division_head", library=None))
    assert {card.waiting.count for card in cards(lost).values()} == {0}
