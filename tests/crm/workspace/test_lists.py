"""Lists: constant queries, search, filters, export."""

import io
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.utils import timezone

from crm.models import Library, User
from crm.vocabulary import PartnerKind, RegionLevel
from tests.crm import factories
from tests.crm.workspace.records import KINDS, address, make

pytestmark = pytest.mark.django_db


@pytest.fixture
def head(regency: Library, log_in: Callable[[User], Client]) -> Client:
    return log_in(factories.UserFactory(library=regency, is_superuser=True))


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_makes_as_many_queries_for_three_hundred_rows_as_for_ten(
    kind: str,
    head: Client,
    regency: Library,
    queries_of: Callable[[Callable[[], object]], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from wagtail.snippets.models import get_snippet_models

    model = next(m for m in get_snippet_models() if f"{m._meta.app_label}_{m._meta.model_name}" == kind)
    url = f"{address(kind, 'list')}?export=csv"
    for _ in range(10):
        make(kind, regency)
    page, export = address(kind, "list"), url
    head.get(page)
    few = queries_of(lambda: head.get(page)), queries_of(lambda: _read(head.get(export)))
    for _ in range(290 if kind == "crm_task" else 30):
        make(kind, regency)
    assert model._base_manager.count() >= 40
    many = queries_of(lambda: head.get(page)), queries_of(lambda: _read(head.get(export)))
    assert many == few


def test_the_partner_list_makes_as_many_queries_for_three_hundred_partners_as_for_ten(
    head: Client, regency: Library, queries_of: Callable[[Callable[[], object]], int]
) -> None:
    def add(count: int) -> None:
        for _ in range(count):
            partner = factories.PartnershipFactory(library=regency, active=True).partner
            factories.InteractionFactory(library=regency, partners=[partner])

    page = address("crm_partner", "list")
    add(10)
    head.get(page)
    few = queries_of(lambda: head.get(page))
    add(290)
    assert queries_of(lambda: head.get(page)) == few


def _read(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def names(response: Any) -> set[str]:
    return {str(row) for row in response.context["page_obj"]}


def test_partners_are_found_by_any_part_of_name_or_short_name(head: Client) -> None:
    factories.PartnerFactory(name="Forum Perpustakaan Umum Indonesia", short_name="FPUI")
    factories.PartnerFactory(name="Yayasan Lain")
    for query in ("perpustakaan umum", "fpui"):
        found = head.get(address("crm_partner", "list"), {"q": query})
        assert names(found) == {"Forum Perpustakaan Umum Indonesia"}


def test_partners_are_narrowed_by_region_subtree_kind_status_and_owner(
    head: Client, regency: Library
) -> None:
    owner = factories.UserFactory(library=regency)
    province = factories.RegionFactory(code="36", name="Banten", level=RegionLevel.PROVINCE)
    town = factories.RegionFactory(code="36.73", name="Kota Serang", parent=province)
    inside = factories.PartnerFactory(name="Di Serang", region=town, kind=PartnerKind.UNIVERSITY)
    factories.PartnerFactory(name="Di tempat lain")
    factories.PartnershipFactory(partner=inside, library=regency, active=True, owner=owner)
    for filters in (
        {"region": "Banten"},
        {"region": "serang"},
        {"kind": "university"},
        {"status": "active"},
        {"owner": owner.pk},
        {"region": "Banten", "kind": "university", "status": "active"},
    ):
        assert names(head.get(address("crm_partner", "list"), filters)) == {"Di Serang"}, filters
    assert names(head.get(address("crm_partner", "list"), {"region": "Tidak Ada"})) == set()


def test_another_librarys_status_does_not_narrow_ours(head: Client, other_regency: Library) -> None:
    factories.PartnershipFactory(library=other_regency, active=True)
    assert names(head.get(address("crm_partner", "list"), {"status": "active"})) == set()


def test_records_are_narrowed_by_library_branch_and_dates(
    head: Client, regency: Library, village: Library
) -> None:
    factories.ActivityFactory(library=regency, name="Di kabupaten", starts_on=date(2025, 5, 1))
    factories.ActivityFactory(library=village, name="Di desa", starts_on=date(2025, 6, 1))
    url = address("crm_activity", "list")
    assert names(head.get(url, {"library": "Desa"})) == {"Di desa"}
    assert names(head.get(url, {"library": "Kabupaten"})) == {"Di kabupaten", "Di desa"}
    assert names(head.get(url, {"starts_on_from": "2025-05-15"})) == {"Di desa"}
    assert names(head.get(url, {"starts_on_from": "2025-04-01", "starts_on_to": "2025-05-15"})) == {
        "Di kabupaten"
    }


def test_overdue_commitments_can_be_listed(head: Client, regency: Library) -> None:
    late = factories.CommitmentFactory(library=regency, overdue=True, description="Terlambat")
    factories.CommitmentFactory(library=regency, description="Tepat waktu")
    url = address("crm_commitment", "list")
    assert names(head.get(url, {"overdue": "true"})) == {str(late)}
    assert names(head.get(url, {"overdue": "false"})) == {"Tepat waktu"}


def test_open_tasks_can_be_listed(head: Client, regency: Library) -> None:
    factories.TaskFactory(library=regency, title="Terbuka")
    factories.TaskFactory(library=regency, title="Selesai", done=True)
    assert names(head.get(address("crm_task", "list"), {"open": "true"})) == {"Terbuka"}


def test_the_register_of_agreements_is_exported_as_a_workbook_in_the_readers_language(
    head: Client, regency: Library
) -> None:
    agreement = factories.AgreementFactory(library=regency, in_force=True)
    response = head.get(address("crm_agreement", "list"), {"export": "xlsx"})
    (sheet,) = openpyxl.load_workbook(io.BytesIO(_read(response))).worksheets
    heading, row = list(sheet.iter_rows(values_only=True))
    assert heading[:3] == ("Tentang", "Jenis", "Status")
    assert row[0] == agreement.about
    assert row[2] == "Berlaku"
    assert row[5] == agreement.signed_on


def test_an_empty_list_says_so_and_offers_the_first_step(head: Client) -> None:
    page = head.get(address("crm_commitment", "list")).content.decode()
    assert address("crm_commitment", "add") in page


def test_a_late_date_is_told_by_a_sign_and_not_by_colour_alone(head: Client, regency: Library) -> None:
    factories.TaskFactory(library=regency, due_on=timezone.localdate() - timedelta(days=3))
    assert "▲" in head.get(address("crm_task", "list")).content.decode()
