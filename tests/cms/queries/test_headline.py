"""The year in four numbers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.queries import headline
from crm.models import Library
from tests.crm.factories import ActivityFactory, PartnershipFactory, in_days

pytestmark = pytest.mark.django_db


def test_the_year_counts_what_happened_in_it(regency: Library, village: Library) -> None:
    ActivityFactory(library=regency, counted=True)
    ActivityFactory(library=village, male=5)
    ActivityFactory(library=village)  # nobody counted
    ActivityFactory(library=regency, counted=True, starts_on=in_days(-400))
    PartnershipFactory(library=regency, active=True)
    PartnershipFactory(library=regency, ended=True)
    today = timezone.localdate()
    year = headline(today)
    assert (year.activities, year.attendance, year.libraries, year.partners) == (3, 40, 2, 1)
    assert (year.starts_on, year.ends_on) == (today - timedelta(days=365), today)


def test_an_empty_year_counts_nothing(db: None) -> None:
    year = headline(timezone.localdate())
    assert (year.activities, year.attendance, year.libraries, year.partners) == (0, 0, 0, 0)
