"""People whom the library knows, by name and how they are reached."""

from collections import defaultdict

from crm.models import Library, Partner, Person, Post
from crm.names import squeeze
from crm.spreadsheets.importers.contact import Contact


class People:
    """The people recorded by one library; their names are read once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._by_name: dict[str, set[int]] = defaultdict(set)
        for number, name in Person.objects.filter(library=library).values_list("pk", "name"):
            self._by_name[squeeze(name)].add(number)

    def remember(self, person: Person) -> None:
        """Enter a person who was just recorded; the same one again changes nothing."""
        self._by_name[squeeze(person.name)].add(person.pk)

    def find(self, name: str, partner: Partner, contact: Contact) -> Person | None:
        """The person of this name at this partner; else one elsewhere whose number and address agree.

        They agree where either is unknown or they are the same: one person may hold two posts, but
        two people may bear one name.
        """
        numbers = self._by_name.get(squeeze(name))
        if not numbers:
            return None
        bearers = list(Person.objects.filter(library=self._library, pk__in=numbers).order_by("pk"))
        if len(bearers) == 1 and contact.may_reach(bearers[0]):
            return bearers[0]
        here = set(Post.objects.filter(person__in=bearers, partner=partner).values_list("person", flat=True))
        agreeing = [person for person in bearers if contact.may_reach(person)]
        at_partner = [person for person in (*agreeing, *bearers) if person.pk in here]
        return next(iter((*at_partner, *agreeing)), None)
