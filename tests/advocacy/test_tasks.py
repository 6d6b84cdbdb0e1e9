"""The background's work: in the scope of the edition's own library, once the edition is surely there."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from advocacy.dossier.pdf import PdfFile
from advocacy.models import Dossier, Edition
from advocacy.states import RenderStatus
from advocacy.tasks import render_edition, render_soon
from advocacy.transitions import issue
from crm.models import Library
from crm.scope import ScopeError, library_scope
from tests.advocacy.factories import EditionFactory

pytestmark = pytest.mark.django_db

Capture = Callable[..., AbstractContextManager[list[Callable[[], object]]]]


def test_it_renders_without_a_scope_of_its_own(regency: Library, quick_render: PdfFile) -> None:
    edition = EditionFactory(library=regency)
    with pytest.raises(ScopeError):
        Edition.objects.get(pk=edition.pk)
    render_edition.call(edition.pk, regency.path)
    edition.refresh_from_db()
    assert edition.render_status == RenderStatus.READY


def test_another_librarys_edition_is_out_of_its_reach(
    regency: Library, other_regency: Library, quick_render: PdfFile
) -> None:
    edition = EditionFactory(library=regency)
    with pytest.raises(Edition.DoesNotExist):
        render_edition.call(edition.pk, other_regency.path)


def test_rendering_waits_until_the_edition_is_surely_written(
    dossier: Dossier, quick_render: PdfFile, django_capture_on_commit_callbacks: Capture
) -> None:
    with library_scope(dossier.library.path), django_capture_on_commit_callbacks() as waiting:
        edition = issue(dossier, by=None)
        render_soon(edition)
    edition.refresh_from_db()
    assert edition.render_status == RenderStatus.QUEUED
    (render_now,) = waiting
    render_now()
    edition.refresh_from_db()
    assert edition.render_status == RenderStatus.READY
