"""What a dossier says of the records: who counts, for which period, from where."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from advocacy.dossier.content import Activities as ActivitiesSection
from advocacy.dossier.content import (
    Annex,
    Content,
    Method,
    Narrative,
    Section,
    Sources,
    Stories,
    Summary,
)
from advocacy.dossier.content import Commitments as CommitmentsSection
from advocacy.dossier.select import select
from advocacy.models import Dossier
from crm.models import Activity, ActivityPartner, Library, Partner
from crm.scope import everything
from crm.vocabulary import CommitmentKind, ValuationBasis
from tests.advocacy.factories import DossierFactory
from tests.crm import factories

pytestmark = pytest.mark.django_db

S = TypeVar("S", bound=Section)
START, END = date(2025, 1, 1), date(2025, 12, 31)
ISSUED = datetime(2026, 1, 10, 3, 0, tzinfo=UTC)


@pytest.fixture
def bank() -> Partner:
    return factories.PartnerFactory(name="Bank Contoh")


@pytest.fixture
def dossier(regency: Library, bank: Partner) -> Dossier:
    return DossierFactory(library=regency, partner=bank, period_start=START, period_end=END)


def content(dossier: Dossier) -> Content:
    return select(
        dossier,
        number="UJI-2026-0001",
        issued_at=ISSUED,
        issued_by=None,
        verification_url="https://x.example/",
    )


def promise(library: Library, partner: Partner, **fields: Any) -> Any:
    return factories.CommitmentFactory(
        library=library, partner=partner, **{"promised_on": date(2025, 2, 1), **fields}
    )


def delivery(commitment: Any, value: int, on: date, verified: bool = True, **fields: Any) -> Any:
    return factories.FulfilmentFactory(
        commitment=commitment, value=Decimal(value), delivered_on=on, verified=verified, **fields
    )


def held(library: Library, partner: Partner, **fields: Any) -> Activity:
    activity: Activity = factories.ActivityFactory(
        library=library, partners=[partner], **{"starts_on": date(2025, 5, 1), **fields}
    )
    return activity


def section_of(said: Content, kind: type[S]) -> S:
    """The one section of that kind."""
    (section,) = (section for section in said.sections if isinstance(section, kind))
    return section


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


def test_cancelled_promises_and_promises_to_the_partner_are_in_no_total(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, value=Decimal(100), cancelled=True)
    promise(regency, bank, value=Decimal(40), from_us=True)
    said = content(dossier)
    assert said.figure("promised").value is None
    assert said.figure("promised").missing_reason
    section = section_of(said, CommitmentsSection)
    assert [line.direction for line in section.lines] == ["to_partner"]


def test_other_partners_and_libraries_outside_the_branch_do_not_count(
    dossier: Dossier, regency: Library, village: Library, other_regency: Library, bank: Partner
) -> None:
    promise(village, bank, value=Decimal(10))
    promise(other_regency, bank, value=Decimal(1_000))
    promise(regency, factories.PartnerFactory(), value=Decimal(5_000))
    held(other_regency, bank)
    with everything():  # whoever asks, the dossier's own branch decides
        said = content(dossier)
    assert said.figure("promised").value == 10
    assert said.figure("activities").value == 0


def test_attendance_counts_visits_and_says_where_nobody_counted(
    dossier: Dossier, regency: Library, village: Library, bank: Partner
) -> None:
    held(regency, bank, male=10, female=30)
    held(village, bank, male=None, female=None, sex_unknown=15)
    held(village, bank, name="Tidak dihitung")
    said = content(dossier)
    assert said.figure("attendance").value == 55
    assert said.figure("women_share").value == Decimal("75.00")
    assert said.figure("libraries").value == 2
    method = section_of(said, Method)
    assert any("Tidak dihitung" in gap for gap in method.gaps)


def test_an_activity_that_used_the_gift_counts_once_though_the_partner_also_took_part(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    activity = held(regency, bank, male=1, female=1)
    ActivityPartner(activity=activity, partner=bank, role="funder").save()
    factories.CommitmentUseFactory(activity=activity, commitment=promise(regency, bank))
    said = content(dossier)
    assert said.figure("activities").value == 1
    assert said.figure("attendance").value == 2
    section = section_of(said, ActivitiesSection)
    assert len(section.lines) == 1


def test_values_somebody_judged_are_estimates(dossier: Dossier, regency: Library, bank: Partner) -> None:
    promise(regency, bank, valuation_basis=ValuationBasis.FACE)
    assert content(dossier).figure("promised").evidence == "measured"
    promise(regency, bank, valuation_basis=ValuationBasis.MARKET)
    assert content(dossier).figure("promised").evidence == "estimated"


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


def test_sections_follow_the_composition(dossier: Dossier) -> None:
    dossier.sections = [
        ("method", {"introduction": ""}),
        ("narrative", {"heading": "Pelajaran", "text": "Satu {bukan angka}.\n\nDua."}),
        ("summary", {"introduction": "Selamat membaca."}),
    ]
    said = content(dossier)
    assert [type(section) for section in said.sections] == [Method, Narrative, Summary, Sources]
    assert said.sections[1].heading == "Pelajaran"
    assert len(said.sections[1].paragraphs) == 2


def test_sources_stand_before_the_annex(dossier: Dossier) -> None:
    kinds = [type(section) for section in content(dossier).sections]
    assert kinds.index(Sources) == kinds.index(Annex) - 1


def test_an_empty_dossier_still_says_why_each_number_is_missing(dossier: Dossier) -> None:
    said = content(dossier)
    missing = [figure for figure in said.figures if figure.value is None]
    assert missing
    assert all(figure.missing_reason for figure in missing)
    stories = section_of(said, Stories)
    assert stories.stories == ()


def test_the_dossier_speaks_its_own_language(dossier: Dossier, regency: Library, bank: Partner) -> None:
    promise(regency, bank)
    labels = {}
    for language in ("id", "en"):
        dossier.language = language
        labels[language] = content(dossier).figure("promised").label
    assert labels["en"] == "Promised"
    assert labels["id"] == "Dijanjikan"


def test_selecting_makes_as_many_queries_for_many_records_as_for_few(
    dossier: Dossier, regency: Library, bank: Partner, queries_of: Callable[[Callable[[], object]], int]
) -> None:
    def add(count: int) -> None:
        for _ in range(count):
            gift = promise(regency, bank, agreement=factories.AgreementFactory(library=regency, partner=bank))
            delivery(gift, 1, date(2025, 3, 1))
            activity = held(regency, bank, counted=True)
            factories.CostLineFactory(activity=activity)
            factories.CommitmentUseFactory(activity=activity, commitment=gift)
            factories.OutcomeFactory(library=regency, activity=activity, verified=True)

    add(2)
    few = queries_of(lambda: content(dossier))
    add(20)
    assert queries_of(lambda: content(dossier)) == few


def test_what_arrived_before_the_period_stands_apart(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank, promised_on=date(2024, 2, 1), value=Decimal(100))
    delivery(gift, 60, date(2024, 6, 1))
    delivery(gift, 40, date(2025, 6, 1))
    said = content(dossier)
    assert said.figure("received").value == 40
    assert said.figure("received_before").value == 60
    (line,) = section_of(said, CommitmentsSection).lines
    assert (line.received, line.received_in_period) == (100, 40)


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
    (line,) = section_of(said, CommitmentsSection).lines
    assert (line.used, line.used_in_period) == (50, 20)


def test_what_a_person_received_is_not_the_institutions(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    delivery(promise(regency, bank), 1_000, date(2025, 3, 1), to_a_person=True)
    said = content(dossier)
    assert said.figure("received").value == 0
    assert any("perorangan" in gap for gap in section_of(said, Method).gaps)


def test_a_cancelled_promise_is_named_among_the_gaps(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, description="Langganan majalah", cancelled=True)
    assert any("Langganan majalah" in gap for gap in section_of(content(dossier), Method).gaps)


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


@pytest.mark.parametrize(
    ("status", "delivered", "due", "told"),
    [
        ("promised", 0, date(2026, 6, 1), "promised"),
        ("promised", 0, date(2025, 6, 1), "overdue"),
        ("partial", 4, date(2025, 6, 1), "overdue"),
        ("partial", 10, date(2025, 6, 1), "pending"),
        ("fulfilled", 10, date(2025, 6, 1), "fulfilled"),
    ],
)
def test_nobody_is_late_who_has_delivered_all(
    status: str, delivered: int, due: date, told: str, dossier: Dossier, regency: Library, bank: Partner
) -> None:
    gift = promise(regency, bank, status=status, due_on=due, value=Decimal(10))
    if delivered:
        delivery(gift, delivered, date(2025, 3, 1))
    (line,) = section_of(content(dossier), CommitmentsSection).lines
    assert line.status == told


def test_a_line_names_the_library_where_it_is_another(
    dossier: Dossier, regency: Library, village: Library, bank: Partner
) -> None:
    promise(regency, bank)
    promise(village, bank)
    own, below = section_of(content(dossier), CommitmentsSection).lines
    assert (own.library, below.library) == ("", village.name)


def test_a_sum_is_no_surer_than_its_least_sure_part(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    promise(regency, bank, valuation_basis=ValuationBasis.INVOICE)
    promise(regency, bank, valuation_basis=ValuationBasis.TARIFF)
    assert content(dossier).figure("promised").evidence == "estimated"
    promise(regency, bank, valuation_basis=ValuationBasis.PARTNER)
    assert content(dossier).figure("promised").evidence == "declared"


def test_one_is_no_plural(dossier: Dossier, regency: Library, bank: Partner) -> None:
    dossier.language = "en"
    held(regency, bank, male=1)
    said = content(dossier)
    assert [said.figure(key).unit for key in ("activities", "libraries", "attendance")] == [
        "activity",
        "library",
        "attendance",
    ]


def test_the_summary_tells_the_newest_checked_changes_and_the_request(
    dossier: Dossier, regency: Library, bank: Partner
) -> None:
    activity = held(regency, bank)
    for month, verified in ((6, True), (7, True), (8, True), (9, True), (10, False)):
        factories.OutcomeFactory(
            library=regency,
            activity=activity,
            statement=f"Perubahan {month}",
            observed_on=date(2025, month, 1),
            verified=verified,
        )
    dossier.sections = [("summary", {"introduction": "", "request": "Lanjutkan {kelas}."})]
    summary = section_of(content(dossier), Summary)
    assert [line.statement for line in summary.changes] == ["Perubahan 7", "Perubahan 8", "Perubahan 9"]
    assert summary.request == "Lanjutkan {{kelas}."
