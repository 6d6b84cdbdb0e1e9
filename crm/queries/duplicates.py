"""Partners already in the directory that may be the institution somebody is about to enter.

Scoring every name in a directory of 100,000 is slow, so a name is compared with few: those that
share its rarest words, or begin like it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz

from crm.models import Partner
from crm.names import name_key, split_short_name, squeeze

LIKELY = 88
COMPARED_AT_MOST = 2000
_STEM = 5

# Words that say what kind of body it is, or which of several: two names that differ in one of them
# are two institutions, however alike they read.
_TELLING = frozenset(
    """
    yayasan komunitas forum dinas badan bagian kantor kementerian perpustakaan universitas institut politeknik
    sekolah sd smp sma smk mi mts ma sdn smpn sman smkn koperasi bank radio televisi desa kelurahan kecamatan
    kabupaten kota provinsi pusat cabang daerah utara selatan timur barat tengah satu dua tiga empat lima enam
    tujuh delapan sembilan sepuluh i ii iii iv v vi vii viii ix x
    """.split()  # noqa: SIM905 - words read better than quotes
)


@dataclass(frozen=True)
class Candidate:
    """A partner that may be meant: ``score`` from 0 to 100, and why it came up."""

    partner: Partner
    score: int
    reason: str | Promise


def near_duplicates(name: str, but: int | None = None, most: int = 5) -> list[Candidate]:
    """Partners whose names are the same as ``name`` or likely misspellings of it, likeliest first.

    ``but`` is the key of a partner to leave out: the one being edited. Takes two queries.
    """
    key, short_key = name_key(name), name_key(split_short_name(name)[1])
    if not key:
        return []
    candidates = []
    for partner in _worth_comparing(key, short_key, but):
        score, reason = _compare(key, short_key, partner)
        if score >= LIKELY:
            candidates.append(Candidate(partner, score, reason))
    candidates.sort(key=lambda candidate: (-candidate.score, candidate.partner.name, candidate.partner.pk))
    return candidates[:most]


def _worth_comparing(key: str, short_key: str, but: int | None) -> Iterable[Partner]:
    """The partners that share a rare stem with ``key`` or begin like it."""
    alike = Q(name_key=key) | Q(short_name_key=key) | Q(name_key__startswith=key[: 2 * _STEM])
    if short_key:
        alike |= Q(name_key=short_key) | Q(short_name_key=short_key)
    for stem in _rare_stems(key):
        alike |= Q(name_key__contains=stem)
    others = Partner.objects.exclude(pk=but) if but else Partner.objects.all()
    return others.filter(alike).order_by("pk")[:COMPARED_AT_MOST]


def _rare_stems(key: str) -> list[str]:
    """The beginnings of the words of ``key`` that few partners share, by one count over the directory."""
    stems = sorted({word[:_STEM] for word in key.split() if word not in _TELLING and len(word) > 2})
    if not stems:
        return []
    counts = Partner.objects.aggregate(
        **{
            f"stem{number}": Count("pk", filter=Q(name_key__contains=stem))
            for number, stem in enumerate(stems)
        }
    )
    return [stem for number, stem in enumerate(stems) if counts[f"stem{number}"] <= COMPARED_AT_MOST]


def _compare(key: str, short_key: str, partner: Partner) -> tuple[int, str | Promise]:
    theirs = partner.name_key
    if key == theirs:
        return 100, _("The name is the same.")
    if key == partner.short_name_key or (short_key and short_key in (theirs, partner.short_name_key)):
        return 100, _("The short name is the same.")
    if squeeze(key) == squeeze(theirs):
        return 99, _("Only the spaces differ.")
    if _telling(key) != _telling(theirs):
        return 0, ""
    if sorted(key.split()) == sorted(theirs.split()):
        return 98, _("The words are the same in another order.")
    return round(fuzz.token_sort_ratio(key, theirs)), _("The spelling is nearly the same.")


def _telling(key: str) -> set[str]:
    """The words of a name that tell it from its neighbours."""
    return {word for word in key.split() if word in _TELLING or any(letter.isdigit() for letter in word)}
