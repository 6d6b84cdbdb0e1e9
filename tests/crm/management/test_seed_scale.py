"""Bulk data is whole, repeatable, and kept apart from what is there."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from crm.models import (
    Activity,
    AgreementParty,
    Commitment,
    Fulfilment,
    Interaction,
    InteractionPartner,
    Library,
    Partner,
    Partnership,
    Person,
    Post,
    Task,
    User,
)
from crm.scope import everything, library_scope
from crm.states import CommitmentStatus

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _everything() -> Iterator[None]:
    with everything():
        yield


def seed(**options: object) -> str:
    out = StringIO()
    call_command("seed_scale", partners=200, activities=150, **options, stdout=out)
    return out.getvalue()


def test_it_writes_as_many_as_asked_and_says_how_fast() -> None:
    said = seed(people=500, interactions=1000)
    counts = [model.objects.count() for model in (Partner, Person, Post, Interaction, Activity, Partnership)]
    assert counts == [200, 500, 500, 1000, 150, 200]
    assert "1,000 interactions in" in said
    assert "rows/s" in said
    assert all(model.objects.exists() for model in (Task, AgreementParty, Commitment, Fulfilment))


def test_the_tree_is_sound_and_its_head_sees_all_of_it() -> None:
    seed()
    assert Library.find_problems() == ([], [], [], [], [])
    assert 590 <= Library.objects.count() <= 610
    head = User.objects.get(username="skala-kepala")
    assert not head.has_usable_password()
    total = Interaction.objects.count()
    with library_scope(head.scope_path):
        assert Interaction.objects.count() == total
    with library_scope(Library.objects.get(code="skala-36").path):
        assert 0 < Interaction.objects.count() < total


def test_records_agree_with_each_other() -> None:
    seed()
    assert not Partner.objects.exclude(name__contains="Contoh").exists()
    assert not Partner.objects.filter(name_key="").exists()
    assert not Task.objects.exclude(library=F("interaction__library")).exists()
    met = Commitment.objects.filter(status=CommitmentStatus.FULFILLED).values_list("pk", "value")
    delivered = Fulfilment.objects.values_list("commitment", "value")
    assert met
    assert dict(met).items() <= dict(delivered).items()


def test_a_few_partners_are_met_often() -> None:
    seed()
    met = sorted(InteractionPartner.objects.values_list("partner", flat=True))
    counts = sorted((met.count(partner) for partner in set(met)), reverse=True)
    assert counts[0] > 5 * counts[len(counts) // 2]


def test_the_same_sizes_give_the_same_names() -> None:
    seed()
    first = list(Partner.objects.order_by("pk").values_list("name", flat=True))
    Library.objects.filter(depth=1).update(code="lain")
    Library.objects.exclude(depth=1).update(code=F("pk"))
    User.objects.update(username=F("pk"))
    seed()
    assert list(Partner.objects.order_by("pk").values_list("name", flat=True))[200:] == first


def test_a_second_time_must_be_asked_for() -> None:
    seed()
    with pytest.raises(CommandError, match="--append"):
        seed()
    seed(append=True)
    assert Partner.objects.count() == 400
    assert Library.find_problems() == ([], [], [], [], [])
