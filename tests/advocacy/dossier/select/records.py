"""Records of a year that is over, and what a dossier issued after it says of them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from advocacy.dossier.content import Content, Section
from advocacy.dossier.select import select
from advocacy.models import Dossier
from crm.models import Activity, Library, Partner
from tests.crm import factories

S = TypeVar("S", bound=Section)
START, END = date(2025, 1, 1), date(2025, 12, 31)
ISSUED = datetime(2026, 1, 10, 3, 0, tzinfo=UTC)


def content(dossier: Dossier) -> Content:
    """What the dossier says, ten days after its period."""
    return select(
        dossier,
        number="UJI-2026-0001",
        issued_at=ISSUED,
        issued_by=None,
        verification_url="https://x.example/",
    )


def section_of(said: Content, kind: type[S]) -> S:
    """The one section of that kind."""
    (section,) = (section for section in said.sections if isinstance(section, kind))
    return section


def promise(library: Library, partner: Partner, **fields: Any) -> Any:
    """A promise made in February of the period."""
    fields = {"promised_on": date(2025, 2, 1), **fields}
    return factories.CommitmentFactory(library=library, partner=partner, **fields)


def delivery(commitment: Any, value: int, on: date, verified: bool = True, **fields: Any) -> Any:
    """Something delivered on it, and verified unless told."""
    return factories.FulfilmentFactory(
        commitment=commitment, value=Decimal(value), delivered_on=on, verified=verified, **fields
    )


def held(library: Library, partner: Partner, **fields: Any) -> Activity:
    """An activity of May in which the partner took part."""
    fields = {"starts_on": date(2025, 5, 1), **fields}
    activity: Activity = factories.ActivityFactory(library=library, partners=[partner], **fields)
    return activity
