"""Dossier and records to content: the only stage that reads the database."""

from datetime import datetime
from typing import cast

from django.utils import timezone, translation

from advocacy.dossier.content import Content, Language, Paper, Signatory
from advocacy.dossier.select.photos import PhotoMissingError
from advocacy.dossier.select.reach import ReachFigures
from advocacy.dossier.select.records import load
from advocacy.dossier.select.sections import SectionMaker
from advocacy.dossier.select.support import SupportFigures
from advocacy.models import Dossier
from crm.models import User
from crm.scope import library_scope

__all__ = ["PhotoMissingError", "select"]


def select(
    dossier: Dossier, *, number: str, issued_at: datetime, issued_by: User | None, verification_url: str
) -> Content:
    """What ``dossier`` says on the day ``issued_at``, from its library and every one below it.

    The scope is the dossier's own, whoever asks: two people freeze the same content.
    Raises ``PhotoMissingError`` where the photograph of a story it tells cannot be read.
    """
    cutoff = timezone.localtime(issued_at).date()
    library = dossier.library
    institution = library.agency or library.name
    with library_scope(library.path), translation.override(dossier.language):
        records = load(dossier, cutoff)
        figures = (
            *SupportFigures(dossier, records, cutoff).all(),
            *ReachFigures(dossier, records, cutoff).all(),
        )
        by_key = {figure.key: figure for figure in figures}
        return Content(
            number=number,
            title=dossier.title,
            audience=dossier.audience,
            recipient=dossier.partner.name,
            library=institution,
            period_start=dossier.period_start,
            period_end=dossier.period_end,
            cutoff=cutoff,
            language=cast("Language", dossier.language),
            paper=cast("Paper", dossier.paper),
            issued_at=issued_at,
            issued_by=Signatory(
                name=str(issued_by) if issued_by else "",
                post=issued_by.post if issued_by else "",
                institution=institution,
            ),
            verification_url=verification_url,
            contact=issued_by.email if issued_by else "",
            figures=figures,
            sections=SectionMaker(dossier, records, by_key, cutoff).all(),
        )
