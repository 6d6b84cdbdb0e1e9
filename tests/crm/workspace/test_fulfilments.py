"""Recording what was delivered, and its check by a second pair of eyes."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from crm.models import Commitment, Fulfilment, Library, User
from crm.scope import everything
from tests.crm import factories
from tests.crm.workspace.form_data import filled_in
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def promise(regency: Library) -> Commitment:
    """Ten million rupiah."""
    return factories.CommitmentFactory(library=regency)


@pytest.fixture
def deliver(promise: Commitment, regency: Library) -> Callable[..., Fulfilment]:
    """Records a delivery on the promise through the form, as whoever's browser it is."""

    def deliver(client: Client, **fields: Any) -> Fulfilment:
        data = filled_in("crm_fulfilment", regency, **{"commitment": promise.pk, **fields})
        answer = client.post(address("crm_fulfilment", "add"), data)
        assert answer.status_code == 302, answer.context["form"].errors
        with everything():
            return Fulfilment.objects.latest("pk")

    return deliver


def verify_url(delivery: Fulfilment) -> str:
    return address("crm_fulfilment", "state", delivery.pk, "verify")


def status(promise: Commitment) -> str:
    with everything():
        return Commitment.objects.get(pk=promise.pk).status


def test_a_recorded_delivery_makes_the_promise_partly_fulfilled(
    at_officer: Client, officer: User, promise: Commitment, deliver: Callable[..., Fulfilment]
) -> None:
    delivery = deliver(at_officer, value=4_000_000)
    assert (delivery.recorded_by, delivery.verified_by) == (officer, None)
    assert status(promise) == "partial"


def test_a_colleague_verifies_and_the_promise_is_fulfilled(
    at_officer: Client, at_head: Client, head: User, promise: Commitment, deliver: Callable[..., Fulfilment]
) -> None:
    delivery = deliver(at_officer, value=10_000_000)
    (step,) = at_head.get(address("crm_fulfilment", "inspect", delivery.pk)).context["steps"]
    assert step["url"] == verify_url(delivery)
    assert at_head.get(step["url"]).status_code == 200
    assert status(promise) == "partial"
    answer = at_head.post(step["url"])
    assert answer["Location"] == address("crm_fulfilment", "inspect", delivery.pk)
    with everything():
        delivery.refresh_from_db()
    assert delivery.verified_by == head
    assert status(promise) == "fulfilled"
    assert at_head.get(address("crm_fulfilment", "inspect", delivery.pk)).context["steps"] == []


def test_ones_own_delivery_has_no_button_and_cannot_be_verified(
    at_officer: Client, promise: Commitment, deliver: Callable[..., Fulfilment]
) -> None:
    delivery = deliver(at_officer)
    assert at_officer.get(address("crm_fulfilment", "inspect", delivery.pk)).context["steps"] == []
    answer = at_officer.post(verify_url(delivery))
    assert answer.context["form"].non_field_errors()
    with everything():
        delivery.refresh_from_db()
    assert delivery.verified_at is None


def test_a_contributor_records_but_does_not_verify(
    at_contributor: Client, at_head: Client, village: Library
) -> None:
    promise = factories.CommitmentFactory(library=village)
    data = filled_in("crm_fulfilment", village, commitment=promise.pk)
    assert at_contributor.post(address("crm_fulfilment", "add"), data).status_code == 302
    others = factories.FulfilmentFactory(commitment=promise)
    assert at_contributor.get(address("crm_fulfilment", "inspect", others.pk)).context["steps"] == []
    assert at_contributor.post(verify_url(others))["Location"] == "/workspace/"
    with everything():
        mine = Fulfilment.objects.exclude(pk=others.pk).get()
    assert at_head.post(verify_url(mine)).status_code == 302
    with everything():
        assert Fulfilment.objects.verified().get() == mine


def test_a_changed_delivery_waits_for_verification_again(
    at_officer: Client,
    at_head: Client,
    promise: Commitment,
    deliver: Callable[..., Fulfilment],
    regency: Library,
) -> None:
    delivery = deliver(at_officer, value=10_000_000)
    at_head.post(verify_url(delivery))
    data = filled_in("crm_fulfilment", regency, commitment=promise.pk, value=9_000_000, change_reason="Salah")
    assert at_officer.post(address("crm_fulfilment", "edit", delivery.pk), data).status_code == 302
    with everything():
        delivery.refresh_from_db()
        assert delivery.history.latest().history_change_reason == "Salah"
    assert (delivery.value, delivery.verified_at) == (Decimal(9_000_000), None)
    assert status(promise) == "partial"


def test_a_mistaken_delivery_is_taken_back_with_a_reason_and_the_promise_follows(
    at_head: Client, head: User, promise: Commitment, deliver: Callable[..., Fulfilment]
) -> None:
    delivery = deliver(at_head)
    url = address("crm_fulfilment", "delete", delivery.pk)
    assert "reason" in at_head.post(url, {"reason": ""}).context["form"].errors
    assert status(promise) == "partial"
    assert at_head.post(url, {"reason": "Salah komitmen"})["Location"] == address("crm_fulfilment", "list")
    with everything():
        assert not Fulfilment.objects.exists()
        last = Fulfilment.history.latest()
    assert (last.history_type, last.history_user) == ("-", head)
    assert last.history_change_reason == "Salah komitmen"
    assert status(promise) == "promised"


def test_a_delivery_stays_with_its_promise(
    at_head: Client, promise: Commitment, deliver: Callable[..., Fulfilment], regency: Library
) -> None:
    delivery, other = deliver(at_head), factories.CommitmentFactory(library=regency)
    data = filled_in("crm_fulfilment", regency, commitment=other.pk)
    assert at_head.post(address("crm_fulfilment", "edit", delivery.pk), data).status_code == 302
    assert (status(promise), status(other)) == ("partial", "promised")
