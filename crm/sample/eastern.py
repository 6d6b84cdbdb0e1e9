"""A smaller neighbour, Kabupaten Contoh Timur: its records must never show in Kabupaten Contoh."""

from crm.models import Interaction, InteractionPartner, Partnership, Person, Post, Task
from crm.sample.activities import hold
from crm.sample.activity_data import Held
from crm.sample.agreements import Document, sign
from crm.sample.base import Sample, put
from crm.sample.commitment_data import Delivered, Promised
from crm.sample.commitments import promise
from crm.sample.outcomes import Change, observe
from crm.sample.partners import institution
from crm.states import AgreementStatus, PartnershipStatus
from crm.vocabulary import (
    ActivityKind,
    AgreementKind,
    CommitmentKind,
    ContactRhythm,
    EvidenceClass,
    FundingSource,
    InteractionKind,
    OutcomeDomain,
    PartnerKind,
    PartnerRole,
    Sector,
    Strategy,
    ValuationBasis,
)

DOCUMENT = Document(
    "pks-nelayan", "nelayan", AgreementKind.PKS, AgreementStatus.IN_FORCE,
    "Pojok Baca di Tempat Pelelangan Ikan",
    -220, 510, "041/014/DPK-T/{year}", "KNP/PKS/03/{year}", clauses=9,
    signatory=("Narahubung Timur A", "Ketua"),
)  # fmt: skip

PROMISES = (
    Promised(
        "ruang-nelayan", "nelayan", CommitmentKind.VENUE, "Ruang baca di tempat pelelangan ikan", -220, 100,
        quantity=1, unit="ruang", source=FundingSource.COOPERATION, agreement="pks-nelayan",
        deliveries=(Delivered(-180, "Ruang baca dibuka", quantity=1),),
    ),
    Promised(
        "dana-timur", "bank", CommitmentKind.CASH, "Dana kelas pengolahan ikan", -150, -35, 30_000_000,
        ValuationBasis.FACE,
        deliveries=(Delivered(-90, "Dana kelas tahap pertama", 12_000_000),),
    ),
)  # fmt: skip

ACTIVITIES = (
    Held(
        -175, "desa-pesisir", Strategy.INFORMATION_SERVICE, ActivityKind.SERVICE, "Pojok baca nelayan",
        "Tempat pelelangan ikan", 31, 12, (6, 9, 24, 4), 1, (("nelayan", PartnerRole.VENUE),),
    ),
    Held(
        -84, "contoh-timur", Strategy.COMMUNITY_INVOLVEMENT, ActivityKind.TRAINING, "Kelas pengolahan ikan",
        "Aula Perpustakaan Kabupaten Contoh Timur", 7, 25, (0, 6, 24, 2), 0, (("bank", PartnerRole.FUNDER),),
        ((FundingSource.CSR, 8_000_000, "Alat dan bahan"),), (("dana-timur", None, 8_000_000),), days=2,
    ),
    Held(
        -31, "contoh-timur", Strategy.ADVOCACY, ActivityKind.MEETING,
        "Pertemuan pemangku kepentingan Contoh Timur",
        "Kantor Bupati Contoh Timur", 14, 10, partners=(("nelayan", PartnerRole.PARTICIPANT),),
    ),
)  # fmt: skip

CHANGES = (
    Change(
        "Pojok baca nelayan", OutcomeDomain.SOCIAL,
        "Keluarga nelayan meminjam buku di tempat pelelangan ikan",
        "Nelayan dan keluarganya", 27, "orang", EvidenceClass.MEASURED, "Kartu peminjaman", -84, -80,
    ),
    Change(
        "Kelas pengolahan ikan", OutcomeDomain.ECONOMIC, "Peserta menjual abon atau kerupuk ikan buatannya",
        "Warga pesisir", 14, "orang", EvidenceClass.DECLARED, "Wawancara dengan peserta", -28, -24,
    ),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the neighbour's records that are not there yet."""
    library, head = sample.libraries["contoh-timur"], sample.staff["kepala.lain"]
    name = "Koperasi Nelayan Pesisir Contoh"
    institution(sample, "nelayan", name, PartnerKind.COMMUNITY, Sector.AGRICULTURE, "99.02.01")
    for key, rhythm in (("nelayan", ContactRhythm.QUARTERLY), ("bank", ContactRhythm.HALF_YEARLY)):
        put(
            Partnership,
            {"library": library, "partner": sample.partners[key]},
            status=PartnershipStatus.ACTIVE,
            owner=head,
            rhythm_days=rhythm,
            credited_in_public=True,
            since=sample.day(-240),
        )
    person, _made = put(Person, {"library": library, "name": "Narahubung Timur A"}, phone="+628120000201")
    put(
        Post,
        {"person": person, "partner": sample.partners["nelayan"], "title": "Ketua"},
        start=sample.day(-400),
    )
    for key, day, purpose in (
        ("nelayan", -230, "Perkenalan dengan koperasi nelayan"),
        ("bank", -155, "Permohonan dana kelas pengolahan ikan"),
    ):
        meeting, made = put(
            Interaction,
            {"library": library, "purpose": purpose},
            kind=InteractionKind.MEETING,
            date=sample.day(day),
            recorded_by=head,
        )
        if made:
            InteractionPartner(interaction=meeting, partner=sample.partners[key]).save()
    put(Task, {"library": library, "title": "Tagih sisa dana kelas"}, due_on=sample.day(-5), assignee=head)
    sign(sample, DOCUMENT, library, ("Kepala Dinas Contoh Timur", "Kepala Dinas"))
    for promised in PROMISES:
        promise(sample, promised, library, recorder="kepala.lain", verifier="admin")
    for held in ACTIVITIES:
        hold(sample, held)
    for change in CHANGES:
        observe(sample, change, verifier="kepala.lain")
