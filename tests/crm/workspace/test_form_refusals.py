"""What a form refuses: records of another library, and whatever breaks a rule of the database."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import UniqueConstraint
from django.test import Client
from wagtail.test.utils.form_data import inline_formset

from crm.models import Agreement, Interaction, Library
from crm.scope import everything
from tests.crm import factories
from tests.crm.workspace.form_data import filled_in, model_of
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db

# Every field that leads to a record of a library, and how to make a stranger's one.
STRANGERS_FIELDS: dict[tuple[str, str], Callable[[Library], Any]] = {
    ("crm_partnership", "library"): lambda library: library,
    ("crm_partnership", "owner"): lambda library: factories.UserFactory(library=library),
    ("crm_partnership", "deputy"): lambda library: factories.UserFactory(library=library),
    ("crm_person", "library"): lambda library: library,
    ("crm_post", "person"): lambda library: factories.PersonFactory(library=library),
    ("crm_interaction", "library"): lambda library: library,
    ("crm_task", "library"): lambda library: library,
    ("crm_task", "assignee"): lambda library: factories.UserFactory(library=library),
    ("crm_task", "interaction"): lambda library: factories.InteractionFactory(library=library),
    ("crm_agreement", "library"): lambda library: library,
    ("crm_agreement", "parent"): lambda library: factories.AgreementFactory(library=library),
    ("crm_agreement", "renews"): lambda library: factories.AgreementFactory(library=library),
    ("crm_commitment", "library"): lambda library: library,
    ("crm_commitment", "agreement"): lambda library: factories.AgreementFactory(library=library),
    ("crm_commitment", "interaction"): lambda library: factories.InteractionFactory(library=library),
    ("crm_commitment", "owner"): lambda library: factories.UserFactory(library=library),
    ("crm_fulfilment", "commitment"): lambda library: factories.CommitmentFactory(library=library),
    ("crm_activity", "library"): lambda library: library,
    ("crm_outcome", "library"): lambda library: library,
    ("crm_outcome", "activity"): lambda library: factories.ActivityFactory(library=library),
    ("crm_outcome", "verified_by"): lambda library: factories.UserFactory(library=library),
    ("crm_target", "library"): lambda library: library,
    ("crm_measurement", "library"): lambda library: library,
    ("crm_consent", "library"): lambda library: library,
}


def count(kind: str) -> int:
    """How many records of that kind there are, in any library."""
    with everything():
        found: int = model_of(kind).objects.count()
    return found


def refused(client: Client, kind: str, data: dict[str, Any]) -> Any:
    """The form that comes back; nothing was saved."""
    before = count(kind)
    answer = client.post(address(kind, "add"), data)
    assert answer.status_code == 200
    assert count(kind) == before
    return answer.context["form"]


@pytest.mark.parametrize(("kind", "field"), STRANGERS_FIELDS)
def test_a_strangers_record_is_refused_in_any_field(
    kind: str, field: str, at_head: Client, regency: Library, village: Library, other_regency: Library
) -> None:
    theirs = STRANGERS_FIELDS[kind, field](other_regency)
    form = refused(at_head, kind, filled_in(kind, regency, **{field: theirs.pk}))
    assert list(form.errors) == [field]
    ours = STRANGERS_FIELDS[kind, field](village)
    answer = at_head.post(address(kind, "add"), filled_in(kind, regency, **{field: ours.pk}))
    assert answer.status_code == 302, answer.context["form"].errors


def test_every_field_that_leads_to_a_library_is_tried() -> None:
    reachable = set()
    for kind in {kind for kind, _field in STRANGERS_FIELDS}:
        model = model_of(kind)
        for field in model._meta.fields:
            if field.is_relation and field.editable and field.name not in {"partner", "indicator"}:
                reachable.add((kind, field.name))
    assert reachable == set(STRANGERS_FIELDS)


def test_a_strangers_library_is_refused_as_the_one_above(at_head: Client, other_regency: Library) -> None:
    form = refused(at_head, "crm_library", filled_in("crm_library", other_regency))
    assert list(form.errors) == ["parent"]


def test_a_strangers_person_is_refused_among_those_who_met(
    at_head: Client, regency: Library, other_regency: Library
) -> None:
    theirs = factories.PersonFactory(library=other_regency)
    data = filled_in("crm_interaction", regency, person_links=inline_formset([{"person": theirs.pk}]))
    form = refused(at_head, "crm_interaction", data)
    assert "person" in form.formsets["person_links"].errors[0]


def test_a_strangers_commitment_is_refused_among_the_gifts_an_activity_used(
    at_head: Client, regency: Library, other_regency: Library
) -> None:
    theirs = factories.CommitmentFactory(library=other_regency)
    uses = inline_formset([{"commitment": theirs.pk, "value": 1}])
    form = refused(at_head, "crm_activity", filled_in("crm_activity", regency, commitment_uses=uses))
    assert "commitment" in form.formsets["commitment_uses"].errors[0]


def test_a_strangers_party_cannot_be_taken_over(
    at_head: Client, regency: Library, other_regency: Library
) -> None:
    theirs = factories.AgreementFactory(library=other_regency, partner=factories.PartnerFactory())
    ours = factories.AgreementFactory(library=regency, partner=factories.PartnerFactory())
    with everything():
        stolen, other = theirs.parties.all()
    parties = inline_formset(
        [{"id": stolen.pk, "order": 1, "name": "Diambil"}, {"id": other.pk, "order": 2, "name": "Juga"}],
        initial=2,
    )
    url = address("crm_agreement", "edit", ours.pk)
    assert at_head.post(url, filled_in("crm_agreement", regency, parties=parties)).status_code == 200
    with everything():
        assert {party.agreement_id for party in Agreement.objects.get(pk=theirs.pk).parties.all()} == {
            theirs.pk
        }
        assert not Agreement.objects.get(pk=ours.pk).parties.filter(name="Diambil").exists()


@pytest.mark.parametrize("nonsense", ["abc", "99999999999999999999", "-1", "\x00"])
@pytest.mark.parametrize(
    ("kind", "field"), [("crm_commitment", "partner"), ("crm_partner", "region"), ("crm_task", "assignee")]
)
def test_what_cannot_be_a_key_is_refused(
    kind: str, field: str, nonsense: str, at_head: Client, regency: Library
) -> None:
    assert field in refused(at_head, kind, filled_in(kind, regency, **{field: nonsense})).errors


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("crm_partner", {"name": " ,. "}),
        ("crm_partner", {"name": "N" * 201}),
        ("crm_partner", {"website": "bukan alamat"}),
        ("crm_post", {"start": "2025-05-01", "end": "2025-04-01"}),
        ("crm_person", {"phone": "+62812345678901234567"}),
        ("crm_person", {"email": "bukan surel"}),
        ("crm_interaction", {"date": "31/02/2025"}),
        ("crm_interaction", {"partner_links": inline_formset([])}),
        ("crm_agreement", {"starts_on": "2025-05-01", "ends_on": "2025-04-01"}),
        ("crm_agreement", {"value": -1}),
        ("crm_agreement", {"value": "1234567890123456"}),
        ("crm_agreement", {"clauses": ["purpose", "karangan"]}),
        ("crm_agreement", {"parties": inline_formset([{"order": 1, "name": "Kita"}, {"order": 2}])}),
        ("crm_agreement", {"parties": inline_formset([{"order": 1, "name": n} for n in ("A", "B")])}),
        ("crm_commitment", {"valuation_basis": ""}),
        ("crm_commitment", {"value": -1}),
        ("crm_commitment", {"quantity": 0}),
        ("crm_commitment", {"kind": "emas"}),
        ("crm_commitment", {"description": "N" * 251}),
        ("crm_commitment", {"value": "NaN"}),
        ("crm_fulfilment", {"value": -1}),
        ("crm_fulfilment", {"quantity": -2}),
        ("crm_activity", {"starts_on": "2025-11-12", "ends_on": "2025-11-10"}),
        ("crm_activity", {"male": -1}),
        ("crm_activity", {"adult": 40}),
        ("crm_activity", {"cost_lines": inline_formset([{"funding_source": "apbd", "amount": -5}])}),
        ("crm_outcome", {"unit": ""}),
        ("crm_measurement", {"period_start": "2025-04-01", "period_end": "2025-03-31"}),
        ("crm_target", {"year": 99999}),
        ("crm_consent", {"scopes": []}),
        ("crm_consent", {"given_on": "2025-10-01", "expires_on": "2025-09-01"}),
        ("crm_consent", {"given_on": "2025-10-01", "withdrawn_on": "2025-09-01"}),
        ("crm_library", {"code": "kabupaten"}),
        ("crm_library", {"tpbis_year": 1999}),
        ("crm_library", {"parent": None}),
    ],
)
def test_a_broken_rule_is_said_in_the_form(
    kind: str, changes: dict[str, Any], at_head: Client, regency: Library
) -> None:
    form = refused(at_head, kind, filled_in(kind, regency, **changes))
    formsets = getattr(form, "formsets", {}).values()
    assert form.errors or any(formset.total_error_count() for formset in formsets)


@pytest.mark.parametrize(
    ("kind", "factory"),
    [
        ("crm_partnership", factories.PartnershipFactory),
        ("crm_target", factories.TargetFactory),
        ("crm_measurement", factories.MeasurementFactory),
    ],
)
def test_what_may_exist_once_is_refused_the_second_time(
    kind: str, factory: Any, at_administrator: Client, regency: Library
) -> None:
    there = factory(library=regency)
    unique = next(rule for rule in there._meta.constraints if isinstance(rule, UniqueConstraint))
    same = {name: getattr(there, there._meta.get_field(name).attname) for name in unique.fields}
    form = refused(at_administrator, kind, filled_in(kind, regency, **same))
    assert str(unique.violation_error_message) in form.non_field_errors()


def test_a_second_partnership_is_refused_where_the_library_is_not_asked_for(
    at_contributor: Client, village: Library
) -> None:
    there = factories.PartnershipFactory(library=village)
    form = refused(
        at_contributor, "crm_partnership", filled_in("crm_partnership", village, partner=there.partner_id)
    )
    assert "library" not in form.fields
    assert form.non_field_errors()


def test_a_rule_on_a_field_that_the_form_lacks_is_kept(at_head: Client, regency: Library) -> None:
    """A signed agreement needs its numbers, though the form does not show the status."""
    signed = factories.AgreementFactory(library=regency, in_force=True, partner=factories.PartnerFactory())
    with everything():
        parties = [
            {"id": party.pk, "order": party.order, "name": party.name, "partner": party.partner_id or ""}
            for party in signed.parties.all()
        ]
    data = filled_in(
        "crm_agreement", regency, change_reason="Koreksi", parties=inline_formset(parties, initial=2)
    )
    answer = at_head.post(address("crm_agreement", "edit", signed.pk), data)
    assert answer.status_code == 200
    assert answer.context["form"].non_field_errors()
    signed.refresh_from_db()
    assert signed.our_number


def test_the_same_partner_twice_in_one_contact_is_refused(at_head: Client, regency: Library) -> None:
    partner = factories.PartnerFactory()
    links = inline_formset([{"partner": partner.pk}, {"partner": partner.pk}])
    data = filled_in("crm_interaction", regency, partner_links=links)
    assert at_head.post(address("crm_interaction", "add"), data).status_code == 200
    with everything():
        assert not Interaction.objects.exists()


def test_a_delivery_on_a_cancelled_promise_is_refused(at_head: Client, regency: Library) -> None:
    cancelled = factories.CommitmentFactory(library=regency, cancelled=True)
    form = refused(at_head, "crm_fulfilment", filled_in("crm_fulfilment", regency, commitment=cancelled.pk))
    assert form.non_field_errors()
    on_it = factories.FulfilmentFactory(commitment=cancelled)
    data = filled_in("crm_fulfilment", regency, commitment=None)
    answer = at_head.post(address("crm_fulfilment", "edit", on_it.pk), data)
    assert answer.context["form"].non_field_errors()
