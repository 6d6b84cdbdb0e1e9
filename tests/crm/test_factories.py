"""Every factory makes a record that the model's own checks accept, in every state it names."""

from typing import Any

import pytest
from factory.django import DjangoModelFactory

from crm.models import Library, Partner
from crm.scope import everything
from tests.crm import factories

MADE: dict[str, Any] = vars(factories)
FACTORIES = [made for name, made in MADE.items() if name.endswith("Factory") and made._meta.model]
STATES = [(made, trait) for made in FACTORIES for trait in [None, *made._meta.parameters]]


@pytest.mark.django_db
@pytest.mark.parametrize(("made", "trait"), STATES, ids=lambda value: getattr(value, "__name__", value))
def test_every_state_is_a_valid_record(made: type[DjangoModelFactory], trait: str | None) -> None:
    record = made(**({trait: True} if trait else {}))
    with everything():
        record.full_clean()
        assert type(record)._base_manager.filter(pk=record.pk).exists()


@pytest.mark.django_db
def test_libraries_hang_below_their_parent() -> None:
    parent = factories.LibraryFactory()
    first, second = factories.LibraryFactory(parent=parent), factories.LibraryFactory(parent=parent)
    assert [first.path[: -Library.steplen], second.path[: -Library.steplen]] == [parent.path, parent.path]


@pytest.mark.django_db
def test_records_name_who_took_part() -> None:
    partner = factories.PartnerFactory()
    with everything():
        assert list(factories.InteractionFactory(partners=[partner]).partners.all()) == [partner]
        assert list(factories.ActivityFactory(partners=[partner]).partners.all()) == [partner]
        parties = factories.AgreementFactory(partner=partner).parties.all()
        assert [party.partner for party in parties] == [None, partner]


@pytest.mark.django_db
def test_staff_have_their_role() -> None:
    user = factories.UserFactory(role="auditor")
    assert [group.name for group in user.groups.all()] == ["auditor"]
    assert Partner.objects.count() == 0
