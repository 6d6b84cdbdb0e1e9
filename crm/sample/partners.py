"""The institutions around Kabupaten Contoh, how the library stands with each, and whom it knows there."""

from dataclasses import dataclass

from crm.models import Partner, Partnership, Person, Post
from crm.names import split_short_name
from crm.sample.base import Sample, put
from crm.states import PartnershipStatus
from crm.vocabulary import ContactRhythm, LawfulBasis, PartnerKind, Sector, Tier

K, S, P, R = PartnerKind, Sector, PartnershipStatus, ContactRhythm


@dataclass(frozen=True)
class Institution:
    """A partner and its relation with the library; ``since`` is in days from the sample's day."""

    key: str
    name: str
    kind: PartnerKind
    sector: Sector
    region: str
    status: PartnershipStatus
    since: int | None = None
    rhythm: ContactRhythm | None = None
    tier: Tier = Tier.REGULAR
    credited: bool = False
    website: str = ""
    notes: str = ""


INSTITUTIONS = (
    Institution(
        "bank", "Bank Contoh Nusantara", K.STATE_COMPANY, S.FINANCE, "99", P.ACTIVE, -760, R.MONTHLY,
        Tier.STRATEGIC, credited=True, website="https://bankcontohnusantara.example",
        notes="Pendukung utama kelas keterampilan. Rencana TJSL disusun pada kuartal keempat.",
    ),
    Institution(
        "cerdas", "Yayasan Cerdas Contoh", K.FOUNDATION, S.EDUCATION, "99.01", P.ACTIVE, -1100, R.QUARTERLY,
        Tier.STRATEGIC, credited=True, website="https://cerdascontoh.example",
        notes="Mendampingi pengelola perpustakaan desa.",
    ),
    Institution(
        "universitas", "Universitas Contoh Banten", K.UNIVERSITY, S.EDUCATION, "36.73", P.ACTIVE, -900,
        R.QUARTERLY, credited=True,
    ),
    Institution(
        "koperasi", "Dinas Koperasi dan UMKM", K.GOVERNMENT_OFFICE, S.TRADE, "36.03", P.ACTIVE, -700,
        R.QUARTERLY
    ),
    Institution(
        "batik", "Komunitas Batik Contoh", K.COMMUNITY, S.CULTURE, "99.01.02", P.ACTIVE, -480, R.QUARTERLY,
        credited=True,
    ),
    Institution(
        "desa", "Pemerintah Desa Contoh Satu", K.VILLAGE, S.GOVERNMENT, "99.01.01", P.ACTIVE, -820,
        R.HALF_YEARLY,
        credited=True,
    ),
    Institution(
        "sma", "SMA Negeri 1 Contoh", K.SCHOOL, S.EDUCATION, "99.01.03", P.ACTIVE, -300, R.HALF_YEARLY,
    ),
    Institution(
        "telekomunikasi", "PT Telekomunikasi Contoh Tbk", K.STATE_COMPANY, S.TELECOMMUNICATION, "36.73",
        P.NEGOTIATING, rhythm=R.MONTHLY, tier=Tier.STRATEGIC,
    ),
    Institution(
        "bahasa", "Kantor Bahasa Provinsi Contoh", K.MINISTRY, S.CULTURE, "99", P.EXPLORING,
        rhythm=R.QUARTERLY
    ),
    Institution("pkk", "TP PKK", K.CIVIL_SOCIETY, S.SOCIAL, "33.06", P.PROSPECT),
    Institution("kopi", "CV Kopi Contoh Lestari", K.COMPANY, S.AGRICULTURE, "99.01.01", P.PROSPECT),
    Institution(
        "radio", "Radio Contoh FM", K.MEDIA, S.MEDIA, "19.71", P.DORMANT, -1000, tier=Tier.OCCASIONAL,
        notes="Siaran mingguan berhenti; hubungan tetap baik.",
    ),
    Institution(
        "penerbit", "Penerbit Contoh Ilmu", K.COMPANY, S.MEDIA, "99", P.ENDED, -1600,
        notes="Berakhir bersama selesainya pengadaan buku terbitan daerah.",
    ),
    Institution(
        "tambang", "PT Tambang Contoh Sejahtera", K.COMPANY, S.ENERGY, "99", P.DECLINED,
        notes="Anggaran TJSL tahun berjalan sudah terpakai. Disarankan mengajukan lagi tahun depan.",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Contact:
    """A person and their posts: partner, title, first and last day from the sample's day."""

    key: str
    name: str
    posts: tuple[tuple[str, str, int | None, int | None], ...]
    email: str = ""
    phone: str = ""


CONTACTS = (
    Contact(
        "F", "Narahubung Contoh F", (("bank", "Kepala Divisi TJSL", -310, None),),
        "tjsl@bankcontohnusantara.example", "+628120000106",
    ),
    Contact(
        "G", "Narahubung Contoh G",
        (("bank", "Kepala Divisi TJSL", -1400, -311), ("cerdas", "Direktur Program", -280, None)),
        "program@cerdascontoh.example", "+628120000107",
    ),
    Contact(
        "H", "Narahubung Contoh H", (("batik", "Ketua", -480, None),), phone="+628120000108"
    ),
    Contact("I", "Narahubung Contoh I", (("desa", "Kepala Desa", -820, None),), phone="+628120000109"),
    Contact(
        "J", "Narahubung Contoh J", (("koperasi", "Kepala Bidang Pemberdayaan UMKM", -500, None),),
        "umkm@dinkop.example",
    ),
    Contact("K", "Narahubung Contoh K", (("sma", "Kepala Sekolah", -300, None),), "sman1@sekolah.example"),
    Contact("L", "Narahubung Contoh L", (("bahasa", "Widyabasa Ahli Muda", -60, None),)),
    Contact("M", "Narahubung Contoh M", (("penerbit", "Manajer Penerbitan", -1600, -420),)),
    Contact("N", "Narahubung Contoh N", (("kopi", "Pemilik", None, None),), phone="+628120000114"),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the institutions, partnerships, people and posts that are not there yet."""
    library, staff = sample.libraries["contoh"], sample.staff
    for one in INSTITUTIONS:
        partner = institution(sample, one.key, one.name, one.kind, one.sector, one.region, one.website)
        put(
            Partnership,
            {"library": library, "partner": partner},
            status=one.status,
            owner=staff["advokasi"],
            deputy=staff["kepala"],
            tier=one.tier,
            rhythm_days=one.rhythm,
            credited_in_public=one.credited,
            since=sample.day_or_none(one.since),
            notes=one.notes,
        )
    for contact in CONTACTS:
        person, _made = put(
            Person,
            {"library": library, "name": contact.name},
            email=contact.email,
            phone=contact.phone,
            lawful_basis=LawfulBasis.PUBLIC_TASK,
            notes="Orang contoh, bukan orang sungguhan.",
        )
        sample.people[contact.key] = person
        for key, title, start, end in contact.posts:
            put(
                Post,
                {"person": person, "partner": sample.partners[key], "title": title},
                start=sample.day_or_none(start),
                end=sample.day_or_none(end),
            )


def institution(
    sample: Sample, key: str, name: str, kind: PartnerKind, sector: Sector, region: str, website: str = ""
) -> Partner:
    """The partner of this name, made where the directory has none, and kept in the sample under ``key``."""
    partner = Partner.objects.named(name).first()
    if partner is None:
        whole, short = split_short_name(name)
        partner, _made = put(
            Partner,
            {"name": whole},
            short_name=short,
            kind=kind,
            sector=sector,
            region_id=region or None,
            website=website,
            email_domains=website.removeprefix("https://"),
        )
    sample.partners[key] = partner
    return partner
