"""Every record's page: its fields, what hangs on it, and what may be done from it."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from crm.models import Library, User
from crm.workspace.base.record_page import MOST_RELATED
from tests.crm import factories
from tests.crm.workspace.records import KINDS, address, make

pytestmark = pytest.mark.django_db

CRM_KINDS = [kind for kind in KINDS if kind.startswith("crm_")]


def page(client: Client, record: Any) -> Any:
    """The answer with the record's page."""
    kind = f"{record._meta.app_label}_{record._meta.model_name}"
    answer = client.get(address(kind, "inspect", record.pk))
    assert answer.status_code == 200
    return answer


@pytest.mark.parametrize("kind", CRM_KINDS)
def test_a_page_shows_the_record_and_its_fields(kind: str, at_head: Client, regency: Library) -> None:
    record = make(kind, regency)
    answer = page(at_head, record)
    shown = answer.content.decode()
    assert escape(str(record)) in shown
    named = type(record).snippet_viewset.inspect_view_fields
    filled = [name for name in named if getattr(record, name) not in (None, "", [])]
    labels = {field["label"] for field in answer.context["fields"]}
    for name in filled:
        field = record._meta.get_field(name)
        if not field.many_to_many:
            assert str(field.verbose_name).lower() in {label.lower() for label in labels}


@pytest.mark.parametrize("kind", CRM_KINDS)
def test_a_page_leads_to_the_edit_form_the_history_and_the_list(
    kind: str, at_head: Client, regency: Library
) -> None:
    record = make(kind, regency)
    shown = page(at_head, record).content.decode()
    for view in ("edit", "history", "delete"):
        assert address(kind, view, record.pk) in shown
    assert address(kind, "list") in shown


def test_an_auditor_sees_pages_with_nothing_to_do_on_them(
    regency: Library, log_in: Callable[[User], Client]
) -> None:
    auditor = log_in(factories.UserFactory(role="auditor", library=regency))
    for kind in CRM_KINDS:
        record = make(kind, regency)
        answer = page(auditor, record)
        shown = answer.content.decode()
        assert answer.context["steps"] == []
        assert not any(part["add_url"] for part in answer.context["related"])
        for view in ("edit", "delete", "attach"):
            assert f"/{view}/{record.pk}/" not in shown, (kind, view)


@pytest.mark.parametrize(
    "kind", ["crm_partner", "crm_agreement", "crm_interaction", "crm_commitment", "crm_activity"]
)
def test_what_is_added_from_a_page_is_filled_in_with_its_record(
    kind: str, at_head: Client, regency: Library
) -> None:
    record = factories.PartnerFactory() if kind == "crm_partner" else make(kind, regency)
    links = [part["add_url"] for part in page(at_head, record).context["related"] if part["add_url"]]
    assert links
    for link in links:
        form = at_head.get(link).context["form"]
        given = [form[name].value() for name in form.fields]
        inside = [
            bound.value()
            for formset in getattr(form, "formsets", {}).values()
            for each in formset.forms
            for bound in each
        ]
        assert str(record.pk) in {str(value) for value in [*given, *inside]}, link


def test_money_and_days_are_written_for_readers(at_head: Client, regency: Library) -> None:
    agreement = factories.AgreementFactory(library=regency, value=Decimal(150_000_000))
    shown = page(at_head, agreement).content.decode()
    assert "Rp150.000.000" in shown
    assert agreement.starts_on.isoformat() not in shown


def test_a_state_is_shown_as_a_word_with_a_sign(at_head: Client, regency: Library) -> None:
    shown = page(at_head, factories.AgreementFactory(library=regency, in_force=True)).content.decode()
    assert "crm-state--good" in shown


def test_a_website_is_a_link_and_nothing_else_becomes_markup(at_head: Client) -> None:
    partner = factories.PartnerFactory(
        name="<script>alert(1)</script>", website="https://bank.example/?a=1&b=2", email_domains="<b>x</b>"
    )
    shown = page(at_head, partner).content.decode()
    assert '<a href="https://bank.example/?a=1&amp;b=2"' in shown
    assert "<script>alert" not in shown
    assert "<b>x</b>" not in shown


def test_an_agreements_page_names_its_parties_promises_and_children(
    at_head: Client, regency: Library
) -> None:
    partner = factories.PartnerFactory()
    agreement = factories.AgreementFactory(library=regency, partner=partner, clauses=["purpose"])
    promise = factories.CommitmentFactory(library=regency, agreement=agreement)
    child = factories.AgreementFactory(library=regency, parent=agreement)
    shown = page(at_head, agreement).content.decode()
    for url in (
        address("crm_partner", "inspect", partner.pk),
        address("crm_commitment", "inspect", promise.pk),
        address("crm_agreement", "inspect", child.pk),
    ):
        assert url in shown


def test_a_promise_leads_to_what_became_of_it_and_where_it_was_made(
    at_head: Client, regency: Library
) -> None:
    meeting = factories.InteractionFactory(library=regency)
    promise = factories.CommitmentFactory(library=regency, interaction=meeting)
    delivery = factories.FulfilmentFactory(commitment=promise)
    use = factories.CommitmentUseFactory(commitment=promise, activity__library=regency)
    shown = page(at_head, promise).content.decode()
    assert address("crm_fulfilment", "inspect", delivery.pk) in shown
    assert address("crm_activity", "inspect", use.activity_id) in shown
    assert address("crm_interaction", "inspect", meeting.pk) in shown
    assert address("crm_commitment", "inspect", promise.pk) in page(at_head, use.activity).content.decode()
    assert address("crm_commitment", "inspect", promise.pk) in page(at_head, delivery).content.decode()


def test_a_library_and_an_indicator_have_pages_without_versions(
    at_administrator: Client, regency: Library
) -> None:
    indicator = factories.MeasurementFactory(library=regency).indicator
    for kind, record in (("crm_library", regency), ("crm_indicator", indicator)):
        page(at_administrator, record)
        assert at_administrator.get(address(kind, "history", record.pk)).status_code == 200


def test_regions_are_looked_up_but_have_no_page_and_are_never_changed(at_administrator: Client) -> None:
    region = factories.RegionFactory(name="Purworejo")
    answer = at_administrator.get(address("crm_region", "list"), {"q": "purwo"})
    assert [str(row) for row in answer.context["page_obj"]] == ["Purworejo"]
    for view, args in (("add", ()), ("edit", (region.pk,)), ("delete", (region.pk,))):
        assert at_administrator.get(address("crm_region", view, *args)).status_code == 302
        at_administrator.post(address("crm_region", view, *args), {"name": "Lain"})
    region.refresh_from_db()
    assert region.name == "Purworejo"


def test_a_long_table_says_that_it_is_cut(at_head: Client, regency: Library) -> None:
    person = factories.PersonFactory(library=regency)
    for _ in range(MOST_RELATED + 1):
        factories.PostFactory(person=person)
    posts = page(at_head, person).context["related"][0]
    assert posts["is_cut"]
    assert len(posts["table"].data) == MOST_RELATED


@pytest.mark.parametrize("kind", ["crm_agreement", "crm_commitment", "crm_activity", "crm_interaction"])
def test_a_page_makes_as_many_queries_for_thirty_related_records_as_for_three(
    kind: str, at_head: Client, regency: Library, queries_of: Callable[[Callable[[], object]], int]
) -> None:
    record = make(kind, regency)
    related: dict[str, Callable[[], Any]] = {
        "crm_agreement": lambda: factories.CommitmentFactory(library=regency, agreement=record),
        "crm_commitment": lambda: factories.FulfilmentFactory(commitment=record),
        "crm_activity": lambda: factories.CommitmentUseFactory(activity=record),
        "crm_interaction": lambda: factories.TaskFactory(library=regency, interaction=record),
    }

    def add(count: int) -> None:
        for _ in range(count):
            related[kind]()

    url = address(kind, "inspect", record.pk)
    add(3)
    at_head.get(url)
    few = queries_of(lambda: at_head.get(url))
    add(27)
    assert queries_of(lambda: at_head.get(url)) == few


def test_site_editors_see_no_contacts_nor_people(regency: Library, log_in: Callable[[User], Client]) -> None:
    editor = log_in(factories.UserFactory(role="site_editor", library=regency))
    partner = factories.PartnerFactory()
    contact = factories.InteractionFactory(library=regency, partners=[partner], purpose="Rahasia rapat")
    factories.PostFactory(person__library=regency, person__name="Nama Orang", partner=partner)
    task = factories.TaskFactory(library=regency, interaction=contact, partner=partner)
    for record in (partner, task):
        shown = page(editor, record).content.decode()
        assert "Rahasia rapat" not in shown
        assert "Nama Orang" not in shown
        assert address("crm_interaction", "add") not in shown
    assert editor.get(address("crm_interaction", "inspect", contact.pk)).status_code == 302
