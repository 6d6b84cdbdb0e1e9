"""Issuing, rendering, superseding and withdrawing: numbers without gaps, and nothing lost on the way."""

import hashlib
import json
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from advocacy.dossier.pdf import AssetRefusedError, PdfFile
from advocacy.dossier.select import PhotoMissingError
from advocacy.models import Dossier, Edition
from advocacy.states import EditionStatus, RenderStatus
from advocacy.transitions import (
    SILENT_FOR,
    EditionRefused,
    can_be_tried_again,
    issue,
    render_file,
    try_again,
    verification_url,
    withdraw,
)
from crm.models import Library, User
from crm.scope import library_scope
from tests.advocacy.factories import DossierFactory, EditionFactory
from tests.crm.factories import UserFactory

pytestmark = pytest.mark.django_db


def fail_with(error: Exception) -> Any:
    def fail(*args: Any, **options: Any) -> None:
        raise error

    return fail


def bytes_of(edition: Edition) -> bytes:
    with edition.file.open("rb") as file:
        data: bytes = file.read()
    return data


def gone_silent(edition: Edition) -> Edition:
    """The edition as it is when nothing was heard of its rendering for long."""
    long_ago = timezone.now() - SILENT_FOR - timedelta(seconds=1)
    Edition._base_manager.filter(pk=edition.pk).update(updated_at=long_ago)
    edition.refresh_from_db()
    return edition


class TestIssuing:
    def test_an_edition_holds_number_day_snapshot_and_digest(
        self, dossier: Dossier, head: User, in_scope: Library
    ) -> None:
        edition = issue(dossier, by=head)
        year = timezone.localdate().year
        assert edition.number == f"KABUPATEN-{year}-0001"
        assert (edition.status, edition.render_status) == (EditionStatus.ISSUED, RenderStatus.QUEUED)
        assert edition.issued_by == head
        assert edition.digest == hashlib.sha256(edition.snapshot.encode()).hexdigest()
        said = json.loads(edition.snapshot)
        assert said["number"] == edition.number
        assert said["verification_url"] == verification_url(edition)
        assert said["issued_by"]["name"] == "Ratna Uji"

    def test_each_library_counts_for_itself_without_gaps(
        self, dossier: Dossier, other_regency: Library, in_scope: Library
    ) -> None:
        numbers = [issue(dossier, by=None).sequence for _ in range(3)]
        with library_scope(other_regency.path):
            theirs = issue(DossierFactory(library=other_regency), by=None)
        assert numbers == [1, 2, 3]
        assert theirs.sequence == 1

    def test_each_year_begins_at_one(self, dossier: Dossier, in_scope: Library) -> None:
        EditionFactory(library=in_scope, dossier=dossier, year=timezone.localdate().year - 1, sequence=7)
        assert issue(dossier, by=None).sequence == 1

    @pytest.mark.parametrize("error", [PhotoMissingError("foto"), RuntimeError("listrik padam")])
    def test_a_freeze_that_fails_takes_no_number(
        self, error: Exception, dossier: Dossier, in_scope: Library, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = issue(dossier, by=None)
        with monkeypatch.context() as patch:
            patch.setattr("advocacy.transitions.freeze", fail_with(error))
            with pytest.raises((EditionRefused, RuntimeError), match=str(error)):
                issue(dossier, by=None)
        first.refresh_from_db()
        assert first.status == EditionStatus.ISSUED
        assert issue(dossier, by=None).sequence == 2

    def test_a_period_that_lies_ahead_is_refused(self, dossier: Dossier, in_scope: Library) -> None:
        dossier.period_start = timezone.localdate() + timedelta(days=1)
        with pytest.raises(EditionRefused):
            issue(dossier, by=None)
        assert not Edition.objects.exists()

    def test_a_dossier_without_sections_is_refused(self, dossier: Dossier, in_scope: Library) -> None:
        dossier.sections = []
        with pytest.raises(EditionRefused):
            issue(dossier, by=None)

    def test_its_history_names_who_issued_it(self, dossier: Dossier, head: User, in_scope: Library) -> None:
        entry = issue(dossier, by=head).history.get()
        assert (entry.history_type, entry.history_user) == ("+", head)


class TestSuperseding:
    def test_the_earlier_edition_says_by_which_it_is_superseded(
        self, dossier: Dossier, head: User, in_scope: Library
    ) -> None:
        first = issue(dossier, by=None)
        second = issue(dossier, by=head)
        first.refresh_from_db()
        assert (first.status, first.superseded_by) == (EditionStatus.SUPERSEDED, second)
        entry = first.history.first()
        assert (entry.history_user, entry.history_change_reason) == (head, second.number)

    def test_another_dossiers_edition_stands(self, dossier: Dossier, in_scope: Library) -> None:
        other = issue(DossierFactory(library=in_scope, partner=dossier.partner), by=None)
        issue(dossier, by=None)
        other.refresh_from_db()
        assert other.status == EditionStatus.ISSUED

    def test_a_withdrawn_edition_stays_withdrawn(self, dossier: Dossier, in_scope: Library) -> None:
        first = issue(dossier, by=None)
        withdraw(first, by=None, reason="Angka keliru")
        issue(dossier, by=None)
        first.refresh_from_db()
        assert first.status == EditionStatus.WITHDRAWN

    def test_an_edition_that_the_issuer_cannot_see_is_superseded_too(
        self, dossier: Dossier, village: Library, in_scope: Library
    ) -> None:
        first = issue(dossier, by=None)
        dossier.library = village
        dossier.save()
        with library_scope(village.path):
            issue(dossier, by=None)
        first.refresh_from_db()
        assert first.status == EditionStatus.SUPERSEDED


class TestRendering:
    def test_the_file_is_kept_with_its_hash_and_pages(
        self, dossier: Dossier, in_scope: Library, quick_render: PdfFile
    ) -> None:
        edition = issue(dossier, by=None)
        render_file(edition)
        edition.refresh_from_db()
        assert edition.render_status == RenderStatus.READY
        assert bytes_of(edition) == quick_render.data
        assert (edition.file_sha256, edition.pages) == (quick_render.sha256, 9)

    def test_a_failure_is_kept_and_can_be_tried_again(
        self,
        dossier: Dossier,
        head: User,
        in_scope: Library,
        monkeypatch: pytest.MonkeyPatch,
        quick_render: PdfFile,
    ) -> None:
        edition = issue(dossier, by=None)
        with monkeypatch.context() as patch:
            patch.setattr("advocacy.transitions.render", fail_with(AssetRefusedError("foto hilang")))
            render_file(edition)
        edition.refresh_from_db()
        assert (edition.render_status, edition.render_error) == (RenderStatus.FAILED, "foto hilang")
        try_again(edition, by=head)
        assert (edition.render_status, edition.render_error) == (RenderStatus.QUEUED, "")
        assert edition.history.first().history_user == head
        render_file(edition)
        assert edition.render_status == RenderStatus.READY
        assert bytes_of(edition) == quick_render.data

    def test_an_unforeseen_failure_is_raised_and_leaves_nobody_waiting(
        self, dossier: Dossier, in_scope: Library, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edition = issue(dossier, by=None)
        monkeypatch.setattr("advocacy.transitions.render", fail_with(ZeroDivisionError()))
        with pytest.raises(ZeroDivisionError):
            render_file(edition)
        edition.refresh_from_db()
        assert edition.render_status == RenderStatus.FAILED
        assert edition.render_error

    def test_what_is_withdrawn_while_it_renders_stays_withdrawn(
        self, dossier: Dossier, in_scope: Library, monkeypatch: pytest.MonkeyPatch, quick_render: PdfFile
    ) -> None:
        edition = issue(dossier, by=None)

        def render(rendering: Edition) -> PdfFile:
            withdraw(Edition.objects.get(pk=edition.pk), by=None, reason="Angka keliru")
            return quick_render

        monkeypatch.setattr("advocacy.transitions.render", render)
        render_file(edition)
        edition.refresh_from_db()
        assert (edition.status, edition.render_status) == (EditionStatus.WITHDRAWN, RenderStatus.READY)

    def test_an_edition_that_has_its_file_keeps_it(
        self, in_scope: Library, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        edition = EditionFactory(library=in_scope, ready=True)
        monkeypatch.setattr("advocacy.transitions.render", fail_with(AssertionError("rendered again")))
        name = edition.file.name
        render_file(edition)
        assert (edition.render_status, edition.file.name) == (RenderStatus.READY, name)

    @pytest.mark.parametrize("status", [RenderStatus.QUEUED, RenderStatus.RENDERING])
    def test_a_rendering_that_fell_silent_can_be_tried_again(self, status: str, in_scope: Library) -> None:
        edition = EditionFactory(library=in_scope, render_status=status)
        assert not can_be_tried_again(edition)
        with pytest.raises(EditionRefused):
            try_again(edition, by=None)
        try_again(gone_silent(edition), by=None)
        assert edition.render_status == RenderStatus.QUEUED

    def test_a_finished_file_is_not_made_again(self, in_scope: Library) -> None:
        with pytest.raises(EditionRefused):
            try_again(gone_silent(EditionFactory(library=in_scope, ready=True)), by=None)


class TestWithdrawing:
    def test_it_keeps_the_reason_and_who_gave_it(self, in_scope: Library) -> None:
        edition, head = EditionFactory(library=in_scope, ready=True), UserFactory()
        withdraw(edition, by=head, reason="  Angka penerimaan keliru ")
        edition.refresh_from_db()
        assert (edition.status, edition.status_reason) == (EditionStatus.WITHDRAWN, "Angka penerimaan keliru")
        entry = edition.history.first()
        assert (entry.history_user, entry.history_change_reason) == (head, "Angka penerimaan keliru")
        assert bytes_of(edition)

    @pytest.mark.parametrize("reason", ["", "   "])
    def test_without_a_reason_it_is_refused(self, reason: str, in_scope: Library) -> None:
        edition = EditionFactory(library=in_scope)
        with pytest.raises(EditionRefused):
            withdraw(edition, by=None, reason=reason)
        edition.refresh_from_db()
        assert edition.status == EditionStatus.ISSUED

    def test_twice_is_refused(self, in_scope: Library) -> None:
        edition = EditionFactory(library=in_scope, withdrawn=True)
        with pytest.raises(EditionRefused):
            withdraw(edition, by=None, reason="Sekali lagi")
        edition.refresh_from_db()
        assert edition.status_reason == "Angka keliru"

    def test_a_superseded_edition_may_be_withdrawn_too(self, in_scope: Library) -> None:
        edition = EditionFactory(library=in_scope, superseded=True)
        withdraw(edition, by=None, reason="Foto tanpa izin")
        assert edition.status == EditionStatus.WITHDRAWN
