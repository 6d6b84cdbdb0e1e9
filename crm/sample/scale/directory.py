"""Partners, who stands how with them, and the people there."""

from collections.abc import Iterator
from datetime import timedelta

from crm.models import Partner, Partnership, Person, Post
from crm.sample.scale.words import KINDS, partner_name, person_name
from crm.sample.scale.world import Skew, World, batches, write
from crm.states import PartnershipStatus
from crm.vocabulary import ContactRhythm, Sector, Tier

STATUSES = {
    PartnershipStatus.PROSPECT: 30,
    PartnershipStatus.EXPLORING: 12,
    PartnershipStatus.NEGOTIATING: 6,
    PartnershipStatus.ACTIVE: 28,
    PartnershipStatus.DORMANT: 14,
    PartnershipStatus.ENDED: 8,
    PartnershipStatus.DECLINED: 2,
}


def write_partners(world: World, count: int) -> Iterator[int]:
    """Partners, each with the partnership of the library that knows it best; yields how many were written."""
    homes = Skew(len(world.libraries), 0.5)
    regions = Skew(len(world.regions), 0.3)
    for numbers in batches(count):
        seats = regions.draw(world.random, len(numbers))
        partners = write(Partner, map(_partner, [world] * len(numbers), numbers, seats))
        world.partners.extend(partner.pk for partner in partners)
        world.homes.extend(homes.draw(world.random, len(numbers)))
        write(Partnership, (_partnership(world, number) for number in numbers))
        yield len(numbers)


def write_people(world: World, count: int) -> Iterator[int]:
    """People with a post each; yields how many were written."""
    employers = Skew(len(world.partners), 0.4)
    for numbers in batches(count):
        at = employers.draw(world.random, len(numbers))
        people = write(
            Person,
            (
                Person(library=world.home(partner), name=person_name(world.random, number))
                for number, partner in zip(numbers, at, strict=True)
            ),
        )
        world.people.extend(person.pk for person in people)
        world.employers.extend(at)
        write(Post, (_post(world, person, partner) for person, partner in zip(people, at, strict=True)))
        yield len(numbers)


def _partner(world: World, number: int, seat: int) -> Partner:
    kinds = list(KINDS)
    kind = world.random.choices(kinds, [KINDS[kind][0] for kind in kinds])[0]
    partner = Partner(
        name=partner_name(world.random, kind, number),
        kind=kind,
        sector=world.random.choice(Sector.values),
        region_id=world.regions[seat],
        website=f"https://mitra-{number}.contoh.id/" if number % 3 == 0 else "",
    )
    partner.set_name_keys()
    return partner


def _partnership(world: World, number: int) -> Partnership:
    status = world.random.choices(list(STATUSES), list(STATUSES.values()))[0]
    return Partnership(
        library=world.home(number),
        partner_id=world.partners[number],
        status=status,
        owner_id=world.officers[world.homes[number]],
        tier=world.random.choices(Tier.values, [1, 6, 3])[0],
        rhythm_days=world.random.choice([None, *ContactRhythm.values]),
        credited_in_public=status == PartnershipStatus.ACTIVE and world.random.random() < 0.4,
        since=world.day(8) if status != PartnershipStatus.PROSPECT else None,
    )


def _post(world: World, person: Person, partner: int) -> Post:
    start = world.day(8)
    left = world.random.random() < 0.15
    return Post(
        person=person,
        partner_id=world.partners[partner],
        title=world.random.choice(["Ketua", "Sekretaris", "Manajer TJSL", "Kepala Bidang", "Staf"]),
        start=start,
        end=min(start + timedelta(days=400), world.today) if left else None,
    )
