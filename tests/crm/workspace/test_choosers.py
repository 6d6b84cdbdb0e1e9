"""Choosing a related record: only from one's own scope, found by part of its name, in one's own language."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from crm.models import Library, Partner, User
from crm.workspace.base.chooser import RecordChooser
from tests.crm import factories
from tests.crm.workspace.records import address

pytestmark = pytest.mark.django_db


def chooser(kind: str, view: str, *args: Any) -> str:
    """An address of the chooser of that kind."""
    app, model = kind.split("_")
    return f"/workspace/snippets/choose/{app}/{model}/{view}" + "".join(f"{arg}/" for arg in args)


def offered(client: Client, kind: str, **query: str) -> set[str]:
    """The names on offer."""
    return {str(record) for record in client.get(chooser(kind, "results/"), query).context["results"]}


def test_the_libraries_on_offer_are_ones_own_and_those_below(
    at_head: Client, regency: Library, village: Library, other_regency: Library
) -> None:
    assert offered(at_head, "crm_library") == {regency.name, village.name}
    assert at_head.get(chooser("crm_library", "chosen/", village.pk)).status_code == 200
    assert at_head.get(chooser("crm_library", "chosen/", other_regency.pk)).status_code == 404
    several = chooser("crm_library", "chosen-multiple/")
    assert at_head.get(several, {"id": [village.pk]}).status_code == 200
    assert at_head.get(several, {"id": [village.pk, other_regency.pk]}).status_code == 404


def test_a_record_is_found_by_any_part_of_what_its_list_searches(at_head: Client) -> None:
    factories.PartnerFactory(name="Forum Perpustakaan Umum Indonesia", short_name="FPUI")
    factories.PartnerFactory(name="Yayasan Lain")
    for words in ("perpustakaan umum", "fpui"):
        assert offered(at_head, "crm_partner", q=words) == {"Forum Perpustakaan Umum Indonesia"}
    assert offered(at_head, "crm_partner", q="tidak ada") == set()


def test_regions_are_found_by_name_and_by_code(at_head: Client) -> None:
    factories.RegionFactory(code="33.06", name="Purworejo")
    for words in ("purwo", "33.06"):
        assert offered(at_head, "crm_region", q=words) == {"Purworejo"}


def test_the_window_offers_the_search_and_no_form_of_its_own(at_head: Client) -> None:
    shown = at_head.get(chooser("crm_partner", "")).json()["html"]
    assert 'name="q"' in shown
    assert at_head.get(chooser("crm_partner", "create/")).status_code == 404


@pytest.mark.parametrize("nonsense", ["abc", "0", "99999999999999999999", "1%201", "%00"])
@pytest.mark.parametrize("kind", ["crm_partner", "crm_region"])
def test_what_cannot_be_a_key_is_not_found(kind: str, nonsense: str, at_head: Client) -> None:
    assert at_head.get(chooser(kind, "chosen/", nonsense)).status_code == 404


def test_choosing_needs_the_right_to_look(regency: Library, log_in: Callable[[User], Client]) -> None:
    editor = log_in(factories.UserFactory(role="site_editor", library=regency))
    person = factories.PersonFactory(library=regency)
    for view, args in (("", ()), ("results/", ()), ("chosen/", (person.pk,)), ("chosen-multiple/", ())):
        answer = editor.get(chooser("crm_person", view, *args))
        assert answer["Location"] == "/workspace/"
        assert person.name not in answer.content.decode()


def test_the_button_speaks_the_readers_language(at_head: Client) -> None:
    button = RecordChooser(Partner)
    for code in ("id", "en"):
        with translation.override(code):
            expected = translation.gettext("Choose %(object)s") % {"object": Partner._meta.verbose_name}
            assert str(button.choose_one_text) == expected
    shown = at_head.get(address("crm_commitment", "add")).content.decode()
    assert translation.gettext("Choose %(object)s") % {"object": Partner._meta.verbose_name} in shown


def test_a_row_with_two_matching_relations_is_found_once(at_head: Client, regency: Library) -> None:
    partners = [factories.PartnerFactory(name=f"Bank {name}") for name in ("Satu", "Dua")]
    contact = factories.InteractionFactory(library=regency, partners=partners, purpose="Rapat")
    answer = at_head.get(address("crm_interaction", "list"), {"q": "bank"})
    assert list(answer.context["page_obj"]) == [contact]
    assert offered(at_head, "crm_interaction", q="bank") == {"Rapat"}


def test_a_search_holds_signs_that_mean_something_to_databases(at_head: Client) -> None:
    factories.PartnerFactory(name="100% Membaca_Buku")
    factories.PartnerFactory(name="1000 Membaca Buku")
    for words in ("100%", "a_b", "%"):
        assert offered(at_head, "crm_partner", q=words) == {"100% Membaca_Buku"}
