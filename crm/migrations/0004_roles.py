from django.db import migrations

# The roles of this version; what each may do is data in crm.permissions, put in place by the command
# apply_permissions once the tables of every app are there.
ROLES = (
    "division_head",
    "advocacy_officer",
    "library_contributor",
    "site_editor",
    "auditor",
    "administrator",
)


def create(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    for role in ROLES:
        Group.objects.get_or_create(name=role)


def drop(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("crm", "0003_search_index"),
    ]
    operations = [migrations.RunPython(create, drop)]
