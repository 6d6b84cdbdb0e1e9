"""Deleting: one by one, with a reason, and never what other records stand on."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from wagtail.models import ModelLogEntry

from crm.models import Library, Task, User
from crm.scope import everything
from tests.crm import factories
from tests.crm.workspace.records import KINDS, address, make

pytestmark = pytest.mark.django_db

CRM_KINDS = [kind for kind in KINDS if kind.startswith("crm_")]

# A record that stands on another, and the other's kind.
DEPENDENTS: list[tuple[str, Callable[[Library], tuple[Any, Any]]]] = []


def depends(kind: str) -> Callable[..., Any]:
    """Registers a function that makes a record and what depends on it."""

    def register(make_both: Callable[[Library], tuple[Any, Any]]) -> Callable[[Library], tuple[Any, Any]]:
        DEPENDENTS.append((kind, make_both))
        return make_both

    return register


@depends("crm_partner")
def _partner(library: Library) -> tuple[Any, Any]:
    partnership = factories.PartnershipFactory(library=library)
    return partnership.partner, partnership


@depends("crm_agreement")
def _agreement(library: Library) -> tuple[Any, Any]:
    agreement = factories.AgreementFactory(library=library)
    return agreement, factories.CommitmentFactory(library=library, agreement=agreement)


@depends("crm_interaction")
def _interaction(library: Library) -> tuple[Any, Any]:
    meeting = factories.InteractionFactory(library=library)
    return meeting, factories.CommitmentFactory(library=library, interaction=meeting)


@depends("crm_commitment")
def _commitment(library: Library) -> tuple[Any, Any]:
    delivery = factories.FulfilmentFactory(commitment__library=library)
    return delivery.commitment, delivery


@depends("crm_activity")
def _activity(library: Library) -> tuple[Any, Any]:
    outcome = factories.OutcomeFactory(library=library, activity=factories.ActivityFactory(library=library))
    return outcome.activity, outcome


@depends("crm_indicator")
def _indicator(library: Library) -> tuple[Any, Any]:
    target = factories.TargetFactory(library=library)
    return target.indicator, target


@depends("crm_library")
def _library(library: Library) -> tuple[Any, Any]:
    task = factories.TaskFactory(library=factories.LibraryFactory(parent=library))
    return task.library, task


def is_there(record: Any) -> bool:
    with everything():
        return bool(type(record)._base_manager.filter(pk=record.pk).exists())


def said(answer: Any) -> str:
    """The message that the next page shows."""
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


@pytest.mark.parametrize(("kind", "make_both"), DEPENDENTS)
def test_what_others_stand_on_stays_and_the_message_names_them(
    kind: str, make_both: Callable[[Library], tuple[Any, Any]], at_administrator: Client, regency: Library
) -> None:
    record, dependent = make_both(regency)
    answer = at_administrator.post(address(kind, "delete", record.pk), {"reason": "Coba"})
    assert answer["Location"] == address(kind, "inspect", record.pk)
    assert str(dependent._meta.verbose_name_plural) in said(answer)
    assert is_there(record)
    assert is_there(dependent)


def test_a_library_with_others_below_it_stays_with_its_whole_branch(
    at_administrator: Client, regency: Library, village: Library
) -> None:
    answer = at_administrator.post(address("crm_library", "delete", regency.pk), {"reason": "Coba"})
    assert answer["Location"] == address("crm_library", "inspect", regency.pk)
    assert is_there(regency)
    assert is_there(village)


@pytest.mark.parametrize("kind", CRM_KINDS)
def test_a_record_is_deleted_with_a_reason_in_its_history(
    kind: str, at_head: Client, head: User, regency: Library
) -> None:
    record = make(kind, regency)
    assert at_head.get(address(kind, "delete", record.pk)).status_code == 200
    assert is_there(record)
    answer = at_head.post(address(kind, "delete", record.pk), {"reason": "Tercatat dua kali"})
    assert answer["Location"] == address(kind, "list")
    assert not is_there(record)
    with everything():
        last = type(record).history.filter(id=record.pk).latest()
    assert (last.history_type, last.history_user) == ("-", head)
    assert last.history_change_reason == "Tercatat dua kali"


def test_whoever_may_not_delete_does_not(at_officer: Client, regency: Library) -> None:
    agreement = factories.AgreementFactory(library=regency)
    answer = at_officer.post(address("crm_agreement", "delete", agreement.pk), {"reason": "x"})
    assert answer["Location"] == "/workspace/"
    assert is_there(agreement)


@pytest.mark.parametrize("kind", [*CRM_KINDS, "crm_library", "crm_partner", "advocacy_dossier"])
def test_nothing_is_deleted_in_bulk(
    kind: str, at_administrator: Client, regency: Library, other_regency: Library
) -> None:
    records = {
        "crm_library": lambda: other_regency,
        "crm_partner": factories.PartnerFactory,
    }
    record = records[kind]() if kind in records else make(kind, regency)
    app, model = kind.split("_")
    url = f"/workspace/bulk/{app}/{model}/delete/"
    for query in (f"?id={record.pk}", "?id=all"):
        assert at_administrator.get(url + query).status_code == 404
        assert at_administrator.post(url + query).status_code == 404
    assert is_there(record)


def test_lists_have_no_tick_boxes(at_head: Client, regency: Library) -> None:
    factories.TaskFactory(library=regency)
    shown = at_head.get(address("crm_task", "list")).content.decode()
    assert "data-bulk-action" not in shown


def test_wagtails_log_which_has_no_scope_tells_no_record(at_head: Client, regency: Library) -> None:
    at_head.post(address("crm_task", "add"), {"title": "Rahasia", "library": regency.pk})
    with everything():
        task = Task.objects.get()
    at_head.post(address("crm_task", "edit", task.pk), {"title": "Tetap rahasia", "library": regency.pk})
    at_head.post(address("crm_task", "delete", task.pk), {"reason": "x"})
    with everything():
        assert task.history.count() == 3
    assert not ModelLogEntry.objects.filter(label__icontains="rahasia").exists()


def test_the_report_of_all_changes_shows_a_neighbour_nothing_of_ours(
    at_head: Client, regency: Library, other_regency: Library, log_in: Callable[[User], Client]
) -> None:
    data = {"name": "Nama Rahasia", "lawful_basis": "consent", "library": regency.pk}
    assert at_head.post(address("crm_person", "add"), data).status_code == 302
    neighbour = log_in(factories.UserFactory(role="division_head", library=other_regency))
    report = neighbour.get("/workspace/reports/site-history/")
    assert report.status_code == 200
    assert "Nama Rahasia" not in report.content.decode()


def test_there_is_no_page_of_references(at_head: Client, regency: Library) -> None:
    task = factories.TaskFactory(library=regency)
    assert at_head.get(f"/workspace/tasks/usage/{task.pk}/").status_code == 404
    assert "/usage/" not in at_head.get(address("crm_task", "edit", task.pk)).content.decode()
