"""The only code that issues, renders, supersedes or withdraws an edition."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from advocacy.dossier.build import PhotoGoneError, freeze, render
from advocacy.dossier.pdf import AssetRefusedError, PdfFile
from advocacy.dossier.select import PhotoMissingError
from advocacy.dossier.snapshot import SnapshotError
from advocacy.models import Dossier, Edition
from advocacy.states import RENDER_WAITING, EditionStatus, RenderStatus
from crm.models import Library, User

# Rendering takes seconds; after this long without news the worker must have been stopped half-way.
SILENT_FOR = timedelta(minutes=10)


class EditionRefused(Exception):
    """An edition cannot be issued or changed so; the message says why, in the user's language."""


def issue(dossier: Dossier, by: User | None) -> Edition:
    """Freeze ``dossier`` into a new edition; an earlier one that stood is superseded by it.

    The number is taken under a lock on the library, in the transaction that writes the row, so
    that numbers have no gaps. Rendering is not done here. Raises ``EditionRefused`` where the
    period lies ahead, there is no section, or the photograph of a story is missing.
    """
    now = timezone.localtime().replace(microsecond=0)
    if dossier.period_start > now.date():
        raise EditionRefused(_("The period has not begun yet, so there is nothing to show."))
    if not dossier.sections:
        raise EditionRefused(_("The dossier has no section. Add at least one."))
    with transaction.atomic():
        library = Library.objects.select_for_update().get(pk=dossier.library_id)
        latest = Edition._base_manager.filter(library=library, year=now.year).aggregate(last=Max("sequence"))
        edition = Edition(
            library=library,
            dossier=dossier,
            year=now.year,
            sequence=(latest["last"] or 0) + 1,
            issued_at=now,
            issued_by=by,
        )
        edition.number = f"{library.code.upper()}-{edition.year}-{edition.sequence:04d}"
        _freeze_into(edition)
        with _told(edition, by):
            edition.save()
        _supersede_earlier(edition)
    return edition


def verification_url(edition: Edition) -> str:
    """The public address that says whether the edition still stands."""
    return f"{settings.PUBLIC_BASE_URL}{reverse('verify_edition', args=[edition.token])}"


def render_file(edition: Edition) -> None:
    """Render the edition and keep the file; a failure is kept with the edition, to be tried again.

    An edition that has its file keeps it. Whatever else stops the rendering is raised, after the
    edition was marked as failed.
    """
    with _locked(edition):
        if edition.render_status == RenderStatus.READY:
            return
        edition.render_status = RenderStatus.RENDERING
        edition.save()
    pdf: PdfFile | None = None
    problem = _("The rendering stopped unexpectedly.")
    try:
        pdf = render(edition)
    except (SnapshotError, AssetRefusedError, PhotoGoneError, OSError) as error:
        problem = str(error)
    finally:
        _keep_outcome(edition, pdf, problem)


def can_be_tried_again(edition: Edition) -> bool:
    """Whether the rendering failed, or nothing was heard of it for too long."""
    silent = edition.updated_at < timezone.now() - SILENT_FOR
    return edition.render_status == RenderStatus.FAILED or (
        edition.render_status in RENDER_WAITING and silent
    )


def try_again(edition: Edition, by: User | None) -> None:
    """Put a failed or silent rendering back in the queue. Raises ``EditionRefused`` for any other."""
    with _locked(edition):
        if not can_be_tried_again(edition):
            raise EditionRefused(_("The file is there or being made; there is nothing to try again."))
        edition.render_status, edition.render_error = RenderStatus.QUEUED, ""
        with _told(edition, by):
            edition.save()


def withdraw(edition: Edition, by: User | None, reason: str) -> None:
    """Say in public that the edition no longer stands. Raises ``EditionRefused`` without a reason."""
    if not reason.strip():
        raise EditionRefused(_("Give the reason; it is shown on the verification page."))
    with _locked(edition):
        if edition.status == EditionStatus.WITHDRAWN:
            raise EditionRefused(_("This edition is withdrawn already."))
        edition.status, edition.status_reason = EditionStatus.WITHDRAWN, reason.strip()
        with _told(edition, by, reason.strip()):
            edition.save()


def _freeze_into(edition: Edition) -> None:
    try:
        frozen = freeze(
            edition.dossier,
            number=edition.number,
            issued_at=edition.issued_at,
            issued_by=edition.issued_by,
            verification_url=verification_url(edition),
        )
    except PhotoMissingError as error:
        raise EditionRefused(str(error)) from error
    edition.snapshot, edition.digest = frozen.snapshot, frozen.digest


def _supersede_earlier(edition: Edition) -> None:
    """Whoever issues, every earlier edition of the dossier that stood is superseded."""
    standing = Edition._base_manager.select_for_update().filter(
        dossier=edition.dossier, status=EditionStatus.ISSUED
    )
    for earlier in standing.exclude(pk=edition.pk):
        earlier.status, earlier.superseded_by = EditionStatus.SUPERSEDED, edition
        with _told(earlier, edition.issued_by, edition.number):
            earlier.save()


def _keep_outcome(edition: Edition, pdf: PdfFile | None, problem: str) -> None:
    with _locked(edition):
        if pdf is None:
            edition.render_status, edition.render_error = RenderStatus.FAILED, problem
        else:
            edition.file.save("", ContentFile(pdf.data), save=False)
            edition.file_sha256, edition.pages, edition.render_error = pdf.sha256, pdf.pages, ""
            edition.render_status = RenderStatus.READY
        edition.save()


@contextmanager
def _locked(edition: Edition) -> Iterator[None]:
    """Inside, ``edition`` is as it stands in the database, and nobody else can change it."""
    with transaction.atomic():
        edition.refresh_from_db(from_queryset=Edition.objects.select_for_update(of=("self",)))
        yield


@contextmanager
def _told(edition: Edition, by: User | None, reason: str = "") -> Iterator[None]:
    """Changes made inside enter the edition's history under this name and reason."""
    record: Any = edition
    record._history_user, record._change_reason = by, reason
    try:
        yield
    finally:
        del record._history_user, record._change_reason
