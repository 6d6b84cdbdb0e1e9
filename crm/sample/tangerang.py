"""One published article more closely: a visit, a donated book and a promised programme, without agreement."""

from crm.models import (
    Commitment,
    Fulfilment,
    Interaction,
    InteractionPartner,
    InteractionPerson,
    Person,
    Post,
)
from crm.sample.base import Sample, put
from crm.sample.published import SOURCE, TANGERANG
from crm.states import CommitmentStatus
from crm.vocabulary import CommitmentKind, InteractionKind, LawfulBasis

BOOK = "Topi Bambu: Pelestarian Produk Warisan Budaya Berbasis Pemberdayaan Komunitas"


def load(sample: Sample) -> None:
    """Make the visit, the book and the promise where they are not there yet."""
    library, partners = sample.libraries["tangerang"], sample.partners
    person, _made = put(
        Person,
        {"library": library, "name": "Agus Hasanudin"},
        lawful_basis=LawfulBasis.PUBLIC_TASK,
        notes=f"Penulis dan pegiat budaya Tangerang. {SOURCE}",
    )
    for key, title in (("yayasan-bambu", "Ketua"), ("komunitas-bambu", "Pendiri")):
        put(Post, {"person": person, "partner": partners[key], "title": title})
    visit, made = put(
        Interaction,
        {"library": library, "purpose": "Pelestarian topi bambu lewat perpustakaan"},
        kind=InteractionKind.VISIT,
        date=TANGERANG,
        place="Gedung Perpusda Tangerang",
        shared="A. Septian menjelaskan perpustakaan berbasis inklusi sosial dan keterampilan hidup.",
        responses=f"Agus Hasanudin menyerahkan bukunya dan menawarkan bedah buku bersama. {SOURCE}",
        next_step="Menyusun rencana bedah buku",
    )
    if made:
        for key in ("yayasan-bambu", "komunitas-bambu"):
            InteractionPartner(interaction=visit, partner=partners[key]).save()
        InteractionPerson(interaction=visit, person=person).save()
    promise = {"library": library, "partner": partners["yayasan-bambu"]}
    book, made = put(
        Commitment,
        {**promise, "description": f"Buku “{BOOK}”"},
        kind=CommitmentKind.BOOKS,
        quantity=1,
        unit="eksemplar",
        promised_on=TANGERANG,
        due_on=TANGERANG,
        status=CommitmentStatus.PARTIAL,
        interaction=visit,
        notes=f"Berita acara dan registrasi aset tidak disebut. {SOURCE}",
    )
    if made:
        put(Fulfilment, {"commitment": book, "description": BOOK}, delivered_on=TANGERANG, quantity=1)
    put(
        Commitment,
        {**promise, "description": "Bedah buku berbasis pemberdayaan masyarakat dan kearifan lokal"},
        kind=CommitmentKind.SERVICE,
        promised_on=TANGERANG,
        interaction=visit,
        notes=f"Dijanjikan dalam waktu dekat, tanpa tanggal. {SOURCE}",
    )
