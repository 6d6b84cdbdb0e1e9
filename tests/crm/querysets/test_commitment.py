"""What a commitment's totals count."""

from decimal import Decimal
from typing import Any

import pytest

from crm.models import Commitment, Library
from tests.crm.factories import CommitmentFactory, FulfilmentFactory

pytestmark = pytest.mark.django_db


def test_received_counts_what_was_verified_and_given_to_the_institution(in_scope: Library) -> None:
    promise = CommitmentFactory(library=in_scope)
    FulfilmentFactory(commitment=promise, value=Decimal(5), verified=True)
    FulfilmentFactory(commitment=promise, value=Decimal(70))
    FulfilmentFactory(commitment=promise, value=Decimal(900), verified=True, to_a_person=True)
    counted: Any = Commitment.objects.with_totals().get()
    assert counted.received_value == 5
