"""One promise, one line: how it stands, and whose it is."""

from datetime import date
from decimal import Decimal

import pytest

from advocacy.dossier.content import Commitments
from advocacy.models import Dossier
from crm.models import Library, Partner
from tests.advocacy.dossier.select.records import content, delivery, promise, section_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("status", "delivered", "due", "told"),
    [
        ("promised", 0, date(2026, 6, 1), "promised"),
        ("promised", 0, date(2025, 6, 1), "overdue"),
        ("partial", 4, date(2025, 6, 1), "overdue"),
        ("partial", 10, date(2025, 6, 1), "pending"),
        ("fulfilled", 10, date(2025, 6, 1), "fulfilled"),
    ],
)
def test_nobody_is_late_who_has_delivered_all(
    status: str, delivered: int, due: date, told: str, dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank, status=status, due_on=due, value=Decimal(10))
    if delivered:
        delivery(gift, delivered, date(2025, 3, 1))
    (line,) = section_of(content(dossier), Commitments).lines
    assert line.status == told


def test_a_line_names_the_library_where_it_is_another(
    dossier: Dossier, regency: Library, village: Library, bank: Partner
) -> None:
    promise(regency, bank)
    promise(village, bank)
    own, below = section_of(content(dossier), Commitments).lines
    assert (own.library, below.library) == ("", village.name)
