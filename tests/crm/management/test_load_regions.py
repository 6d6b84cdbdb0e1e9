"""Regions are loaded once, and brought up to date by loading them again."""

import pytest
from django.core.management import call_command

from crm.models import Region
from crm.vocabulary import RegionLevel

pytestmark = pytest.mark.django_db


def test_every_level_is_loaded_under_its_parent() -> None:
    call_command("load_regions", verbosity=0)
    singkil = Region.objects.get(code="11.10")
    assert (singkil.name, singkil.level) == ("Kabupaten Aceh Singkil", RegionLevel.REGENCY)
    assert singkil.parent_id == "11"
    assert Region.objects.filter(parent=None).count() == 38
    assert Region.objects.within("36.03").filter(level=RegionLevel.DISTRICT).exists()


def test_loading_again_corrects_names_and_adds_nothing() -> None:
    call_command("load_regions", verbosity=0)
    total = Region.objects.count()
    Region.objects.filter(code="36.03").update(name="Tangerang lama")
    call_command("load_regions", verbosity=0)
    assert Region.objects.get(code="36.03").name == "Kabupaten Tangerang"
    assert Region.objects.count() == total
