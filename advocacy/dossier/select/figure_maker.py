"""What every figure of a dossier shares: period, cut-off and version of its definition."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from advocacy.dossier.content import Evidence, Figure, Source
from advocacy.dossier.select.records import Records
from advocacy.models import Dossier

DEFINITION_VERSION = 1


class FigureMaker:
    """Makes figures of one dossier from its records."""

    def __init__(self, dossier: Dossier, records: Records, cutoff: date) -> None:
        self.dossier = dossier
        self.records = records
        self.cutoff = cutoff

    def figure(
        self,
        key: str,
        label: str,
        value: int | Decimal | None,
        unit: str,
        definition: str,
        *,
        behind: Iterable[Source],
        evidence: Evidence = "measured",
        missing: str = "",
    ) -> Figure:
        """One figure; where it has no value, ``missing`` says why."""
        return Figure(
            key=key,
            label=label,
            value=value,
            unit=unit,
            period_start=self.dossier.period_start,
            period_end=self.dossier.period_end,
            cutoff=self.cutoff,
            definition=definition,
            definition_version=DEFINITION_VERSION,
            evidence=evidence,
            sources=tuple(behind),
            missing_reason=missing if value is None else "",
        )
