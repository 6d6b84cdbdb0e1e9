"""The agreements of Kabupaten Contoh, one in every state, with their parties and a scan."""

from dataclasses import dataclass

from crm.models import Agreement, AgreementParty, Library
from crm.sample.base import Sample, put
from crm.sample.files import attach_scan
from crm.states import AGREEMENT_SIGNED, AgreementStatus
from crm.vocabulary import AgreementKind, Clause, LegalCategory

K, A, L = AgreementKind, AgreementStatus, LegalCategory


@dataclass(frozen=True)
class Document:
    """One agreement: signed and last day from the sample's day, ``number`` of ours, and theirs.

    ``{year}`` in a number is the year of signing. ``under`` and ``renews`` name other documents.
    """

    key: str
    partner: str
    kind: AgreementKind
    status: AgreementStatus
    about: str
    signed: int | None = None
    ends: int | None = None
    number: str = ""
    their_number: str = ""
    value: int | None = None
    under: str = ""
    renews: str = ""
    notice: int | None = None
    unnumbered: str = ""
    category: LegalCategory = L.KSDPK
    clauses: int = 0
    signatory: tuple[str, str] = ("", "")


DOCUMENTS = (
    Document(
        "mou-bank", "bank", K.MOU, A.IN_FORCE, "Dukungan Literasi dan Pemberdayaan Masyarakat", -690, 1135,
        "100.3.7/044-KSD/{year}", "BCN/MoU/118/{year}", clauses=14,
        signatory=("Narahubung Contoh G", "Kepala Divisi TJSL"),
    ),
    Document(
        "pks-bank", "bank", K.PKS, A.IN_FORCE, "Kelas Keterampilan dan Pojok Baca", -640, 455,
        "045.2/061/DPK/{year}", "BCN/PKS/207/{year}", 340_000_000, under="mou-bank", notice=275, clauses=13,
        signatory=("Narahubung Contoh G", "Kepala Divisi TJSL"),
    ),
    Document(
        "hibah-bank", "bank", K.GRANT, A.IN_FORCE, "Hibah Buku dan Komputer", -545, 365,
        "045.2/088/DPK/{year}",
        "BCN/NPH/031/{year}", 125_000_000, under="mou-bank", clauses=11,
        signatory=("Narahubung Contoh G", "Kepala Divisi TJSL"),
    ),
    Document(
        "adendum-bank", "bank", K.ADDENDUM, A.IN_FORCE, "Adendum: kelas batik bagi penyandang disabilitas",
        -190, 455,
        "045.2/012/DPK/{year}", "BCN/PKS/207-A/{year}", 75_000_000, under="pks-bank", clauses=4,
        signatory=("Narahubung Contoh F", "Kepala Divisi TJSL"),
    ),
    Document(
        "pks-cerdas-1", "cerdas", K.PKS, A.RENEWED, "Pendampingan Pengelola Perpustakaan Desa, tahap pertama",
        -1075,
        -300, "045.2/019/DPK/{year}", "YCC/PKS/04/{year}", clauses=10,
        signatory=("Pendiri Contoh", "Ketua Yayasan"),
    ),
    Document(
        "pks-cerdas-2", "cerdas", K.PKS, A.IN_FORCE, "Pendampingan Pengelola Perpustakaan Desa, tahap kedua",
        -299, 75,
        "045.2/007/DPK/{year}", "YCC/PKS/02/{year}", renews="pks-cerdas-1", notice=-15, clauses=12,
        signatory=("Narahubung Contoh G", "Direktur Program"),
    ),
    Document(
        "desa-membaca", "desa", K.JOINT_STATEMENT, A.IN_FORCE, "Gerakan Desa Membaca", -480, 250,
        unnumbered="Pernyataan bersama tidak diberi nomor.", category=L.NONE, clauses=5,
        signatory=("Narahubung Contoh I", "Kepala Desa"),
    ),
    Document(
        "buku-daerah", "penerbit", K.PKS, A.ENDED, "Pengadaan Buku Terbitan Daerah", -1590, -425,
        "045.2/033/DPK/{year}", "PCI/021/{year}", 60_000_000, clauses=11,
        signatory=("Narahubung Contoh M", "Manajer Penerbitan"),
    ),
    Document(
        "siaran", "radio", K.PKS, A.TERMINATED, "Siaran Literasi Mingguan", -990, 105, "045.2/027/DPK/{year}",
        "RCF/09/{year}", clauses=9, signatory=("Penyiar Contoh", "Direktur"),
    ),
    Document(
        "wirausaha", "koperasi", K.JOINT_STATEMENT, A.READY, "Kelas Wirausaha bagi Pemustaka",
        category=L.NONE,
        clauses=6,
    ),
    Document(
        "jaringan", "telekomunikasi", K.MOU, A.REVIEW, "Jaringan Internet untuk Perpustakaan Desa", clauses=8
    ),
    Document(
        "bahasa", "bahasa", K.SUPPORT_LETTER, A.DRAFT, "Layanan Bahasa dan Sastra", category=L.SYNERGY,
        clauses=2,
    ),
    Document("keliling", "tambang", K.GRANT, A.CANCELLED, "Perpustakaan Keliling", clauses=3),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the documents that are not there yet."""
    for document in DOCUMENTS:
        sign(sample, document, sample.libraries["contoh"], ("Kepala Dinas Contoh", "Kepala Dinas"))


def sign(sample: Sample, document: Document, library: Library, signatory: tuple[str, str]) -> None:
    """Make one document with its two parties; a signed one gets its scan."""
    signed = sample.day_or_none(document.signed)
    year = signed.year if signed else ""
    agreement, made = put(
        Agreement,
        {"library": library, "about": document.about},
        kind=document.kind,
        legal_category=document.category,
        status=document.status,
        our_number=document.number.format(year=year),
        their_number=document.their_number.format(year=year),
        unnumbered_reason=document.unnumbered,
        signed_on=signed,
        signed_at=library.region.name if signed and library.region else "",
        starts_on=signed,
        ends_on=sample.day_or_none(document.ends),
        notice_on=sample.day_or_none(document.notice),
        value=document.value,
        parent=sample.agreements.get(document.under),
        renews=sample.agreements.get(document.renews),
        clauses=[clause.value for clause in Clause][: document.clauses],
    )
    sample.agreements[document.key] = agreement
    if not made:
        return
    ours, their_signatory = library.agency, document.signatory
    put(
        AgreementParty,
        {"agreement": agreement, "order": 1},
        name=ours,
        signatory=signatory[0] if signed else "",
        signatory_post=signatory[1] if signed else "",
    )
    put(
        AgreementParty,
        {"agreement": agreement, "order": 2},
        partner=sample.partners[document.partner],
        signatory=their_signatory[0],
        signatory_post=their_signatory[1],
    )
    if document.status in AGREEMENT_SIGNED:
        attach_scan(agreement, library, f"Pindaian {document.about}", agreement.our_number, sample)
