"""Give every role exactly the permissions that ``crm.permissions`` writes down."""

from collections.abc import Collection, Iterator
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection as FileCollection
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page

from crm.permissions import FILES, MATRIX, PAGES, ROLES, granted


class Command(BaseCommand):
    """``manage.py apply_permissions [--show]``."""

    help = "Applies the matrix of roles and permissions to the groups; run again, it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """``--show`` prints the matrix and leaves everything as it is."""
        parser.add_argument("--show", action="store_true", help="print the matrix and apply nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the matrix, or apply it and say to how many groups."""
        if options["show"]:
            self.stdout.write(matrix_as_text())
            return
        for role in ROLES:
            apply_role(role)
        self.stdout.write(f"{len(ROLES)} roles.")


def apply_role(role: str) -> Group:
    """The role's group, made if need be, with exactly the role's permissions.

    Raises ``LookupError`` for a permission that an installed app does not have.
    """
    known = {
        (permission.content_type.app_label, permission.codename): permission
        for permission in Permission.objects.select_related("content_type")
    }
    with transaction.atomic():
        group, _created = Group.objects.get_or_create(name=role)
        group.permissions.set([known[wanted] for wanted in _on_records(role)])
        _permit_pages(group, [known["wagtailcore", codename] for codename in PAGES.get(role, ())])
        _permit_files(
            group,
            [
                known[model._meta.app_label, f"{action}_{model._meta.model_name}"]
                for model in (get_image_model(), get_document_model())
                for action in FILES.get(role, ())
            ],
        )
    return group


def matrix_as_text() -> str:
    """The matrix as a table: a row for each kind of record, a column for each role."""
    rows = [("", *ROLES), *((model, *cells) for model, cells in MATRIX.items())]
    return "\n".join("".join(f"{cell:<22}" for cell in row).rstrip() for row in rows)


def _on_records(role: str) -> Iterator[tuple[str, str]]:
    """Entry to the workspace, and the matrix; the records of an app that is not installed are left out."""
    yield "wagtailadmin", "access_admin"
    for model, action in granted(role):
        app, name = model.split(".")
        if apps.is_installed(app):
            yield app, f"{action}_{name}"


def _permit_pages(group: Group, permissions: Collection[Permission]) -> None:
    root = Page.get_first_root_node()
    GroupPagePermission.objects.filter(group=group).exclude(permission__in=permissions).delete()
    for permission in permissions:
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _permit_files(group: Group, permissions: Collection[Permission]) -> None:
    root = FileCollection.get_first_root_node()
    GroupCollectionPermission.objects.filter(group=group).exclude(permission__in=permissions).delete()
    for permission in permissions:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
