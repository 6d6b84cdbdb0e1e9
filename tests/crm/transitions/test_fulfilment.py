"""A promise is met only by what a second person verified, with its proof."""

from decimal import Decimal

import pytest

from crm.models import Commitment, Fulfilment, User
from crm.states import CommitmentStatus
from crm.transitions import (
    TransitionRefused,
    change_state,
    record_fulfilment,
    remove_fulfilment,
    verify_fulfilment,
)
from crm.transitions.commitment import still_open
from crm.vocabulary import CommitmentKind
from tests.crm.factories import CommitmentFactory, FulfilmentFactory, UserFactory


@pytest.fixture
def head(db: None) -> User:
    return UserFactory(username="kepala")


def deliver(commitment: Commitment, by: User, **fields: object) -> Fulfilment:
    fulfilment = FulfilmentFactory.build(commitment=commitment, **fields)
    record_fulfilment(fulfilment, by=by)
    return fulfilment


def test_money_is_met_when_verified_money_reaches_the_promise(officer: User, head: User) -> None:
    promise = CommitmentFactory(value=10_000_000)
    first, second = deliver(promise, officer, value=4_000_000), deliver(promise, officer, value=6_000_000)
    assert promise.status == CommitmentStatus.PARTIAL, "nobody has checked it yet"
    verify_fulfilment(first, by=head)
    assert promise.status == CommitmentStatus.PARTIAL
    verify_fulfilment(second, by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.FULFILLED


def test_verified_but_less_than_promised_stays_partial(officer: User, head: User) -> None:
    promise = CommitmentFactory(value=10_000_000)
    verify_fulfilment(deliver(promise, officer, value=9_999_999), by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.PARTIAL
    assert len(still_open(promise, list(promise.fulfilments.all()))) == 1


def test_more_than_promised_is_welcome(officer: User, head: User) -> None:
    promise = CommitmentFactory(value=10_000_000)
    verify_fulfilment(deliver(promise, officer, value=12_000_000), by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.FULFILLED


@pytest.mark.parametrize("missing", ["bast_number", "bast_on", "asset_number"])
def test_goods_need_their_handover_record_and_asset_registration(
    missing: str, officer: User, head: User
) -> None:
    promise = CommitmentFactory(books=True)
    proof: dict[str, str | None] = {
        "bast_number": "028/1/BAST",
        "bast_on": "2025-03-01",
        "asset_number": "1.3.5",
    }
    proof[missing] = None if missing == "bast_on" else ""
    verify_fulfilment(deliver(promise, officer, quantity=100, **proof), by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.PARTIAL
    assert len(still_open(promise, list(promise.fulfilments.all()))) == 1


def test_goods_with_proof_are_measured_by_quantity(officer: User, head: User) -> None:
    promise = CommitmentFactory(books=True, value=Decimal(5_000_000))
    verify_fulfilment(deliver(promise, officer, quantity=100, value=None, handed_over=True), by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.FULFILLED


def test_what_we_give_needs_no_asset_registration_of_ours(officer: User, head: User) -> None:
    promise = CommitmentFactory(books=True, from_us=True)
    verify_fulfilment(deliver(promise, officer, quantity=100), by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.FULFILLED


def test_a_promise_without_measure_is_met_by_any_verified_delivery(officer: User, head: User) -> None:
    promise = CommitmentFactory(kind=CommitmentKind.SERVICE, value=None, valuation_basis="")
    verify_fulfilment(deliver(promise, officer, value=None), by=head)
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.FULFILLED


def test_a_gift_to_a_person_is_not_a_gift_to_the_institution(officer: User) -> None:
    promise = CommitmentFactory()
    deliver(promise, officer, to_a_person=True)
    assert promise.status == CommitmentStatus.PROMISED


def test_one_cannot_verify_what_one_recorded(officer: User) -> None:
    delivery = deliver(CommitmentFactory(), officer)
    with pytest.raises(TransitionRefused):
        verify_fulfilment(delivery, by=officer)
    assert Fulfilment.objects.get(pk=delivery.pk).verified_by is None


def test_a_delivery_is_verified_once(officer: User, head: User) -> None:
    delivery = deliver(CommitmentFactory(), officer)
    verify_fulfilment(delivery, by=head)
    with pytest.raises(TransitionRefused):
        verify_fulfilment(delivery, by=UserFactory())


def test_a_changed_delivery_must_be_verified_again(officer: User, head: User) -> None:
    promise = CommitmentFactory(value=10_000_000)
    delivery = deliver(promise, officer, value=10_000_000)
    verify_fulfilment(delivery, by=head)
    delivery.value = Decimal(11_000_000)
    record_fulfilment(delivery, by=head, reason="Kuitansi kedua")
    promise.refresh_from_db()
    assert (delivery.recorded_by, delivery.verified_by) == (head, None)
    assert promise.status == CommitmentStatus.PARTIAL
    assert promise.history.latest().history_change_reason == "Kuitansi kedua"


def test_nothing_is_delivered_on_a_cancelled_promise(officer: User) -> None:
    with pytest.raises(TransitionRefused):
        deliver(CommitmentFactory(cancelled=True), officer)
    assert Fulfilment.objects.count() == 0


def test_removing_a_mistake_undoes_its_effect_and_keeps_the_reason(officer: User) -> None:
    promise = CommitmentFactory()
    delivery = deliver(promise, officer)
    with pytest.raises(TransitionRefused):
        remove_fulfilment(delivery, by=officer, reason="")
    remove_fulfilment(delivery, by=officer, reason="Salah mitra")
    promise.refresh_from_db()
    assert promise.status == CommitmentStatus.PROMISED
    assert Fulfilment.history.latest().history_change_reason == "Salah mitra"
    assert promise.history.latest().history_change_reason == "Salah mitra"


def test_people_cannot_declare_a_promise_met(officer: User) -> None:
    promise = CommitmentFactory()
    deliver(promise, officer)
    with pytest.raises(TransitionRefused) as refusal:
        change_state(promise, "receive_all", by=officer)
    assert len(refusal.value.problems) == 2, "the rule, and what is open"
