"""Composing a dossier: from the partner's page, with the usual sections, and what stays fixed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html as parser
from wagtail.test.utils.form_data import nested_form_data, streamfield

from advocacy.models import Dossier, Edition
from advocacy.models.sections import PRESETS
from advocacy.states import Audience
from advocacy.workspace.dossier_form import usual_period
from crm.models import Library, Partner, User
from tests.advocacy.factories import EditionFactory
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db

ADD = "/workspace/dossiers/add/"


def address(view: str, dossier: Dossier) -> str:
    return reverse(f"wagtailsnippets_advocacy_dossier:{view}", args=[dossier.pk])


def partner_page(partner: Partner) -> str:
    return reverse("wagtailsnippets_crm_partner:inspect", args=[partner.pk])


def links(response: Any) -> list[str]:
    return [link.get("href") for link in parser.fromstring(response.content.decode()).xpath("//a[@href]")]


def filled(partner: Partner, **changes: Any) -> dict[str, Any]:
    """The form as a browser posts it."""
    return nested_form_data(
        {
            "title": "Laporan tahunan",
            "audience": "sponsor",
            "partner": partner.pk,
            "library": Library.objects.get(code="kabupaten").pk,
            "period_start": "2025-01-01",
            "period_end": "2025-12-31",
            "language": "id",
            "paper": "f4",
            "sections": streamfield(
                [
                    ("summary", {"introduction": "Yth. Direksi", "request": "Lanjutkan."}),
                    ("narrative", {"heading": "Pelajaran", "text": "Mulai lebih awal."}),
                ]
            ),
            "change_reason": "",
            **changes,
        }
    )


class TestFromThePartnersPage:
    @pytest.mark.parametrize(
        ("role", "offered"),
        [
            ("division_head", True),
            ("advocacy_officer", True),
            ("library_contributor", False),
            ("auditor", False),
        ],
    )
    def test_the_button_is_there_for_those_who_may(
        self, role: str, offered: bool, bank: Partner, regency: Library, log_in: Callable[[User], Client]
    ) -> None:
        browser = log_in(UserFactory(role=role, library=regency))
        assert (f"{ADD}?partner={bank.pk}" in links(browser.get(partner_page(bank)))) is offered

    def test_the_form_starts_with_what_is_usual(
        self, at_head: Client, bank: Partner, regency: Library, village: Library
    ) -> None:
        form = at_head.get(ADD, {"partner": bank.pk}).context["form"]
        assert str(form["partner"].value()) == str(bank.pk)
        assert form["title"].value() == "Laporan kepada mitra: dari janji ke bukti"
        assert form["library"].value() == regency.pk
        assert form["language"].value() == "id"
        assert (form["period_start"].value(), form["period_end"].value()) == usual_period(
            timezone.localdate()
        )
        assert tuple(block.block_type for block in form["sections"].value()) == PRESETS[Audience.SPONSOR]

    def test_no_field_of_a_section_is_left_undefined(self, at_head: Client) -> None:
        sections = at_head.get(ADD).context["form"]["sections"].value()
        for section in sections:
            assert set(section.value) == set(section.block.child_blocks)


@pytest.mark.parametrize(
    ("today", "start", "end"),
    [
        (date(2026, 11, 22), date(2026, 1, 1), date(2026, 11, 22)),
        (date(2026, 4, 1), date(2026, 1, 1), date(2026, 4, 1)),
        (date(2026, 3, 31), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2028, 2, 29), date(2027, 1, 1), date(2027, 12, 31)),
    ],
)
def test_the_usual_period_is_this_year_or_in_its_first_months_the_year_before(
    today: date, start: date, end: date
) -> None:
    assert usual_period(today) == (start, end)


class TestSaving:
    def test_a_dossier_is_composed_and_shown(self, at_head: Client, bank: Partner) -> None:
        response = at_head.post(ADD, filled(bank))
        dossier = Dossier._base_manager.get()
        assert response.headers["Location"] == address("inspect", dossier)
        assert [block.block_type for block in dossier.sections] == ["summary", "narrative"]
        assert dossier.sections[0].value["request"] == "Lanjutkan."
        page = at_head.get(address("inspect", dossier)).content.decode()
        for said in ("Laporan tahunan", "Bank Contoh Nusantara", "Ringkasan · Teks sendiri", "F4"):
            assert said in page

    def test_a_period_the_wrong_way_round_is_refused(self, at_head: Client, bank: Partner) -> None:
        response = at_head.post(ADD, filled(bank, period_start="2025-12-31", period_end="2025-01-01"))
        assert "Periode berakhir sebelum mulai." in response.content.decode()
        assert not Dossier._base_manager.exists()

    def test_a_strangers_library_cannot_be_posted(
        self, at_head: Client, bank: Partner, village: Library, other_regency: Library
    ) -> None:
        at_head.post(ADD, filled(bank, library=other_regency.pk))
        assert not Dossier._base_manager.exists()


class TestOnceAnEditionIsOut:
    @pytest.fixture
    def issued(self, dossier: Dossier, regency: Library) -> Dossier:
        EditionFactory(dossier=dossier, library=regency)
        return dossier

    def test_whom_and_what_it_is_about_stays(
        self, issued: Dossier, at_head: Client, village: Library
    ) -> None:
        before = (issued.partner_id, issued.library_id, issued.period_start, issued.language)
        other = Partner.objects.create(name="Mitra lain", kind="foundation")
        changes = {"library": village.pk, "language": "en", "title": "Judul baru"}
        at_head.post(address("edit", issued), filled(other, **changes))
        issued.refresh_from_db()
        assert (issued.partner_id, issued.library_id, issued.period_start, issued.language) == before
        assert issued.title == "Judul baru"

    def test_the_form_says_why(self, issued: Dossier, at_head: Client) -> None:
        page = at_head.get(address("edit", issued)).content.decode()
        assert "Edisinya sudah terbit" in page
        assert 'name="partner"' not in page

    def test_it_cannot_be_deleted(self, issued: Dossier, at_head: Client) -> None:
        response = at_head.post(address("delete", issued), {"reason": "Salah"}, follow=True)
        (message,) = get_messages(response.wsgi_request)
        assert "edisi" in str(message)
        assert Dossier._base_manager.filter(pk=issued.pk).exists()

    def test_its_page_lists_the_editions_without_reading_their_snapshots(
        self, issued: Dossier, at_head: Client, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(60) as queries:
            page = at_head.get(address("inspect", issued)).content.decode()
        assert Edition._base_manager.get().number in page
        assert not any('"snapshot"' in query["sql"] for query in queries.captured_queries)


def test_before_an_edition_is_out_everything_may_change(
    dossier: Dossier, at_head: Client, village: Library, bank: Partner
) -> None:
    at_head.post(address("edit", dossier), filled(bank, library=village.pk, language="en"))
    dossier.refresh_from_db()
    assert (dossier.library, dossier.language) == (village, "en")


def test_before_an_edition_is_out_it_may_be_deleted(dossier: Dossier, at_head: Client) -> None:
    at_head.post(address("delete", dossier), {"reason": "Salah mitra"})
    assert not Dossier._base_manager.exists()
