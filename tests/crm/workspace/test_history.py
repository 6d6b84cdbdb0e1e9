"""A record's history: what it was, what it became, who did it and why."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from crm.models import Library, User
from crm.scope import library_scope
from crm.states import PartnershipStatus
from crm.transitions import change_state
from tests.crm import factories
from tests.crm.workspace.records import KINDS, address, make

pytestmark = pytest.mark.django_db


def history(client: Client, record: Any) -> Any:
    kind = f"{record._meta.app_label}_{record._meta.model_name}"
    return client.get(address(kind, "history", record.pk))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.startswith("crm_")])
def test_every_kind_has_a_history_that_begins_with_its_creation(
    kind: str, at_head: Client, regency: Library
) -> None:
    versions = history(at_head, make(kind, regency)).context["versions"]
    assert [version.kind for version in versions] == ["+"]


def test_a_change_shows_each_field_before_and_after_with_name_and_reason(
    at_head: Client, officer: User, regency: Library
) -> None:
    partnership = factories.PartnershipFactory(library=regency, active=True)
    with library_scope(regency.path):
        change_state(partnership, "end", by=officer, reason="Program selesai")
    answer = history(at_head, partnership)
    newest, first = answer.context["versions"]
    assert (newest.by, newest.reason) == (str(officer), "Program selesai")
    assert [(change.before, change.after) for change in newest.changes] == [
        (str(PartnershipStatus.ACTIVE.label), str(PartnershipStatus.ENDED.label))
    ]
    assert first.changes == []
    shown = answer.content.decode()
    assert "Program selesai" in shown
    assert str(officer) in shown


def test_related_records_are_named_and_not_numbered(at_head: Client, regency: Library) -> None:
    task = factories.TaskFactory(library=regency, partner=factories.PartnerFactory(name="Lama"))
    task.partner = factories.PartnerFactory(name="Baru")
    task.save()
    (change,) = history(at_head, task).context["versions"][0].changes
    assert (change.before, change.after) == ("Lama", "Baru")


def test_a_history_makes_as_many_queries_for_forty_versions_as_for_four(
    at_head: Client, regency: Library, queries_of: Callable[[Callable[[], object]], int]
) -> None:
    task = factories.TaskFactory(library=regency)

    def change(times: int) -> None:
        for number in range(times):
            task.title = f"Judul {number}"
            task.partner = factories.PartnerFactory()
            task.save()

    change(3)
    history(at_head, task)
    few = queries_of(lambda: history(at_head, task))
    change(36)
    assert queries_of(lambda: history(at_head, task)) == few
    assert len(history(at_head, task).context["versions"]) == 40


def test_the_way_back_leads_to_the_record(at_head: Client, regency: Library) -> None:
    task = factories.TaskFactory(library=regency)
    urls = [str(item["url"]) for item in history(at_head, task).context["breadcrumbs_items"]]
    assert urls == [
        "/workspace/",
        address("crm_task", "list"),
        address("crm_task", "inspect", task.pk),
        "",
    ]


def test_whoever_may_not_look_at_the_record_may_not_look_at_its_history(
    regency: Library, log_in: Callable[[User], Client]
) -> None:
    editor = log_in(factories.UserFactory(role="site_editor", library=regency))
    contact = factories.InteractionFactory(library=regency)
    assert history(editor, contact).status_code == 302
