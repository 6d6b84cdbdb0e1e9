import pytest

from crm.models import Person
from crm.spreadsheets import RowReader
from crm.spreadsheets.header import Column, Layout
from crm.spreadsheets.importers.contact import Contact, read_contact
from crm.spreadsheets.rows import read_rows
from tests.crm.spreadsheets.examples import grid, header_of

LAYOUT = Layout("name", (Column("name", ("Nama",)), Column("hp", ("HP",)), Column("mail", ("Email",))))


def read(phone: str, email: str) -> tuple[Contact, int]:
    sheet = grid(["Nama", "HP", "Email"], ["Sari", phone, email])
    (raw,) = read_rows(sheet, header_of(sheet, LAYOUT))
    row = RowReader(raw)
    return read_contact(row, "hp", "mail"), len(row.notes)


def test_the_first_of_each_is_the_main_one_and_the_rest_is_kept() -> None:
    contact, notes = read("0812-0000-0001 / 0813-0000-0002", "a@x.example; b@x.example")
    assert (contact.phone, contact.email) == ("+6281200000001", "a@x.example")
    assert contact.others == "+6281300000002\nb@x.example"
    assert notes == 0


def test_what_cannot_be_read_is_kept_with_a_note() -> None:
    contact, notes = read("belum tahu", "radio[at]contoh")
    assert (contact.phone, contact.email, contact.others) == ("", "", "belum tahu\nradio[at]contoh")
    assert notes == 2


def test_a_cell_that_says_nothing_is_nothing() -> None:
    assert read("tidak ada", "-") == (Contact(), 0)


def test_free_mail_is_no_institutions_own_domain() -> None:
    assert Contact(emails=("a@gmail.com", "b@univ.example", "c@univ.example")).domains == "univ.example"


@pytest.mark.parametrize(
    ("phone", "email", "may"),
    [("", "", True), ("+62811", "", True), ("+62822", "", False), ("+62811", "b@x.example", False)],
)
def test_whether_it_may_be_a_persons(phone: str, email: str, may: bool) -> None:
    contact = Contact(phones=("+62811",), emails=("a@x.example",))
    assert contact.may_reach(Person(phone=phone, email=email)) is may
