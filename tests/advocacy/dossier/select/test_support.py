"""What the sponsor promised, delivered and saw used; and what does not count."""

from datetime import date
from decimal import Decimal

import pytest

from advocacy.dossier.content import Annex, Commitments, Method
from advocacy.models import Dossier
from crm.models import Library, Partner
from crm.vocabulary import CommitmentKind, ValuationBasis
from tests.advocacy.dossier.select.records import content, delivery, held, promise, section_of
from tests.crm import factories

pytestmark = pytest.mark.django_db


def test_promised_received_and_used_are_three_figures_never_added(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank, value=Decimal(100_000_000))
    delivery(gift, 60_000_000, date(2025, 3, 1))
    factories.CommitmentUseFactory(activity=held(regency, bank), commitment=gift, value=Decimal(25_000_000))
    said = content(dossier)
    values = {key: said.figure(key).value for key in ("promised", "received", "used")}
    assert values == {"promised": 100_000_000, "received": 60_000_000, "used": 25_000_000}
    assert Decimal(185_000_000) not in {figure.value for figure in said.figures}


def test_only_verified_deliveries_are_received_and_the_others_are_told_as_a_gap(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank)
    delivery(gift, 1_000_000, date(2025, 3, 1))
    delivery(gift, 2_500_000, date(2025, 4, 1), verified=False)
    said = content(dossier)
    assert said.figure("received").value == 1_000_000
    (line,) = section_of(said, Commitments).lines
    assert (line.received, line.unverified) == (Decimal(1_000_000), Decimal(2_500_000))
    method = section_of(said, Method)
    assert any("2.500.000" in gap for gap in method.gaps)


def test_what_lies_outside_the_period_does_not_count(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, promised_on=date(2026, 1, 5), value=Decimal(9))
    old = promise(regency, bank, promised_on=date(2023, 1, 5), value=Decimal(7), fulfilled=True)
    delivery(old, 7, date(2024, 1, 5))
    running = promise(regency, bank, promised_on=date(2024, 1, 5), value=Decimal(5))
    delivery(running, 2, date(2024, 6, 1))
    delivery(running, 3, date(2025, 6, 1))
    held(regency, bank, starts_on=date(2024, 12, 30))
    held(regency, bank, starts_on=date(2024, 12, 30), ends_on=date(2025, 1, 2), name="Melintasi tahun")
    said = content(dossier)
    assert said.figure("promised").value == 5
    assert said.figure("received").value == 3
    assert said.figure("activities").value == 1


def test_what_arrived_before_the_period_stands_apart(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank, promised_on=date(2024, 2, 1), value=Decimal(100))
    delivery(gift, 60, date(2024, 6, 1))
    delivery(gift, 40, date(2025, 6, 1))
    said = content(dossier)
    assert said.figure("received").value == 40
    assert said.figure("received_before").value == 60
    (line,) = section_of(said, Commitments).lines
    assert (line.received, line.received_in_period) == (Decimal(100), Decimal(40))


def test_a_gift_of_old_that_the_period_used_is_told(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank, promised_on=date(2023, 2, 1), value=Decimal(100), fulfilled=True)
    delivery(gift, 100, date(2023, 6, 1))
    earlier = held(regency, bank, starts_on=date(2024, 3, 1))
    factories.CommitmentUseFactory(activity=earlier, commitment=gift, value=Decimal(30))
    factories.CommitmentUseFactory(activity=held(regency, bank), commitment=gift, value=Decimal(20))
    said = content(dossier)
    assert said.figure("used").value == 20
    (line,) = section_of(said, Commitments).lines
    assert (line.used, line.used_in_period) == (Decimal(50), Decimal(20))


def test_cancelled_promises_and_promises_to_the_partner_are_in_no_total(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, value=Decimal(100), cancelled=True)
    promise(regency, bank, value=Decimal(40), from_us=True)
    said = content(dossier)
    assert said.figure("promised").value is None
    assert said.figure("promised").missing_reason
    section = section_of(said, Commitments)
    assert [line.direction for line in section.lines] == ["to_partner"]


def test_a_cancelled_promise_is_named_among_the_gaps(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, description="Langganan majalah", cancelled=True)
    assert any("Langganan majalah" in gap for gap in section_of(content(dossier), Method).gaps)


def test_what_a_person_received_is_not_the_institutions(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    delivery(promise(regency, bank), 1_000, date(2025, 3, 1), to_a_person=True)
    said = content(dossier)
    assert said.figure("received").value == 0
    assert any("perorangan" in gap for gap in section_of(said, Method).gaps)


def test_nothing_delivered_on_a_promise_is_nought_and_without_a_promise_unknown(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    assert content(dossier).figure("received").value is None
    promise(regency, bank)
    assert content(dossier).figure("received").value == 0


def test_a_delivery_without_a_value_is_not_nought(dossier: Dossier, regency: Library, bank: Partner) -> None:
    factories.FulfilmentFactory(
        commitment=promise(regency, bank), value=None, delivered_on=date(2025, 3, 1), verified=True
    )
    received = content(dossier).figure("received")
    assert received.value is None
    assert received.missing_reason


def test_books_are_a_figure_only_where_books_were_promised(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank)
    assert "books" not in {figure.key for figure in content(dossier).figures}
    promise(regency, bank, books=True)
    assert content(dossier).figure("books").value == 0


def test_values_somebody_judged_are_estimates(dossier: Dossier, regency: Library, bank: Partner) -> None:
    promise(regency, bank, valuation_basis=ValuationBasis.FACE)
    assert content(dossier).figure("promised").evidence == "measured"
    promise(regency, bank, valuation_basis=ValuationBasis.MARKET)
    assert content(dossier).figure("promised").evidence == "estimated"


def test_a_sum_is_no_surer_than_its_least_sure_part(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, valuation_basis=ValuationBasis.INVOICE)
    promise(regency, bank, valuation_basis=ValuationBasis.TARIFF)
    assert content(dossier).figure("promised").evidence == "estimated"
    promise(regency, bank, valuation_basis=ValuationBasis.PARTNER)
    assert content(dossier).figure("promised").evidence == "declared"


def test_every_figure_names_the_records_behind_it(dossier: Dossier, regency: Library, bank: Partner) -> None:
    gift = promise(regency, bank, kind=CommitmentKind.BOOKS, quantity=Decimal(100), unit="eksemplar")
    arrived = delivery(
        gift, 1_000, date(2025, 3, 1), quantity=Decimal(40), bast_number="028/1", bast_on=date(2025, 3, 1)
    )
    said = content(dossier)
    assert said.figure("books").value == 40
    assert [source.pk for source in said.figure("books").sources] == [arrived.pk]
    assert "028/1" in said.figure("books").sources[0].label
    annex = section_of(said, Annex)
    assert [line.number for line in annex.basts] == ["028/1"]
