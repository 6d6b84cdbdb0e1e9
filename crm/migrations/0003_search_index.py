from django.db import migrations

# Substring search over names stays fast at 100,000 partners on PostgreSQL. Django's ``icontains``
# compares UPPER(column), so that is what is indexed. SQLite has no such index and needs none.
INDEXES = {
    "partner_name_trigram": ("crm_partner", "UPPER(name)"),
    "partner_short_name_trigram": ("crm_partner", "UPPER(short_name)"),
    "person_name_trigram": ("crm_person", "UPPER(name)"),
    "agreement_about_trigram": ("crm_agreement", "UPPER(about)"),
    "activity_name_trigram": ("crm_activity", "UPPER(name)"),
    "interaction_purpose_trigram": ("crm_interaction", "UPPER(purpose)"),
}


def create(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    for name, (table, expression) in INDEXES.items():
        schema_editor.execute(f"CREATE INDEX {name} ON {table} USING gin (({expression}) gin_trgm_ops)")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for name in INDEXES:
        schema_editor.execute(f"DROP INDEX IF EXISTS {name}")


class Migration(migrations.Migration):
    dependencies = [("crm", "0002_activity_photo")]
    operations = [migrations.RunPython(create, drop)]
