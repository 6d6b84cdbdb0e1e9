"""Whose records a query may see."""

from typing import Any

import pytest
from django.db.models import Count

from crm.models import Activity, Commitment, Fulfilment, Library, Partnership, Task, User
from crm.scope import ScopeError, everything, library_scope
from crm.workspace.base.forms import RecordForm
from tests.crm.factories import (
    ActivityFactory,
    AgreementFactory,
    CommitmentFactory,
    FulfilmentFactory,
    PartnershipFactory,
    TaskFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_a_query_outside_any_scope_is_refused(regency: Library) -> None:
    PartnershipFactory(library=regency)
    for ask in (
        lambda: list(Partnership.objects.all()),
        lambda: Partnership.objects.count(),
        lambda: Partnership.objects.exists(),
        lambda: Partnership.objects.update(notes="x"),
        lambda: Partnership.objects.all().delete(),
        lambda: list(Partnership.objects.values("partner").annotate(n=Count("pk"))),
        lambda: list(Task.objects.filter(partner__in=Partnership.objects.values("partner"))),
    ):
        with pytest.raises(ScopeError):
            ask()


def test_a_library_sees_itself_and_those_below_and_nobody_else(
    national: Library, regency: Library, village: Library, other_regency: Library
) -> None:
    own = {
        library: PartnershipFactory(library=library)
        for library in (national, regency, village, other_regency)
    }
    seen = {
        national: {national, regency, village, other_regency},
        regency: {regency, village},
        village: {village},
        other_regency: {other_regency},
    }
    for viewer, libraries in seen.items():
        with library_scope(viewer.path):
            assert set(Partnership.objects.all()) == {own[library] for library in libraries}


def test_a_user_without_a_library_sees_nothing(regency: Library) -> None:
    PartnershipFactory(library=regency)
    with library_scope(None):
        assert not Partnership.objects.exists()
        assert not Library.in_scope.exists()


def test_a_query_made_at_start_up_answers_for_whoever_runs_it(
    regency: Library, other_regency: Library
) -> None:
    made_early = Partnership.objects.order_by("pk")
    ours, theirs = PartnershipFactory(library=regency), PartnershipFactory(library=other_regency)
    with library_scope(regency.path):
        assert list(made_early.all()) == [ours]
    with library_scope(other_regency.path):
        assert list(made_early.all()) == [theirs]


def test_parts_are_seen_where_their_whole_is(regency: Library, other_regency: Library) -> None:
    ours = FulfilmentFactory(commitment__library=regency)
    FulfilmentFactory(commitment__library=other_regency)
    with library_scope(regency.path):
        assert list(Fulfilment.objects.all()) == [ours]


def test_sums_over_joins_stay_in_scope(regency: Library, other_regency: Library) -> None:
    partner = CommitmentFactory(library=regency).partner
    CommitmentFactory(library=other_regency, partner=partner)
    with library_scope(regency.path):
        assert partner.commitments.count() == 1
        promise: Any = Commitment.objects.with_totals().get()
        assert promise.received_value == 0


def test_changes_by_the_thousand_stay_in_scope(regency: Library, other_regency: Library) -> None:
    ours, theirs = TaskFactory(library=regency), TaskFactory(library=other_regency)
    with library_scope(regency.path):
        assert Task.objects.update(notes="diubah") == 1
        Task.objects.all().delete()
    with everything():
        assert list(Task.objects.all()) == [theirs]
        assert Task.objects.get().notes == ""
    assert ours.pk != theirs.pk


def test_form_choices_never_hold_a_strangers_record(
    regency: Library, village: Library, other_regency: Library
) -> None:
    # Read again: the fixture's copy of the library does not know that it has a child by now.
    user = User.objects.get(pk=UserFactory(library=regency, role="division_head").pk)

    class Form(RecordForm):
        class Meta:
            model = Commitment
            fields = ["agreement", "interaction", "library"]

    theirs = AgreementFactory(library=other_regency)
    with library_scope(regency.path):
        form = Form(data={"library": other_regency.pk, "agreement": theirs.pk}, for_user=user)
        assert set(form.errors) == {"library", "agreement"}


def test_leaving_a_scope_restores_the_one_around_it(regency: Library, village: Library) -> None:
    ActivityFactory(library=regency)
    with library_scope(regency.path):
        with library_scope(village.path):
            assert Activity.objects.count() == 0
        assert Activity.objects.count() == 1
