"""From the question to the file: issuing, progress, download, another try, withdrawal."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from lxml import html as parser

from advocacy.dossier.pdf import PdfFile
from advocacy.models import Dossier, Edition
from advocacy.states import EditionStatus, RenderStatus
from advocacy.transitions import SILENT_FOR, verification_url
from crm.models import Library, User
from tests.advocacy.factories import FILE, EditionFactory
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db

Capture = Callable[..., AbstractContextManager[Any]]
ACTIONS = ("download", "retry", "withdraw")


def inspect(edition: Edition) -> str:
    return reverse("wagtailsnippets_advocacy_edition:inspect", args=[edition.pk])


def action(name: str, edition: Edition) -> str:
    return reverse(f"advocacy_{name}", args=[edition.pk])


def issue_address(dossier: Dossier) -> str:
    return reverse("advocacy_issue", args=[dossier.pk])


def steps(response: Any) -> list[str]:
    """What the page offers to do."""
    tree = parser.fromstring(response.content.decode())
    return [link.get("href") for link in tree.xpath("//nav[@class='crm-steps']/a")]


@pytest.fixture
def edition(dossier: Dossier, regency: Library) -> Edition:
    """An edition with its file."""
    made: Edition = EditionFactory(dossier=dossier, library=regency, ready=True)
    return made


class TestIssuing:
    def test_the_page_asks_first(self, at_head: Client, dossier: Dossier, edition: Edition) -> None:
        page = at_head.get(issue_address(dossier)).content.decode()
        assert "Bank Contoh Nusantara" in page
        assert f"menggantikan edisi {edition.number}" in page
        assert Edition._base_manager.count() == 1

    def test_issued_it_is_rendered_in_the_background_and_shown(
        self,
        at_head: Client,
        head: User,
        dossier: Dossier,
        quick_render: PdfFile,
        django_capture_on_commit_callbacks: Capture,
    ) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            response = at_head.post(issue_address(dossier))
        issued = Edition._base_manager.get()
        assert response.headers["Location"] == inspect(issued)
        assert (issued.issued_by, issued.render_status) == (head, RenderStatus.READY)
        page = at_head.get(inspect(issued)).content.decode()
        assert issued.number in page
        assert verification_url(issued) in page

    def test_a_refusal_is_told_on_the_dossiers_page(self, at_head: Client, dossier: Dossier) -> None:
        dossier.sections = []
        dossier.save()
        response = at_head.post(issue_address(dossier), follow=True)
        assert "belum punya bagian" in str(next(iter(get_messages(response.wsgi_request))))
        assert not Edition._base_manager.exists()

    def test_the_button_is_there_for_those_who_may(
        self, at_head: Client, at_auditor: Client, dossier: Dossier
    ) -> None:
        page = reverse("wagtailsnippets_advocacy_dossier:inspect", args=[dossier.pk])
        assert issue_address(dossier) in at_head.get(page).content.decode()
        assert issue_address(dossier) not in at_auditor.get(page).content.decode()

    def test_whoever_may_not_is_sent_away(self, at_auditor: Client, dossier: Dossier) -> None:
        for response in (at_auditor.get(issue_address(dossier)), at_auditor.post(issue_address(dossier))):
            assert response.headers["Location"] == reverse("wagtailadmin_home")
        assert not Edition._base_manager.exists()


class TestProgress:
    @pytest.mark.parametrize(
        ("status", "words"), [("queued", "menunggu giliran"), ("rendering", "sedang dibuat")]
    )
    def test_while_it_is_made_the_page_watches(
        self, status: str, words: str, at_head: Client, regency: Library
    ) -> None:
        page = at_head.get(inspect(EditionFactory(library=regency, render_status=status))).content.decode()
        assert words in page
        assert f'data-render-status="{status}"' in page
        assert "advocacy/progress" in page

    def test_a_file_that_is_there_is_offered(self, at_head: Client, edition: Edition) -> None:
        response = at_head.get(inspect(edition))
        assert "advocacy/progress" not in response.content.decode()
        assert steps(response) == [action("download", edition), action("withdraw", edition)]

    def test_a_failure_is_told_and_may_be_tried_again(
        self,
        at_head: Client,
        regency: Library,
        quick_render: PdfFile,
        django_capture_on_commit_callbacks: Capture,
    ) -> None:
        failed = EditionFactory(library=regency, failed=True)
        response = at_head.get(inspect(failed))
        assert "foto hilang" in response.content.decode()
        assert action("retry", failed) in steps(response)
        assert at_head.get(action("retry", failed)).status_code == 200
        with django_capture_on_commit_callbacks(execute=True):
            at_head.post(action("retry", failed))
        failed.refresh_from_db()
        assert failed.render_status == RenderStatus.READY

    def test_a_silent_worker_is_told_and_may_be_tried_again(self, at_head: Client, regency: Library) -> None:
        silent = EditionFactory(library=regency)
        long_ago = timezone.now() - SILENT_FOR - timedelta(seconds=1)
        Edition._base_manager.filter(pk=silent.pk).update(updated_at=long_ago)
        response = at_head.get(inspect(silent))
        assert "sepuluh menit" in response.content.decode()
        assert action("retry", silent) in steps(response)

    def test_what_is_ready_is_not_rendered_again(self, at_head: Client, edition: Edition) -> None:
        response = at_head.post(action("retry", edition), follow=True)
        assert "tidak ada yang perlu diulang" in str(next(iter(get_messages(response.wsgi_request))))


class TestDownload:
    def test_the_file_comes_under_its_number_and_is_kept_by_nobody(
        self, at_auditor: Client, edition: Edition
    ) -> None:
        response: Any = at_auditor.get(action("download", edition))
        assert b"".join(response.streaming_content) == FILE
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"] == f'attachment; filename="{edition.number}.pdf"'
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
        assert response["X-Content-Type-Options"] == "nosniff"

    def test_a_file_that_is_not_there_yet_is_not_found(self, at_head: Client, regency: Library) -> None:
        assert at_head.get(action("download", EditionFactory(library=regency))).status_code == 404

    def test_staff_without_the_permission_get_nothing(
        self, edition: Edition, regency: Library, log_in: Callable[[User], Client]
    ) -> None:
        browser = log_in(UserFactory(library=regency))
        assert browser.get(action("download", edition)).status_code == 302


class TestWithdrawing:
    def test_it_asks_for_the_reason(self, at_head: Client, edition: Edition) -> None:
        response = at_head.post(action("withdraw", edition), {"reason": " "})
        assert "reason" in response.context["form"].errors
        edition.refresh_from_db()
        assert edition.status == EditionStatus.ISSUED

    def test_the_verification_page_says_so(self, at_head: Client, head: User, edition: Edition) -> None:
        at_head.post(action("withdraw", edition), {"reason": "Angka buku keliru"})
        edition.refresh_from_db()
        assert edition.history.first().history_user == head
        page = Client().get(reverse("verify_edition", args=[edition.token])).content.decode()
        assert "Angka buku keliru" in page
        assert action("withdraw", edition) not in steps(at_head.get(inspect(edition)))

    def test_twice_is_refused(self, at_head: Client, regency: Library) -> None:
        withdrawn = EditionFactory(library=regency, withdrawn=True)
        response = at_head.post(action("withdraw", withdrawn), {"reason": "Lagi"}, follow=True)
        assert "sudah ditarik" in str(next(iter(get_messages(response.wsgi_request))))

    def test_officers_may_not(self, at_officer: Client, edition: Edition) -> None:
        assert action("withdraw", edition) not in steps(at_officer.get(inspect(edition)))
        at_officer.post(action("withdraw", edition), {"reason": "Coba"})
        edition.refresh_from_db()
        assert edition.status == EditionStatus.ISSUED


class TestNobodyChangesAnEdition:
    @pytest.mark.parametrize("view", ["add", "edit", "delete"])
    def test_not_even_an_administrator(
        self, view: str, edition: Edition, national: Library, log_in: Callable[[User], Client]
    ) -> None:
        browser = log_in(UserFactory(library=national, is_superuser=True))
        before = Edition._base_manager.values().get()
        try:
            url = reverse(
                f"wagtailsnippets_advocacy_edition:{view}", args=[] if view == "add" else [edition.pk]
            )
        except NoReverseMatch:
            return
        assert browser.get(url).status_code in {302, 403, 404}
        assert browser.post(url, {"number": "X", "status": "issued"}).status_code in {302, 403, 404}
        assert Edition._base_manager.values().get() == before


@pytest.mark.parametrize("name", ACTIONS)
def test_a_strangers_edition_is_not_found(name: str, at_stranger: Client, edition: Edition) -> None:
    url = action(name, edition)
    assert at_stranger.get(url).status_code == 404
    assert at_stranger.post(url, {"reason": "x"}).status_code == 404


def test_a_strangers_dossier_cannot_be_issued(at_stranger: Client, dossier: Dossier) -> None:
    assert at_stranger.post(issue_address(dossier)).status_code == 404
    assert not Edition._base_manager.exists()


def test_the_list_reads_no_snapshot(
    at_head: Client, edition: Edition, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(60) as queries:
        page = at_head.get(reverse("wagtailsnippets_advocacy_edition:list")).content.decode()
    assert edition.number in page
    assert not any('"snapshot"' in query["sql"] for query in queries.captured_queries)
