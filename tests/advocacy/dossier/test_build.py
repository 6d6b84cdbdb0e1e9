"""Freeze once, render for ever: an edition's file comes from its snapshot alone."""

import hashlib
import io
import json
from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest
from django.utils import timezone

from advocacy.dossier.build import PhotoGoneError, freeze, render
from advocacy.dossier.select.photos import photo_path
from advocacy.dossier.snapshot import SnapshotError, load
from advocacy.models import Dossier, Edition
from cms.models import StoryPage
from crm.models import Commitment, Fulfilment, Library, Partner
from crm.models.attachment import private_storage
from crm.scope import everything
from tests.advocacy.factories import EditionFactory
from tests.cms.factories import StoryPageFactory
from tests.crm import factories

pytestmark = pytest.mark.django_db

ISSUED = timezone.localtime()
SHORT = [("summary", {"introduction": "", "request": ""}), ("story", {"introduction": ""})]


def frozen(dossier: Dossier) -> Edition:
    made = freeze(
        dossier,
        number="UJI-2026-0001",
        issued_at=ISSUED,
        issued_by=None,
        verification_url="https://x.example/dosier/1/",
    )
    return Edition(
        library=dossier.library,
        dossier=dossier,
        number="UJI-2026-0001",
        issued_at=ISSUED,
        snapshot=made.snapshot,
        digest=made.digest,
    )


@pytest.fixture
def short(dossier: Dossier) -> Dossier:
    """Two sections only, so that it renders quickly."""
    dossier.sections = SHORT
    return dossier


@pytest.fixture
def gift(regency: Library, bank: Partner) -> Commitment:
    commitment: Commitment = factories.CommitmentFactory(library=regency, partner=bank)
    factories.FulfilmentFactory(commitment=commitment, verified=True)
    return commitment


@pytest.fixture
def story(regency: Library, bank: Partner) -> StoryPage:
    """A story with a photograph on which nobody can be recognised."""
    page: StoryPage = StoryPageFactory(library=regency, partners=[bank], pictured=True)
    return page


def photo_file(edition: Edition) -> Path:
    (stories,) = (
        section for section in json.loads(edition.snapshot)["sections"] if section["type"] == "stories"
    )
    return Path(private_storage().path(photo_path(stories["stories"][0]["photo"]["sha256"])))


def test_the_digest_is_of_the_snapshots_very_bytes(dossier: Dossier) -> None:
    edition = frozen(dossier)
    assert edition.digest == hashlib.sha256(edition.snapshot.encode()).hexdigest()
    assert load(edition.snapshot.encode()).recipient == dossier.partner.name


def test_unchanged_records_freeze_to_the_same_snapshot(dossier: Dossier, gift: Commitment) -> None:
    assert frozen(dossier).digest == frozen(dossier).digest


def test_whoever_asks_the_same_is_frozen(dossier: Dossier, gift: Commitment) -> None:
    with everything():
        from_above = frozen(dossier)
    assert from_above.digest == frozen(dossier).digest


@pytest.mark.slow
def test_rendered_again_it_is_the_same_file_though_the_records_changed(
    short: Dossier, gift: Commitment, story: StoryPage
) -> None:
    edition = frozen(short)
    first = render(edition)
    Commitment._base_manager.update(value=Decimal(1), description="Diubah sesudahnya")
    Fulfilment._base_manager.all().delete()
    Partner.objects.update(name="Nama Baru")
    story.delete()
    again = render(edition)
    assert again.data == first.data
    assert first.sha256 == hashlib.sha256(first.data).hexdigest()


@pytest.mark.slow
def test_figures_and_snapshot_travel_inside_the_file(short: Dossier, gift: Commitment) -> None:
    edition = frozen(short)
    with pikepdf.open(io.BytesIO(render(edition).data)) as pdf:
        inside = {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}
    assert set(inside) == {"figures.csv", "figures.json", "snapshot.json"}
    assert inside["snapshot.json"].decode() == edition.snapshot
    figures = {figure["key"]: figure["value"] for figure in json.loads(inside["figures.json"])["figures"]}
    assert (figures["promised"], figures["received"]) == ("10000000", "4000000")


def test_a_photograph_that_is_gone_is_named(short: Dossier, story: StoryPage) -> None:
    edition = frozen(short)
    photo_file(edition).unlink()
    with pytest.raises(PhotoGoneError, match="Ibu-ibu belajar"):
        render(edition)


def test_a_photograph_that_was_changed_is_refused(short: Dossier, story: StoryPage) -> None:
    edition = frozen(short)
    photo_file(edition).write_bytes(b"other bytes")
    with pytest.raises(PhotoGoneError, match="changed"):
        render(edition)
    photo_file(edition).unlink()


def test_a_snapshot_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(SnapshotError):
        render(EditionFactory(snapshot="{}"))
