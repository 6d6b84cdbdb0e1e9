"""Activities with attendance, partners, money and outcomes."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from crm.models import Activity, ActivityPartner, CostLine, Outcome
from crm.sample.scale.words import SUBJECTS
from crm.sample.scale.world import Skew, World, batches, write
from crm.vocabulary import ActivityKind, EvidenceClass, FundingSource, OutcomeDomain, PartnerRole, Strategy


def write_activities(world: World, count: int) -> Iterator[int]:
    """Activities and what hangs on them; yields how many were written."""
    taking_part = Skew(len(world.partners), 0.8)
    for numbers in batches(count):
        partners = taking_part.draw(world.random, len(numbers))
        rows = write(Activity, [_activity(world, partner) for partner in partners])
        write(ActivityPartner, _parts(world, rows, partners))
        write(CostLine, [_cost(world, row) for row in rows[::2]])
        write(Outcome, [_outcome(world, row) for row in rows[::20]])
        yield len(numbers)


def _activity(world: World, partner: int) -> Activity:
    start = world.day(6)
    people = int(world.random.lognormvariate(3.3, 0.6)) + 3
    women = world.random.randint(people // 3, people)
    counted = world.random.random() < 0.85
    return Activity(
        library=world.home(partner),
        name=f"Kelas contoh {world.random.choice(SUBJECTS)}",
        strategy=world.random.choices(Strategy.values, [3, 6, 1])[0],
        kind=world.random.choice(ActivityKind.values),
        starts_on=start,
        ends_on=start + timedelta(days=world.random.choice([0, 0, 0, 1, 2])),
        male=people - women if counted else None,
        female=women if counted else None,
    )


def _parts(world: World, rows: Sequence[Activity], partners: Sequence[int]) -> Iterator[ActivityPartner]:
    """One partner in most activities, two in some, none in others."""
    for row, first in zip(rows, partners, strict=True):
        chance = world.random.random()
        if chance < 0.8:
            role = world.random.choice(PartnerRole.values)
            yield ActivityPartner(activity=row, partner_id=world.partners[first], role=role)
        if chance < 0.2:
            second = world.random.randrange(len(world.partners))
            role = PartnerRole.INVOLVED if second != first else PartnerRole.VENUE
            yield ActivityPartner(activity=row, partner_id=world.partners[second], role=role)


def _cost(world: World, row: Activity) -> CostLine:
    amount = Decimal(round(world.random.lognormvariate(15, 0.7), -4))
    return CostLine(activity=row, funding_source=world.random.choice(FundingSource.values), amount=amount)


def _outcome(world: World, row: Activity) -> Outcome:
    return Outcome(
        library=row.library,
        activity=row,
        statement="Peserta contoh membuka usaha sendiri",
        who="Peserta kelas",
        domain=world.random.choice(OutcomeDomain.values),
        value=Decimal(world.random.randrange(1, 12)),
        unit="orang",
        evidence=world.random.choice(EvidenceClass.values),
        observed_on=min(row.ends_on + timedelta(days=60), world.today),
    )
