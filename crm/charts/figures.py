"""What the charts draw: plain values, with the words of a row already in the reader's language."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Bar:
    """One labelled value."""

    label: str
    value: Decimal | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Rupiah promised, received and used for one row; None where no value is known."""

    label: str
    promised: Decimal | None
    received: Decimal | None
    used: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Attendance in one month or year; ``unrecorded`` is attendance without a known sex."""

    label: str
    female: int
    male: int
    unrecorded: int = 0

    @property
    def total(self) -> int:
        """Everyone counted, whatever their sex."""
        return self.female + self.male + self.unrecorded
