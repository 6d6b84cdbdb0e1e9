"""Dossiers and editions for tests."""

import hashlib
from datetime import UTC, datetime
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from advocacy.dossier.snapshot import dump
from advocacy.models import Dossier, Edition
from advocacy.models.sections import preset
from advocacy.states import EditionStatus, RenderStatus
from tests.advocacy.dossier.factories import sparse_content
from tests.crm.factories import OwnedFactory, PartnerFactory, in_days

FILE = b"%PDF-1.7 uji"


class DossierFactory(OwnedFactory):
    """A sponsor's dossier over the last year, with every section of its preset."""

    class Meta:
        model = Dossier

    title = "Dari janji ke bukti"
    partner = factory.SubFactory(PartnerFactory)
    period_start = in_days(-365)
    period_end = in_days(0)
    sections = factory.LazyFunction(lambda: preset("sponsor"))


class EditionFactory(DjangoModelFactory):
    """An issued edition whose file is still to be rendered; ``content=`` is what it says."""

    class Meta:
        model = Edition

    class Params:
        content = factory.LazyFunction(sparse_content)
        ready = factory.Trait(
            render_status=RenderStatus.READY,
            file=factory.LazyFunction(lambda: ContentFile(FILE, name="x.pdf")),
            file_sha256=hashlib.sha256(FILE).hexdigest(),
            pages=12,
        )
        failed = factory.Trait(render_status=RenderStatus.FAILED, render_error="foto hilang")
        superseded = factory.Trait(
            status=EditionStatus.SUPERSEDED,
            superseded_by=factory.SubFactory(
                "tests.advocacy.factories.EditionFactory",
                library=factory.SelfAttribute("..library"),
                dossier=factory.SelfAttribute("..dossier"),
            ),
        )
        withdrawn = factory.Trait(status=EditionStatus.WITHDRAWN, status_reason="Angka keliru")

    dossier = factory.SubFactory(DossierFactory, library=factory.SelfAttribute("..library"))
    library: Any = factory.SubFactory("tests.crm.factories.LibraryFactory")
    year = 2026
    sequence = factory.Sequence(lambda n: n + 1)
    number = factory.LazyAttribute(
        lambda made: f"{made.library.code.upper()}-{made.year}-{made.sequence:04d}"
    )
    issued_at = factory.LazyFunction(lambda: datetime(2026, 3, 1, 2, 0, tzinfo=UTC))
    snapshot = factory.LazyAttribute(lambda made: dump(made.content).decode())
    digest = factory.LazyAttribute(lambda made: hashlib.sha256(made.snapshot.encode()).hexdigest())
