"""Dossiers for the tests: one rich, one nearly empty, one crowded. Every name in them is invented."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from advocacy.dossier.content import (
    Activities,
    Annex,
    Commitments,
    Content,
    Language,
    Method,
    Outcomes,
    Paper,
    Signatory,
    Sources,
    Stories,
    Summary,
)
from tests.advocacy.dossier.sample_activities import activity_lines
from tests.advocacy.dossier.sample_commitments import commitment_lines
from tests.advocacy.dossier.sample_figures import figures
from tests.advocacy.dossier.sample_sections import sections
from tests.advocacy.dossier.sample_words import CUTOFF, END, START, Words


def rich_content(language: Language = "id", paper: Paper = "a4") -> Content:
    """A sponsor's dossier with every section filled, two figures missing and one promise late."""
    t = Words(language)
    return Content(
        number="DOS-CTH-2025-0007",
        title=t("Laporan kepada mitra: dari janji ke bukti", "Report to our partner: from promise to proof"),
        audience="sponsor",
        recipient="Bank Contoh Nusantara",
        library=t(
            "Dinas Perpustakaan dan Kearsipan Kabupaten Contoh",
            "Library and Archives Office of Contoh Regency",
        ),
        period_start=START,
        period_end=END,
        cutoff=CUTOFF,
        language=language,
        paper=paper,
        issued_at=datetime(2025, 10, 8, 9, 30, tzinfo=timezone(timedelta(hours=7))),
        issued_by=Signatory(
            name="Dra. Ratna Contoh Wulandari, M.Si.",
            post=t("Kepala Bidang Deposit dan Kerja Sama", "Head of Deposit and Cooperation"),
            institution=t(
                "Dinas Perpustakaan dan Kearsipan Kabupaten Contoh", "Library and Archives Office of Contoh"
            ),
        ),
        verification_url="https://perpustakaan.contoh.example/dosier/8Jk2mQ4tZx7RbN1v/",
        contact="kerjasama@perpustakaan.contoh.example",
        figures=figures(t),
        sections=sections(t),
    )


def sparse_content(language: Language = "id", paper: Paper = "a4") -> Content:
    """The same dossier before anything happened: every section is there and empty."""
    rich = rich_content(language, paper)
    empty = (Summary(), Commitments(), Activities(), Stories(), Outcomes(), Method(), Sources(), Annex())
    return replace(rich, figures=(), sections=empty)


def crowded_content(language: Language = "id", paper: Paper = "a4", rows: int = 200) -> Content:
    """The same dossier with ``rows`` commitments and ``rows`` activities."""
    rich = rich_content(language, paper)
    t = Words(language)
    lines, activities = commitment_lines(t), activity_lines(t)
    crowded = tuple(
        replace(section, lines=tuple(lines[n % len(lines)] for n in range(rows)))
        if isinstance(section, Commitments)
        else replace(section, lines=tuple(activities[n % len(activities)] for n in range(rows)))
        if isinstance(section, Activities)
        else section
        for section in rich.sections
    )
    return replace(rich, sections=crowded)
