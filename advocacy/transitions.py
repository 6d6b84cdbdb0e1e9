"""The only code that issues, renders, supersedes or withdraws an edition."""

from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from advocacy.dossier.build import freeze, render
from advocacy.dossier.pdf import AssetRefusedError
from advocacy.dossier.snapshot import SnapshotError
from advocacy.models import Dossier, Edition
from advocacy.states import EditionStatus, RenderStatus
from crm.models import Library, User


class EditionRefused(Exception):
    """An edition cannot be issued or changed so; the message says why, in the user's language."""


def issue(dossier: Dossier, by: User | None) -> Edition:
    """Freeze ``dossier`` into a new edition; an earlier one that stood is superseded by it.

    The number is taken under a lock on the library, in the transaction that writes the row, so
    that numbers have no gaps. Rendering is not done here. Raises ``EditionRefused`` where the
    period lies ahead or there is no section.
    """
    now = timezone.now()
    if dossier.period_start > timezone.localdate(now):
        raise EditionRefused(_("The period has not begun yet, so there is nothing to show."))
    if not dossier.sections:
        raise EditionRefused(_("The dossier has no section. Add at least one."))
    with transaction.atomic():
        library = Library.objects.select_for_update().get(pk=dossier.library_id)
        year = timezone.localdate(now).year
        latest = Edition._base_manager.filter(library=library, year=year).aggregate(last=Max("sequence"))
        edition = Edition(
            library=library,
            dossier=dossier,
            year=year,
            sequence=(latest["last"] or 0) + 1,
            issued_at=timezone.localtime(now).replace(microsecond=0),
            issued_by=by,
        )
        edition.number = f"{library.code.upper()}-{year}-{edition.sequence:04d}"
        frozen = freeze(
            dossier,
            number=edition.number,
            issued_at=edition.issued_at,
            issued_by=by,
            verification_url=verification_url(edition),
        )
        edition.snapshot, edition.digest = frozen.snapshot, frozen.digest
        edition.save()
        _supersede_earlier(edition)
    return edition


def verification_url(edition: Edition) -> str:
    """The public address that says whether the edition still stands."""
    return f"{settings.PUBLIC_BASE_URL}{reverse('verify_edition', args=[edition.token])}"


def render_file(edition: Edition) -> None:
    """Render the edition and keep the file; a failure is kept with the edition, to be tried again."""
    _set_render_status(edition, RenderStatus.RENDERING)
    try:
        pdf = render(edition)
    except (SnapshotError, AssetRefusedError, OSError) as error:
        edition.render_error = str(error)
        _set_render_status(edition, RenderStatus.FAILED)
        return
    edition.file.save("", ContentFile(pdf.data), save=False)
    edition.file_sha256, edition.pages, edition.render_error = pdf.sha256, pdf.pages, ""
    _set_render_status(edition, RenderStatus.READY)


def withdraw(edition: Edition, by: User | None, reason: str) -> None:
    """Say in public that the edition no longer stands. Raises ``EditionRefused`` without a reason."""
    if not reason.strip():
        raise EditionRefused(_("Give the reason; it is shown on the verification page."))
    with transaction.atomic():
        edition.refresh_from_db(from_queryset=Edition.objects.select_for_update(of=("self",)))
        if edition.status == EditionStatus.WITHDRAWN:
            raise EditionRefused(_("This edition is withdrawn already."))
        edition.status, edition.status_reason = EditionStatus.WITHDRAWN, reason.strip()
        _save(edition, by, reason.strip())


def _supersede_earlier(edition: Edition) -> None:
    standing = Edition.objects.filter(dossier=edition.dossier, status=EditionStatus.ISSUED).exclude(
        pk=edition.pk
    )
    for earlier in standing:
        earlier.status, earlier.superseded_by = EditionStatus.SUPERSEDED, edition
        _save(earlier, edition.issued_by, edition.number)


def _save(edition: Any, by: User | None, reason: str) -> None:
    """Save with the name and reason that its history keeps."""
    edition._history_user, edition._change_reason = by, reason
    edition.save()


def _set_render_status(edition: Edition, status: RenderStatus) -> None:
    edition.render_status = status
    edition.save()
