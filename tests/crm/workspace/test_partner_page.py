"""A partner's page: the ledger in both directions, and one timeline of all that happened."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from crm.models import Library, Partner
from crm.workspace.screens.partner_page import EVENTS_SHOWN
from tests.crm import factories
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db

MILLION = Decimal(1_000_000)


@pytest.fixture
def bank() -> Partner:
    return factories.PartnerFactory(name="Bank Contoh")


def page(client: Client, partner: Partner) -> Any:
    return client.get(address("crm_partner", "inspect", partner.pk))


def test_promised_received_and_used_stand_apart_in_both_directions(
    at_head: Client, bank: Partner, regency: Library
) -> None:
    promise = factories.CommitmentFactory(library=regency, partner=bank, value=50 * MILLION)
    factories.FulfilmentFactory(commitment=promise, value=20 * MILLION, verified=True)
    factories.FulfilmentFactory(commitment=promise, value=7 * MILLION)
    factories.CommitmentUseFactory(commitment=promise, activity__library=regency, value=3 * MILLION)
    factories.CommitmentFactory(library=regency, partner=bank, value=2 * MILLION, from_us=True)
    answer = page(at_head, bank)
    theirs, ours = answer.context["ledger"]
    assert (theirs.side.promised, theirs.side.verified, theirs.side.used) == (
        50 * MILLION,
        20 * MILLION,
        3 * MILLION,
    )
    assert theirs.unverified == 7 * MILLION
    assert (ours.side.promised, ours.side.verified, ours.side.used) == (2 * MILLION, 0, 0)
    shown = answer.content.decode()
    for amount in ("Rp50.000.000", "Rp20.000.000", "Rp3.000.000", "Rp7.000.000", "Rp2.000.000"):
        assert amount in shown
    assert "Rp77.000.000" not in shown


def test_a_promise_without_a_value_is_counted_and_not_taken_for_nothing(
    at_head: Client, bank: Partner, regency: Library
) -> None:
    factories.CommitmentFactory(library=regency, partner=bank, value=None, valuation_basis="")
    theirs, ours = page(at_head, bank).context["ledger"]
    assert (theirs.side.commitments, theirs.side.unvalued) == (1, 1)
    assert (ours.side.commitments, ours.side.unvalued) == (0, 0)


def test_another_librarys_dealings_are_not_in_the_ledger_nor_the_timeline(
    at_head: Client, bank: Partner, other_regency: Library
) -> None:
    promise = factories.CommitmentFactory(library=other_regency, partner=bank)
    factories.FulfilmentFactory(commitment=promise, verified=True)
    factories.InteractionFactory(library=other_regency, partners=[bank])
    factories.PartnershipFactory(library=other_regency, partner=bank)
    factories.PostFactory(person__library=other_regency, partner=bank)
    answer = page(at_head, bank)
    assert answer.context["timeline"] == []
    assert {one.side.commitments for one in answer.context["ledger"]} == {0}
    assert [len(part["table"].data) for part in answer.context["related"]] == [0, 0, 0, 0]


def test_the_timeline_rolls_up_every_kind_and_leads_to_each_record(
    at_head: Client, bank: Partner, regency: Library
) -> None:
    promise = factories.CommitmentFactory(library=regency, partner=bank)
    happened: dict[str, Any] = {
        "crm_interaction": factories.InteractionFactory(library=regency, partners=[bank]),
        "crm_agreement": factories.AgreementFactory(library=regency, partner=bank),
        "crm_commitment": promise,
        "crm_fulfilment": factories.FulfilmentFactory(commitment=promise),
        "crm_activity": factories.ActivityFactory(library=regency, partners=[bank]),
        "crm_task": factories.TaskFactory(library=regency, partner=bank),
    }
    answer = page(at_head, bank)
    urls = {url for _event, url in answer.context["timeline"]}
    assert urls == {address(kind, "inspect", record.pk) for kind, record in happened.items()}
    days = [event.date for event, _url in answer.context["timeline"]]
    assert days == sorted(days, reverse=True)


def test_the_page_makes_as_many_queries_for_sixty_events_as_for_ten(
    at_head: Client,
    bank: Partner,
    regency: Library,
    queries_of: Callable[[Callable[[], object]], int],
) -> None:
    def happen(times: int) -> None:
        for _ in range(times):
            promise = factories.CommitmentFactory(library=regency, partner=bank)
            factories.FulfilmentFactory(commitment=promise)
            factories.InteractionFactory(library=regency, partners=[bank])
            factories.AgreementFactory(library=regency, partner=bank)
            factories.PostFactory(person__library=regency, partner=bank)

    happen(2)
    page(at_head, bank)
    few = queries_of(lambda: page(at_head, bank))
    happen(13)
    assert queries_of(lambda: page(at_head, bank)) == few
    assert len(page(at_head, bank).context["timeline"]) == EVENTS_SHOWN


def test_a_partner_of_whom_nothing_is_known_invites_the_first_step(at_head: Client, bank: Partner) -> None:
    shown = page(at_head, bank).content.decode()
    for kind in ("interaction", "partnership", "post", "agreement", "commitment"):
        assert f"{address(f'crm_{kind}', 'add')}?partner={bank.pk}" in shown
