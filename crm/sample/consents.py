"""Consents to tell a person's story: valid, expired, withdrawn, and by a guardian."""

from dataclasses import dataclass

from crm.models import Consent
from crm.sample.base import Sample, put
from crm.sample.files import attach_scan
from crm.vocabulary import ConsentChannel, ConsentMethod, ConsentScope

S, C, M = ConsentScope, ConsentChannel, ConsentMethod
_STORY = (S.NAME, S.PHOTO, S.QUOTE)
_PUBLIC = (C.WEB, C.PDF, C.SPONSOR)


@dataclass(frozen=True)
class Given:
    """One consent; its days count from the sample's day."""

    subject: str
    library: str
    given: int
    expires: int | None
    scopes: tuple[ConsentScope, ...] = _STORY
    channels: tuple[ConsentChannel, ...] = _PUBLIC
    withdrawn: int | None = None
    guardian: str = ""
    method: ConsentMethod = M.WRITTEN


CONSENTS = (
    Given("Tokoh Contoh A", "contoh", -50, 680, (*_STORY, S.INCOME)),
    Given("Tokoh Contoh B", "desa-contoh-satu", -200, 530),
    Given("Tokoh Contoh C", "desa-contoh-dua", -190, 540, channels=(*_PUBLIC, C.SOCIAL, C.PERPUSNAS)),
    Given("Tokoh Contoh D", "contoh", -800, -70),
    Given("Tokoh Contoh E", "desa-contoh-tiga", -160, 570, withdrawn=-25),
    Given("Tokoh Contoh F", "tbm-pelita", -70, 295, (S.QUOTE,), guardian="Wali Contoh F"),
    Given("Tokoh Contoh G", "contoh", -40, None, (S.QUOTE,), (C.WEB,), method=M.ELECTRONIC),
    Given("Tokoh Contoh H", "contoh", -48, 682, (S.QUOTE, S.HEALTH)),
)


def load(sample: Sample) -> None:
    """Make the consents that are not there yet; a written one has its scan."""
    for given in CONSENTS:
        library = sample.libraries[given.library]
        consent, made = put(
            Consent,
            {"library": library, "subject": given.subject},
            guardian=given.guardian,
            scopes=[scope.value for scope in given.scopes],
            channels=[channel.value for channel in given.channels],
            wording_version="2025-1",
            method=given.method,
            witness="Petugas Advokasi Contoh",
            given_on=sample.day(given.given),
            expires_on=sample.day_or_none(given.expires),
            withdrawn_on=sample.day_or_none(given.withdrawn),
        )
        if made and given.method == M.WRITTEN:
            attach_scan(consent, library, f"Persetujuan {given.subject}", "", sample)
