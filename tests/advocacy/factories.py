"""Dossiers and editions for tests."""

from datetime import UTC, datetime
from typing import Any

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory

from advocacy.models import Dossier, Edition
from advocacy.models.sections import preset
from advocacy.states import EditionStatus, RenderStatus
from tests.crm.factories import OwnedFactory, PartnerFactory, in_days


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
    """An issued edition whose file is still to be rendered; the snapshot says nothing."""

    class Meta:
        model = Edition

    class Params:
        ready = factory.Trait(
            render_status=RenderStatus.READY,
            file=factory.LazyFunction(lambda: ContentFile(b"%PDF-1.7 uji", name="x.pdf")),
            file_sha256="a" * 64,
            pages=12,
        )
        failed = factory.Trait(render_status=RenderStatus.FAILED, render_error="foto hilang")
        withdrawn = factory.Trait(status=EditionStatus.WITHDRAWN, status_reason="Angka keliru")

    dossier = factory.SubFactory(DossierFactory, library=factory.SelfAttribute("..library"))
    library: Any = factory.SubFactory("tests.crm.factories.LibraryFactory")
    year = 2026
    sequence = factory.Sequence(lambda n: n + 1)
    number = factory.LazyAttribute(
        lambda made: f"{made.library.code.upper()}-{made.year}-{made.sequence:04d}"
    )
    issued_at = factory.LazyFunction(lambda: datetime(2026, 3, 1, 2, 0, tzinfo=UTC))
    snapshot = "{}"
    digest = "b" * 64
