"""Meetings, calls and letters with the partners of Kabupaten Contoh, and what is to be done after them."""

from crm.models import Interaction, InteractionPartner, InteractionPerson, Task
from crm.sample.base import Sample, put
from crm.sample.contact_data import CONTACTS, TASKS


def load(sample: Sample) -> None:
    """Make the contacts and tasks that are not there yet."""
    library, staff = sample.libraries["contoh"], sample.staff
    for contact in CONTACTS:
        interaction, made = put(
            Interaction,
            {"library": library, "purpose": contact.purpose},
            kind=contact.kind,
            date=sample.day(contact.day),
            place=contact.place,
            shared=contact.shared,
            issues=contact.issues,
            responses=contact.responses,
            next_step=contact.next_step,
            recorded_by=staff["advokasi"],
        )
        sample.interactions[contact.key or contact.purpose] = interaction
        if made:
            for key in contact.partners:
                InteractionPartner(interaction=interaction, partner=sample.partners[key]).save()
            for key in contact.people:
                InteractionPerson(interaction=interaction, person=sample.people[key]).save()
    for todo in TASKS:
        put(
            Task,
            {"library": library, "title": todo.title},
            due_on=sample.day(todo.due),
            done_on=sample.day_or_none(todo.done),
            snoozed_until=sample.day_or_none(todo.snoozed),
            assignee=staff[todo.assignee],
            partner=sample.partners[todo.partner] if todo.partner else None,
            interaction=sample.interactions[todo.after] if todo.after else None,
        )
