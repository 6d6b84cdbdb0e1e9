"""Contacts with partners, and the tasks that follow them."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from crm.models import Interaction, InteractionPartner, InteractionPerson, Task
from crm.sample.scale.words import SUBJECTS
from crm.sample.scale.world import Skew, World, batches, write
from crm.vocabulary import InteractionKind

ONE_TASK_IN = 40


def write_interactions(world: World, count: int) -> Iterator[int]:
    """Contacts, most with a person, some with a second partner or a task; yields how many were written."""
    met = Skew(len(world.people), 0.8)
    for numbers in batches(count):
        people = met.draw(world.random, len(numbers))
        rows = write(Interaction, [_interaction(world, person) for person in people])
        write(InteractionPartner, _partners(world, rows, people))
        write(InteractionPerson, _people(world, rows, people))
        write(Task, [_task(world, row, person) for row, person in _every(rows, people, ONE_TASK_IN)])
        yield len(numbers)


def _interaction(world: World, person: int) -> Interaction:
    home = world.homes[world.employers[person]]
    subject = world.random.choice(SUBJECTS)
    return Interaction(
        library=world.libraries[home],
        kind=world.random.choice(InteractionKind.values),
        date=world.day(8),
        place="Kantor mitra" if world.random.random() < 0.4 else "",
        purpose=f"Membahas kelas {subject}",
        next_step="Mengirim surat permohonan" if world.random.random() < 0.5 else "",
        recorded_by_id=world.officers[home],
    )


def _partners(
    world: World, rows: Sequence[Interaction], people: Sequence[int]
) -> Iterator[InteractionPartner]:
    for row, person in zip(rows, people, strict=True):
        first = world.employers[person]
        yield InteractionPartner(interaction=row, partner_id=world.partners[first])
        if world.random.random() < 0.1:
            second = world.random.randrange(len(world.partners))
            if second != first:
                yield InteractionPartner(interaction=row, partner_id=world.partners[second])


def _people(world: World, rows: Sequence[Interaction], people: Sequence[int]) -> Iterator[InteractionPerson]:
    for row, person in zip(rows, people, strict=True):
        if world.random.random() < 0.7:
            yield InteractionPerson(interaction=row, person_id=world.people[person])


def _every(
    rows: Sequence[Interaction], people: Sequence[int], step: int
) -> Iterator[tuple[Interaction, int]]:
    yield from list(zip(rows, people, strict=True))[::step]


def _task(world: World, row: Interaction, person: int) -> Task:
    due = row.date + timedelta(days=world.random.randrange(3, 60))
    return Task(
        library=row.library,
        title="Mengirim surat permohonan",
        due_on=due,
        assignee_id=row.recorded_by_id,
        partner_id=world.partners[world.employers[person]],
        interaction=row,
        done_on=due if due < world.today and world.random.random() < 0.97 else None,
    )
