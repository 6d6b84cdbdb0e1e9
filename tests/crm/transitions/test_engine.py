"""What every change of state shares: one winner, a trace, and the scope."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from crm.models import Partnership, User
from crm.scope import library_scope
from crm.states import PartnershipStatus
from crm.transitions import TransitionRefused, change_state
from tests.crm.factories import LibraryFactory, PartnershipFactory


def test_of_two_people_who_advance_at_once_one_wins(officer: User) -> None:
    record = PartnershipFactory(exploring=True)
    mine, theirs = Partnership.objects.get(pk=record.pk), Partnership.objects.get(pk=record.pk)
    change_state(mine, "activate", by=officer)
    with pytest.raises(TransitionRefused) as refusal:
        change_state(theirs, "negotiate", by=officer)
    assert len(refusal.value.problems) == 1
    assert theirs.status == PartnershipStatus.ACTIVE, "the loser sees what the winner did"
    assert record.history.count() == 2, "the loser left no trace"


def test_the_row_is_locked_while_it_changes(officer: User) -> None:
    record = PartnershipFactory()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        change_state(record, "explore", by=officer)
    reads = [query["sql"] for query in queries if query["sql"].startswith("SELECT")]
    locks = any("FOR UPDATE" in sql for sql in reads)
    assert locks == connection.features.has_select_for_update, "SQLite locks the whole database instead"


def test_history_keeps_who_and_why(officer: User) -> None:
    record = PartnershipFactory(active=True)
    change_state(record, "end", by=officer, reason=" Program mitra selesai ")
    latest = record.history.latest()
    assert (latest.history_user, latest.history_change_reason) == (officer, "Program mitra selesai")
    assert latest.status == PartnershipStatus.ENDED

    record.notes = "Diubah kemudian"
    record.save()
    assert record.history.latest().history_change_reason is None, "a reason is told once"


def test_all_that_stands_in_the_way_is_said_at_once(officer: User) -> None:
    record = PartnershipFactory(active=True)
    with pytest.raises(TransitionRefused) as refusal:
        change_state(record, "no-such-action", by=officer)
    assert str(refusal.value) == refusal.value.problems[0]


def test_unsaved_edits_are_not_smuggled_in(officer: User) -> None:
    record = PartnershipFactory()
    record.notes = "belum disimpan"
    change_state(record, "explore", by=officer)
    assert Partnership.objects.get(pk=record.pk).notes == ""


def test_a_strangers_record_does_not_exist(officer: User) -> None:
    record = PartnershipFactory()
    with library_scope(LibraryFactory().path), pytest.raises(Partnership.DoesNotExist):
        change_state(record, "explore", by=officer)


def test_a_partnership_counts_from_the_day_it_became_active(officer: User) -> None:
    record = PartnershipFactory()
    change_state(record, "activate", by=officer)
    first = record.since
    assert first is not None
    change_state(record, "rest", by=officer)
    change_state(record, "activate", by=officer)
    assert record.since == first
