"""How an activity of the sample is written down."""

from dataclasses import dataclass

from crm.vocabulary import ActivityKind, ActivityMode, FundingSource, PartnerRole, Strategy


@dataclass(frozen=True)
class Held:
    """One activity; days count from the sample's day.

    ``ages`` are children, youth, adults and older people; ``partners`` name their role, ``costs``
    their source, rupiah and purpose, ``uses`` a commitment, a quantity and rupiah.
    """

    day: int
    library: str
    strategy: Strategy
    kind: ActivityKind
    name: str
    place: str
    male: int | None = None
    female: int | None = None
    ages: tuple[int, ...] = ()
    disability: int | None = None
    partners: tuple[tuple[str, PartnerRole], ...] = ()
    costs: tuple[tuple[FundingSource, int, str], ...] = ()
    uses: tuple[tuple[str, int | None, int | None], ...] = ()
    outputs: str = ""
    description: str = ""
    note: str = ""
    days: int = 1
    mode: ActivityMode = ActivityMode.IN_PERSON
    sim: int | None = None
    picture: str = ""
    caption: str = ""
