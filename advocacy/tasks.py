"""Work done in the background."""

from django.db import transaction
from django_tasks import task

from advocacy.models import Edition
from advocacy.transitions import render_file
from crm.scope import library_scope


@task()
def render_edition(edition_id: int, library_path: str) -> None:
    """Render one edition, in the scope of the library that issued it."""
    with library_scope(library_path):
        render_file(Edition.objects.get(pk=edition_id))


def render_soon(edition: Edition) -> None:
    """Have the edition rendered once it is surely written."""
    transaction.on_commit(lambda: render_edition.enqueue(edition.pk, edition.library.path))
