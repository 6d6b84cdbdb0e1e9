"""What people write into “Keterangan” for want of a column: amounts, numbers, reasons, headcounts."""

import re

_PARENT = re.compile(r"\bturunan(?: dari)? (?:no|nomor)\b\.? ?(\d+)", re.IGNORECASE)
_VALUE = re.compile(r"\b(?:se)?nilai\b[^\d;]*?((?:rp\.?|idr)? ?\d[^;]*)", re.IGNORECASE)
_UNNUMBERED = re.compile(r"\b(?:belum|tidak|tanpa)(?: ada)? (?:ber)?nomor\b", re.IGNORECASE)
_DISABILITY = re.compile(
    r"\b(\d{1,6}) (?:orang |peserta |warga |penyandang )*(?:disabilitas|difabel)\b", re.IGNORECASE
)
_UNCOUNTED = re.compile(r"\b(?:tidak|belum) (?:tercatat|dicatat|terdata|didata|dihitung)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:peserta|kehadiran|hadir)", re.IGNORECASE)


def clauses(remark: str) -> list[str]:
    """The parts between semicolons."""
    return [part for clause in remark.split(";") if (part := clause.strip(" ."))]


def parent_number(remark: str) -> str:
    """The running number of the agreement this one stands under: ``2`` in ``turunan no. 2``; or ``""``."""
    match = _PARENT.search(remark)
    return match[1] if match else ""


def stated_value(remark: str) -> str:
    """The amount as written: ``Rp 150.000.000,-`` in ``nilai Rp 150.000.000,-; …``; or ``""``."""
    match = _VALUE.search(remark)
    return match[1].strip() if match else ""


def why_unnumbered(remark: str) -> str:
    """The part that says that a document bears no number; or ``""``."""
    return next((clause for clause in clauses(remark) if _UNNUMBERED.search(clause)), "")


def with_a_disability(remark: str) -> int | None:
    """How many people with a disability took part: 8 in ``8 peserta disabilitas``."""
    match = _DISABILITY.search(remark)
    return int(match[1]) if match else None


def why_uncounted(remark: str) -> str:
    """The part that says that attendance was not counted; or ``""``."""
    return next(
        (clause for clause in clauses(remark) if _UNCOUNTED.search(clause) and _PEOPLE.search(clause)), ""
    )


def says_more(remark: str, *understood: str) -> bool:
    """Whether anything is left of the remark besides the parts that were understood as a whole."""
    known = {part.casefold() for part in understood}
    return any(
        clause.casefold() not in known and not _DISABILITY.fullmatch(clause) for clause in clauses(remark)
    )
