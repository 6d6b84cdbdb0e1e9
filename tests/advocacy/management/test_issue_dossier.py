"""``issue_dossier``: every option, and a clear word for every mistake."""

import io
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.core.management import CommandError, call_command

from advocacy.dossier.pdf import PdfFile
from advocacy.dossier.snapshot import load
from advocacy.models import Dossier, Edition
from advocacy.states import EditionStatus, RenderStatus
from crm.models import Library, Partner, User
from crm.scope import everything
from tests.advocacy.factories import DossierFactory
from tests.crm.factories import PartnerFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "kiriman" / "dosier.pdf"


@pytest.fixture(autouse=True)
def _ready(bank: Partner, regency: Library) -> None:
    """There is a sponsor and a library."""


def run(out: Path, *more: str, **changes: str) -> str:
    options = {
        "audience": "sponsor",
        "partner": "Bank Contoh Nusantara",
        "library": "kabupaten",
        "from": "2025-01-01",
        "to": "2025-12-31",
        **changes,
    }
    said = io.StringIO()
    given = [f"--{name}={value}" for name, value in options.items()]
    call_command("issue_dossier", *given, *more, f"--out={out}", stdout=said)
    return said.getvalue()


def the_edition() -> Any:
    with everything():
        return Edition.objects.get(status=EditionStatus.ISSUED)


def test_it_writes_the_file_and_says_its_number_pages_and_hash(out: Path, quick_render: PdfFile) -> None:
    said = run(out)
    edition = the_edition()
    assert out.read_bytes() == quick_render.data
    for part in (edition.number, "9 pages", quick_render.sha256, str(out)):
        assert part in said


@pytest.mark.parametrize("partner", ["BCN", "bank contoh  NUSANTARA", "PT Bank Contoh Nusantara Tbk"])
@pytest.mark.parametrize("library", ["kabupaten", "Perpustakaan Kabupaten Uji"])
def test_partner_and_library_are_found_as_people_write_them(
    partner: str, library: str, out: Path, quick_render: PdfFile
) -> None:
    run(out, partner=partner, library=library)
    assert the_edition().dossier.partner.name == "Bank Contoh Nusantara"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("id", "Laporan kepada mitra: dari janji ke bukti"),
        ("en", "Report to our partner: from promise to proof"),
    ],
)
@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_language_and_paper_are_the_editions(
    language: str, title: str, paper: str, out: Path, quick_render: PdfFile
) -> None:
    run(out, language=language, paper=paper)
    said = load(the_edition().snapshot.encode())
    assert (said.language, said.paper, said.title) == (language, paper, title)


def test_somebody_may_answer_for_it(head: User, out: Path, quick_render: PdfFile) -> None:
    run(out, by=head.username)
    edition = the_edition()
    assert edition.issued_by == head
    assert load(edition.snapshot.encode()).issued_by.name == "Ratna Uji"


def test_issued_again_it_supersedes_the_edition_before(out: Path, quick_render: PdfFile) -> None:
    run(out)
    first = the_edition()
    run(out)
    first.refresh_from_db()
    assert first.status == EditionStatus.SUPERSEDED
    assert first.superseded_by == the_edition()
    assert Dossier._base_manager.count() == 1


def test_another_period_is_another_dossier(out: Path, quick_render: PdfFile) -> None:
    run(out)
    run(out, **{"from": "2024-01-01", "to": "2024-12-31"})
    assert Edition._base_manager.filter(status=EditionStatus.ISSUED).count() == 2


def test_sections_composed_in_the_workspace_are_kept(out: Path, quick_render: PdfFile) -> None:
    with everything():
        composed = DossierFactory(
            library=Library.objects.get(code="kabupaten"),
            partner=Partner.objects.get(),
            period_start="2025-01-01",
            period_end="2025-12-31",
            sections=[("method", {"introduction": "Catatan kami."})],
        )
    run(out)
    assert the_edition().dossier == composed


MISTAKES: list[tuple[dict[str, str], str]] = [
    ({"partner": "Bank Hantu"}, "no partner called “Bank Hantu”"),
    ({"library": "atlantis"}, "no library with the code, NPP, number or name “atlantis”"),
    ({"from": "2025-13-01"}, "“2025-13-01” is no day"),
    ({"to": "kemarin"}, "“kemarin” is no day"),
    ({"from": "2025-12-31", "to": "2025-01-01"}, "Periode berakhir sebelum mulai"),
    ({"from": "2999-01-01", "to": "2999-12-31"}, "belum dimulai"),
    ({"audience": "raja"}, "invalid choice: 'raja'"),
    ({"paper": "letter"}, "invalid choice: 'letter'"),
    ({"language": "fr"}, "invalid choice: 'fr'"),
    ({"by": "hantu"}, "no active member of staff called “hantu”"),
]


@pytest.mark.parametrize(("changes", "message"), MISTAKES)
def test_a_mistake_is_named_and_nothing_is_issued(changes: dict[str, str], message: str, out: Path) -> None:
    with pytest.raises(CommandError) as refusal:
        run(out, **changes)
    assert message in str(refusal.value)
    assert not out.exists()
    assert not Edition._base_manager.exists()


def test_a_name_that_two_partners_bear_is_refused(out: Path) -> None:
    PartnerFactory(name="Bank Cipta Nusa", short_name="BCN")
    with pytest.raises(CommandError, match="More than one partner"):
        run(out, partner="BCN")


def test_staff_who_left_cannot_answer_for_it(out: Path, regency: Library) -> None:
    UserFactory(username="mantan", library=regency, is_active=False)
    with pytest.raises(CommandError, match="mantan"):
        run(out, by="mantan")


def test_a_failed_rendering_says_so_and_keeps_the_edition(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(edition: Edition) -> PdfFile:
        raise OSError("disk penuh")

    monkeypatch.setattr("advocacy.transitions.render", fail)
    with pytest.raises(CommandError, match="disk penuh"):
        run(out)
    assert the_edition().render_status == RenderStatus.FAILED


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, quick_render: PdfFile) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(CommandError, match="cannot be written"):
        run(tmp_path / "berkas" / "dosier.pdf")
    assert the_edition().render_status == RenderStatus.READY


@pytest.mark.slow
def test_the_whole_way_to_a_tagged_file_of_eight_pages(out: Path) -> None:
    said = run(out)
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) >= 8
        assert pdf.Root.MarkInfo.Marked
    assert the_edition().number in said
