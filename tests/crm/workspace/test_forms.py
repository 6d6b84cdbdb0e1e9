"""Adding and changing every kind of record through its form."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset

from crm.models import Agreement, Interaction, Library, Record, Task, User
from crm.scope import everything
from tests.crm import factories
from tests.crm.workspace.form_data import FILLED_IN, filled_in, model_of
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db

OWNED_BY_LIBRARY = [
    "crm_partnership", "crm_person", "crm_interaction", "crm_task", "crm_agreement", "crm_commitment",
    "crm_activity", "crm_outcome", "crm_target", "crm_measurement", "crm_consent",
]  # fmt: skip

# A field that is changed, for each kind.
CHANGED = {
    "crm_partner": "short_name",
    "crm_partnership": "notes",
    "crm_person": "name",
    "crm_post": "title",
    "crm_interaction": "place",
    "crm_task": "title",
    "crm_agreement": "about",
    "crm_commitment": "description",
    "crm_fulfilment": "bast_number",
    "crm_activity": "place",
    "crm_outcome": "who",
    "crm_indicator": "unit",
    "crm_target": "year",
    "crm_measurement": "source",
    "crm_consent": "witness",
    "crm_library": "name",
}


def only(kind: str) -> Any:
    """The one record of that kind."""
    with everything():
        return model_of(kind).objects.get()


def newest(kind: str) -> Any:
    """The record that was made last."""
    with everything():
        return model_of(kind).objects.latest("pk")


@pytest.mark.parametrize("kind", FILLED_IN)
def test_a_filled_in_form_makes_the_record_and_leads_to_its_page(
    kind: str, at_administrator: Client, administrator: User, regency: Library
) -> None:
    answer = at_administrator.post(address(kind, "add"), filled_in(kind, regency))
    assert answer.status_code == 302, answer.context["form"].errors
    record = newest(kind)
    assert answer["Location"] == address(kind, "inspect", record.pk)
    assert at_administrator.get(answer["Location"]).status_code == 200
    if kind in OWNED_BY_LIBRARY:
        assert record.library == regency
    if isinstance(record, Record):
        with everything():
            made = record.history.get()
        assert (made.history_type, made.history_user) == ("+", administrator)


@pytest.mark.parametrize(("kind", "field"), CHANGED.items())
def test_a_changed_record_keeps_who_changed_it_and_why(
    kind: str, field: str, at_administrator: Client, administrator: User, regency: Library
) -> None:
    at_administrator.post(address(kind, "add"), filled_in(kind, regency))
    record = newest(kind)
    form = at_administrator.get(address(kind, "edit", record.pk)).context["form"]
    after = {field: "2026" if field == "year" else "Sesudah", "change_reason": "Salah ketik"}
    answer = at_administrator.post(address(kind, "edit", record.pk), _as_posted(form) | after)
    assert answer.status_code == 302, answer.context["form"].errors
    record.refresh_from_db()
    assert str(getattr(record, field)) == after[field]
    if isinstance(record, Record):
        with everything():
            assert record.history.count() == 2
            assert record.history.latest().history_change_reason == "Salah ketik"
            assert record.history.latest().history_user == administrator


def _as_posted(form: Any) -> dict[str, Any]:
    """What a browser would send back if nobody touched the form."""
    data = {bound.html_name: bound.value() for bound in form}
    for formset in getattr(form, "formsets", {}).values():
        for bound in [*formset.management_form, *(bound for each in formset.forms for bound in each)]:
            data[bound.html_name] = bound.value()
    return {name: value for name, value in data.items() if value is not None and value is not False}


def test_whoever_recorded_a_contact_is_kept(at_head: Client, head: User, regency: Library) -> None:
    at_head.post(address("crm_interaction", "add"), filled_in("crm_interaction", regency))
    contact = only("crm_interaction")
    assert contact.recorded_by == head
    with everything():
        assert contact.partners.count() == contact.people.count() == 1


def test_a_library_without_others_below_it_is_not_asked_for(
    at_contributor: Client, village: Library, regency: Library
) -> None:
    form = at_contributor.get(address("crm_interaction", "add")).context["form"]
    assert "library" not in form.fields
    answer = at_contributor.post(address("crm_interaction", "add"), filled_in("crm_interaction", village))
    assert answer.status_code == 302
    assert only("crm_interaction").library == village


def test_a_library_that_is_not_asked_for_cannot_be_slipped_in(
    at_contributor: Client, village: Library, regency: Library
) -> None:
    data = filled_in("crm_interaction", village, library=regency.pk)
    at_contributor.post(address("crm_interaction", "add"), data)
    assert only("crm_interaction").library == village


def test_ones_own_library_is_proposed_where_there_are_others_below(
    at_head: Client, regency: Library, village: Library
) -> None:
    for kind in OWNED_BY_LIBRARY:
        form = at_head.get(address(kind, "add")).context["form"]
        assert form["library"].value() == regency or form["library"].value() == regency.pk, kind


@pytest.mark.parametrize(
    ("kind", "field", "factory"),
    [
        ("crm_partnership", "partner", factories.PartnerFactory),
        ("crm_commitment", "partner", factories.PartnerFactory),
        ("crm_commitment", "agreement", factories.AgreementFactory),
        ("crm_commitment", "interaction", factories.InteractionFactory),
        ("crm_fulfilment", "commitment", factories.CommitmentFactory),
        ("crm_task", "partner", factories.PartnerFactory),
        ("crm_task", "interaction", factories.InteractionFactory),
        ("crm_post", "person", factories.PersonFactory),
        ("crm_post", "partner", factories.PartnerFactory),
        ("crm_outcome", "activity", factories.ActivityFactory),
        ("crm_agreement", "parent", factories.AgreementFactory),
        ("crm_measurement", "indicator", factories.IndicatorFactory),
    ],
)
def test_a_link_fills_in_what_is_known(
    kind: str, field: str, factory: Any, at_administrator: Client, regency: Library
) -> None:
    owned = {} if factory in (factories.PartnerFactory, factories.IndicatorFactory) else {"library": regency}
    known = factory(**owned)
    page = at_administrator.get(address(kind, "add"), {field: known.pk})
    assert page.context["form"][field].value() == str(known.pk)
    assert str(known) in page.content.decode()


def test_a_contact_begun_on_a_partners_or_persons_page_has_them_in_it(
    at_head: Client, regency: Library
) -> None:
    partner, person = factories.PartnerFactory(), factories.PersonFactory(library=regency)
    for given, relation in ((partner, "partner"), (person, "person")):
        form = at_head.get(address("crm_interaction", "add"), {relation: given.pk}).context["form"]
        first = form.formsets[f"{relation}_links"].forms[0]
        assert first[relation].value() == given.pk


def test_an_agreement_begun_on_a_partners_page_has_both_parties_in_order(
    at_head: Client, regency: Library
) -> None:
    regency.agency = "Dinas Perpustakaan Uji"
    regency.save()
    partner = factories.PartnerFactory()
    forms = at_head.get(address("crm_agreement", "add"), {"partner": partner.pk}).context["form"].formsets
    ours, theirs = forms["parties"].forms[:2]
    assert (ours["order"].value(), ours["name"].value()) == (1, "Dinas Perpustakaan Uji")
    assert (theirs["order"].value(), theirs["partner"].value()) == (2, partner.pk)


@pytest.mark.parametrize("nonsense", ["", "abc", "0", "-1", "99999999999999999999", "1 or 1"])
@pytest.mark.parametrize(
    ("kind", "field"),
    [("crm_interaction", "partner"), ("crm_agreement", "partner"), ("crm_commitment", "agreement")],
)
def test_a_link_with_nonsense_opens_an_empty_form(
    kind: str, field: str, nonsense: str, at_head: Client
) -> None:
    assert at_head.get(address(kind, "add"), {field: nonsense}).status_code == 200


def test_parties_may_change_places(at_head: Client, regency: Library) -> None:
    agreement = factories.AgreementFactory(library=regency, partner=factories.PartnerFactory())
    with everything():
        first, second = agreement.parties.all()
    data = filled_in(
        "crm_agreement",
        regency,
        parties=inline_formset(
            [
                {"id": first.pk, "order": 2, "name": first.name},
                {"id": second.pk, "order": 1, "partner": second.partner_id},
            ],
            initial=2,
        ),
    )
    assert at_head.post(address("crm_agreement", "edit", agreement.pk), data).status_code == 302
    with everything():
        assert [party.pk for party in Agreement.objects.get().parties.all()] == [second.pk, first.pk]


def test_a_signed_agreement_is_corrected_only_with_a_reason(at_head: Client, regency: Library) -> None:
    agreement = factories.AgreementFactory(library=regency, in_force=True, partner=factories.PartnerFactory())
    url = address("crm_agreement", "edit", agreement.pk)
    data = _as_posted(at_head.get(url).context["form"]) | {"about": "Sesudah koreksi"}
    assert "change_reason" in at_head.post(url, data).context["form"].errors
    assert at_head.post(url, data | {"change_reason": "Salah ketik"}).status_code == 302
    agreement.refresh_from_db()
    assert agreement.about == "Sesudah koreksi"


def test_a_locked_period_is_changed_only_by_unlocking_it_with_a_reason(
    at_head: Client, regency: Library
) -> None:
    locked = factories.MeasurementFactory(library=regency, locked=True)
    url = address("crm_measurement", "edit", locked.pk)
    data = _as_posted(at_head.get(url).context["form"]) | {"value": 999, "locked": "on"}
    assert at_head.post(url, data | {"change_reason": "Salah"}).context["form"].non_field_errors()
    del data["locked"]
    assert "change_reason" in at_head.post(url, data).context["form"].errors
    assert at_head.post(url, data | {"change_reason": "Salah"}).status_code == 302
    locked.refresh_from_db()
    assert locked.value == Decimal(999)
    assert not locked.locked


def test_nobody_is_asked_for_records_of_a_kind_they_may_not_see(regency: Library, log_in: Any) -> None:
    editor = log_in(factories.UserFactory(role="site_editor", library=regency))
    assert "interaction" not in editor.get(address("crm_task", "add")).context["form"].fields
    contact = factories.InteractionFactory(library=regency)
    task = factories.TaskFactory(library=regency, interaction=contact)
    data = filled_in("crm_task", regency, interaction=factories.InteractionFactory(library=regency).pk)
    assert editor.post(address("crm_task", "edit", task.pk), data).status_code == 302
    with everything():
        assert Task.objects.get().interaction == contact
        assert Interaction.objects.count() == 2


@pytest.mark.parametrize("kind", FILLED_IN)
def test_a_form_that_is_sent_empty_says_what_is_missing(kind: str, at_administrator: Client) -> None:
    answer = at_administrator.post(address(kind, "add"), {})
    assert answer.status_code == 200
    form = answer.context["form"]
    assert form.errors or any(formset.total_error_count() for formset in form.formsets.values())
    with everything():
        model = model_of(kind)
        assert model.objects.count() == (1 if kind == "crm_library" else 0)
