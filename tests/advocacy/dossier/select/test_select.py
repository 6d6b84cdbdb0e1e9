"""The whole of what a dossier says: from which libraries, in which order and language."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from advocacy.dossier.content import Annex, Method, Narrative, Sources, Stories, Summary
from advocacy.models import Dossier
from crm.models import Library, Partner
from crm.scope import everything
from tests.advocacy.dossier.select.records import content, delivery, held, promise, section_of
from tests.crm import factories

pytestmark = pytest.mark.django_db


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


def test_sections_follow_the_composition(dossier: Dossier) -> None:
    dossier.sections = [
        ("method", {"introduction": ""}),
        ("narrative", {"heading": "Pelajaran", "text": "Satu {bukan angka}.\n\nDua."}),
        ("summary", {"introduction": "Selamat membaca.", "request": ""}),
    ]
    said = content(dossier)
    assert [type(section) for section in said.sections] == [Method, Narrative, Summary, Sources]
    assert said.sections[1].heading == "Pelajaran"
    assert len(said.sections[1].paragraphs) == 2


def test_a_field_that_came_after_the_dossier_was_composed_holds_nothing(dossier: Dossier) -> None:
    stored = [{"type": "summary", "value": {}, "id": "1"}]
    dossier.sections = Dossier.sections.field.to_python(json.dumps(stored))
    summary = section_of(content(dossier), Summary)
    assert (summary.request, summary.paragraphs) == ("", ())


def test_sources_stand_before_the_annex(dossier: Dossier) -> None:
    kinds = [type(section) for section in content(dossier).sections]
    assert kinds.index(Sources) == kinds.index(Annex) - 1


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
