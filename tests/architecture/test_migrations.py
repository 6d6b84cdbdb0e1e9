"""Models and migrations agree."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL

OURS = ("crm", "cms", "advocacy")


@pytest.mark.django_db
def test_every_model_change_has_its_migration() -> None:
    out = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=out)
    except SystemExit:
        pytest.fail(f"Migrations are missing:\n{out.getvalue()}")


@pytest.mark.django_db
def test_no_app_has_two_ends() -> None:
    assert MigrationLoader(connection).detect_conflicts() == {}


@pytest.mark.django_db
def test_every_data_migration_can_be_undone() -> None:
    migrations = MigrationLoader(connection).disk_migrations
    one_way = [
        key
        for key, migration in migrations.items()
        if key[0] in OURS
        for operation in migration.operations
        if isinstance(operation, RunPython | RunSQL) and not operation.reversible
    ]
    assert one_way == []
