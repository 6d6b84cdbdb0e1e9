"""Agreements, promises and what became of them."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from crm.models import Agreement, AgreementParty, Commitment, Fulfilment
from crm.sample.scale.words import SUBJECTS
from crm.sample.scale.world import Skew, World, batches, write
from crm.states import AgreementStatus, CommitmentStatus
from crm.vocabulary import AgreementKind, CommitmentKind, Direction, ValuationBasis

MET = {CommitmentStatus.FULFILLED: 50, CommitmentStatus.PARTIAL: 15, CommitmentStatus.PROMISED: 30}
MET[CommitmentStatus.CANCELLED] = 5


def write_agreements(world: World, count: int) -> Iterator[int]:
    """Agreements with both their parties; yields how many were written."""
    signing = Skew(len(world.partners), 0.8)
    for numbers in batches(count):
        partners = signing.draw(world.random, len(numbers))
        rows = write(Agreement, map(_agreement, [world] * len(numbers), numbers, partners))
        write(AgreementParty, _parties(world, rows, partners))
        yield len(numbers)


def write_commitments(world: World, count: int) -> Iterator[int]:
    """Promises with their deliveries; yields how many were written."""
    giving = Skew(len(world.partners), 0.8)
    for numbers in batches(count):
        partners = giving.draw(world.random, len(numbers))
        rows = write(Commitment, [_commitment(world, partner) for partner in partners])
        write(Fulfilment, _deliveries(world, rows, partners))
        yield len(numbers)


def _agreement(world: World, number: int, partner: int) -> Agreement:
    start = world.day(8)
    end = start + timedelta(days=365 * world.random.choice([1, 2, 3, 5]))
    return Agreement(
        library=world.home(partner),
        about=f"Kerja sama kelas {world.random.choice(SUBJECTS)}",
        kind=world.random.choices([AgreementKind.PKS, AgreementKind.MOU], [2, 1])[0],
        status=AgreementStatus.IN_FORCE if end >= world.today else AgreementStatus.ENDED,
        our_number=f"415.4/{number}/CONTOH/{start.year}",
        their_number=f"{number}/MITRA-CONTOH/{start.year}",
        signed_on=start,
        starts_on=start,
        ends_on=end,
    )


def _parties(world: World, rows: Sequence[Agreement], partners: Sequence[int]) -> Iterator[AgreementParty]:
    for row, partner in zip(rows, partners, strict=True):
        yield AgreementParty(agreement=row, order=1, name=row.library.name)
        yield AgreementParty(agreement=row, order=2, partner_id=world.partners[partner])


def _commitment(world: World, partner: int) -> Commitment:
    promised = world.day(6)
    return Commitment(
        library=world.home(partner),
        partner_id=world.partners[partner],
        direction=world.random.choices(Direction.values, [9, 1])[0],
        kind=world.random.choice(CommitmentKind.values),
        description=f"Dukungan kelas {world.random.choice(SUBJECTS)}",
        value=Decimal(round(world.random.lognormvariate(16, 1), -5) + 100_000),
        valuation_basis=ValuationBasis.PARTNER,
        promised_on=promised,
        due_on=promised + timedelta(days=world.random.randrange(30, 400)),
        status=world.random.choices(list(MET), list(MET.values()))[0],
        owner_id=world.officers[world.homes[partner]],
    )


def _deliveries(world: World, rows: Sequence[Commitment], partners: Sequence[int]) -> Iterator[Fulfilment]:
    """One delivery, verified by somebody else, on each promise that was met or partly met."""
    now = timezone.now()
    for row, partner in zip(rows, partners, strict=True):
        if row.status in {CommitmentStatus.FULFILLED, CommitmentStatus.PARTIAL}:
            home = world.homes[partner]
            yield Fulfilment(
                commitment=row,
                delivered_on=min(row.promised_on + timedelta(days=45), world.today),
                value=row.value if row.status == CommitmentStatus.FULFILLED else (row.value or 0) // 2,
                bast_number=f"028/{row.pk}/BAST-CONTOH",
                recorded_by_id=world.officers[home],
                verified_by_id=world.officers[home - 1],
                verified_at=now,
            )
