"""The first journey of the product: a visit with a gift and a promise, and no agreement."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from crm.models import Commitment, Fulfilment, Library, User
from crm.scope import everything
from crm.states import CommitmentStatus
from tests.crm.factories import (
    CommitmentFactory,
    FulfilmentFactory,
    InteractionFactory,
    PartnerFactory,
    UserFactory,
)
from tests.crm.workspace.records import address


def test_a_promise_is_recorded_from_the_contact_at_which_it_was_made(
    log_in_through: Callable[[User], Page], regency: Library
) -> None:
    partner = PartnerFactory(name="Yayasan Topi Bambu")
    contact = InteractionFactory(library=regency, partners=[partner], purpose="Penyerahan buku")
    page = log_in_through(UserFactory(role="division_head", library=regency, username="kepala"))
    page.set_viewport_size({"width": 390, "height": 844})

    page.goto(address("crm_interaction", "inspect", contact.pk))
    page.locator(f"a[href*='{address('crm_commitment', 'add')}']").first.click()
    page.fill("input[name=description]", "Bedah buku bersama")
    page.select_option("[name=kind]", "training")
    _choose(page, "partner", "Yayasan Topi Bambu")
    page.get_by_role("button", name=re.compile("Buat|Create|Simpan")).first.click()

    expect(page.locator("#main")).to_contain_text("Bedah buku bersama")
    with everything():
        promise = Commitment.objects.get()
    assert promise.interaction_id == contact.pk
    assert promise.partner == partner
    assert promise.agreement is None


def _choose(page: Page, field: str, name: str) -> None:
    """Pick a record in Wagtail's chooser."""
    page.locator(f"#id_{field}-chooser [data-chooser-action-choose]").first.click()
    page.locator(".modal a[data-chooser-modal-choice]", has_text=name).first.click()
    expect(page.locator(f"#id_{field}-chooser")).to_contain_text(name)


def test_a_delivery_is_verified_by_somebody_else_than_its_recorder(
    log_in_through: Callable[[User], Page], regency: Library
) -> None:
    recorder = UserFactory(role="library_contributor", library=regency, username="pustakawan")
    promise = CommitmentFactory(library=regency, value=4_000_000)
    delivery = FulfilmentFactory(commitment=promise, recorded_by=recorder, value=4_000_000)
    page = log_in_through(UserFactory(role="division_head", library=regency, username="kepala"))

    page.goto(address("crm_fulfilment", "inspect", delivery.pk))
    page.locator(f"a[href='{address('crm_fulfilment', 'state', delivery.pk, 'verify')}']").click()
    page.locator("#main form button[type=submit]").click()

    expect(page).to_have_url(re.compile(address("crm_fulfilment", "inspect", delivery.pk)))
    with everything():
        assert Fulfilment.objects.get().verified_by.username == "kepala"
        assert Commitment.objects.get().status == CommitmentStatus.FULFILLED
