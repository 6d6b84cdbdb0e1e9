"""How somebody is reached, read so that nothing is lost: what cannot be read is kept as it stands."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from crm.models import Person
from crm.spreadsheets.contacts import emails, phones
from crm.spreadsheets.problems import CellError, Parser
from crm.spreadsheets.reader import RowReader

FREE_MAIL = frozenset(
    """
    gmail.com googlemail.com yahoo.com yahoo.co.id ymail.com rocketmail.com hotmail.com outlook.com
    outlook.co.id live.com msn.com icloud.com me.com proton.me protonmail.com aol.com gmx.com zoho.com
    """.split()  # noqa: SIM905 - words in a row are easier to read
)


@dataclass(frozen=True)
class Contact:
    """Numbers and addresses, the main one first; ``unread`` are cells that hold neither, as they stand."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def phone(self) -> str:
        """The first number, or ``""``."""
        return next(iter(self.phones), "")

    @property
    def email(self) -> str:
        """The first address, or ``""``."""
        return next(iter(self.emails), "")

    @property
    def others(self) -> str:
        """Whatever comes after the first, one on a line."""
        return "\n".join((*self.phones[1:], *self.emails[1:], *self.unread))

    @property
    def everything(self) -> str:
        """All of it, one on a line."""
        return "\n".join((*self.phones, *self.emails, *self.unread))

    def may_reach(self, person: Person) -> bool:
        """Whether nothing here speaks against its being this person's."""
        return _agree(person.phone, self.phones) and _agree(person.email, self.emails)

    @property
    def domains(self) -> str:
        """The domains that are an institution's own, parted by spaces."""
        domains = dict.fromkeys(address.rpartition("@")[2] for address in self.emails)
        return " ".join(domain for domain in domains if domain not in FREE_MAIL)


def read_contact(row: RowReader, phone_column: str, email_column: str) -> Contact:
    """Both cells; a bad one is noted and kept, and does not keep the row out."""
    numbers, unread_numbers = _read(row, phone_column, phones)
    addresses, unread_addresses = _read(row, email_column, emails)
    return Contact(numbers, addresses, unread_numbers + unread_addresses)


def _read(
    row: RowReader, column: str, parse: Parser[tuple[str, ...]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    cell = row.row[column]
    try:
        return parse(cell).value or (), ()
    except CellError as error:
        done = _("kept as it stands, beside what can be read; expected: %(expected)s")
        row.note(column, done % {"expected": error.expected})
        return (), (error.read,)


def _agree(recorded: str, said: tuple[str, ...]) -> bool:
    return not recorded or not said or recorded in said
