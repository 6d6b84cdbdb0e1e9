"""What was held with the sponsor, and who came."""

from decimal import Decimal

import pytest

from advocacy.dossier.content import Activities, Method
from advocacy.models import Dossier
from crm.models import ActivityPartner, Library, Partner
from tests.advocacy.dossier.select.records import content, held, promise, section_of
from tests.crm import factories

pytestmark = pytest.mark.django_db


def test_attendance_counts_visits_and_says_where_nobody_counted(
    dossier: Dossier, regency: Library, village: Library, bank: Partner
) -> None:
    held(regency, bank, male=10, female=30)
    held(village, bank, male=None, female=None, sex_unknown=15)
    held(village, bank, name="Tidak dihitung")
    said = content(dossier)
    assert said.figure("attendance").value == 55
    assert said.figure("women_share").value == Decimal("75.00")
    assert said.figure("libraries").value == 2
    method = section_of(said, Method)
    assert any("Tidak dihitung" in gap for gap in method.gaps)


def test_an_activity_that_used_the_gift_counts_once_though_the_partner_also_took_part(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    activity = held(regency, bank, male=1, female=1)
    ActivityPartner(activity=activity, partner=bank, role="funder").save()
    factories.CommitmentUseFactory(activity=activity, commitment=promise(regency, bank))
    said = content(dossier)
    assert said.figure("activities").value == 1
    assert said.figure("attendance").value == 2
    section = section_of(said, Activities)
    assert len(section.lines) == 1


def test_one_is_no_plural(dossier: Dossier, regency: Library, bank: Partner) -> None:
    dossier.language = "en"
    held(regency, bank, male=1)
    said = content(dossier)
    assert [said.figure(key).unit for key in ("activities", "libraries", "attendance")] == [
        "activity",
        "library",
        "attendance",
    ]
