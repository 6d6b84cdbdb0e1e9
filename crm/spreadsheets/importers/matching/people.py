"""People whom the library knows, by name and how they are reached."""

from collections import defaultdict

from crm.models import Library, Partner, Person
from crm.names import squeeze


class People:
    """The people recorded by one library; their names are read once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._by_name: dict[str, list[int]] = defaultdict(list)
        for number, name in Person.objects.filter(library=library).values_list("pk", "name"):
            self._by_name[squeeze(name)].append(number)

    def remember(self, person: Person) -> None:
        """Enter a person who was just recorded."""
        self._by_name[squeeze(person.name)].append(person.pk)

    def find(
        self, name: str, partner: Partner, phones: tuple[str, ...], emails: tuple[str, ...]
    ) -> Person | None:
        """The person of this name at this partner; else one elsewhere whose number and address agree.

        They agree where either is unknown or they are the same: one person may hold two posts, but
        two people may bear one name.
        """
        numbers = self._by_name.get(squeeze(name), [])
        bearers = list(Person.objects.filter(library=self._library, pk__in=numbers).order_by("pk"))
        agreeing = [
            person for person in bearers if _agrees(person.phone, phones) and _agrees(person.email, emails)
        ]
        here = (
            set(partner.posts.filter(person__in=bearers).values_list("person", flat=True))
            if bearers
            else set()
        )
        for candidates in (agreeing, bearers):
            for person in candidates:
                if person.pk in here:
                    return person
        return next(iter(agreeing), None)


def _agrees(recorded: str, said: tuple[str, ...]) -> bool:
    return not recorded or not said or recorded in said
