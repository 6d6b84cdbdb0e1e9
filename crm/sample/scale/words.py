"""Invented names: recognisably samples, and as alike as real ones, so that searches have work to do."""

from random import Random

from crm.vocabulary import PartnerKind

FLOWERS = """
    Melati Kenanga Cempaka Mawar Anggrek Teratai Kamboja Dahlia Flamboyan Seroja Wijaya Bakung
    Kemuning Sedap Tanjung Bougenvil Soka Lili Asoka Nusa Indah Gandasuli Kecubung Edelweis Alamanda
""".split()  # noqa: SIM905 - words in a row are easier to read
QUALITIES = """
    Sejahtera Mandiri Lestari Abadi Makmur Sentosa Jaya Bersama Utama Cerdas Berdaya Harapan
    Gemilang Cahaya Sinar Bakti Karya Setia Rukun Maju Bangsa Pelita Insan Rakyat
""".split()  # noqa: SIM905 - words in a row are easier to read
GIVEN = """
    Sari Budi Dewi Agus Rina Joko Ayu Wahyu Nur Hendra Lestari Bayu Fitri Dimas Putri Rizki Yanti
    Eko Wulan Andi Siti Ahmad Ratna Yusuf
""".split()  # noqa: SIM905 - words in a row are easier to read
SUBJECTS = [
    "batik",
    "pemasaran digital",
    "olahan pangan",
    "literasi keuangan",
    "komputer dasar",
    "kerajinan bambu",
    "budidaya lele",
    "menulis cerita",
    "mendongeng",
    "bahasa Inggris",
    "pertanian organik",
    "menjahit",
    "fotografi produk",
    "kesehatan ibu",
]

# How often each kind occurs, and how such an institution's name begins.
KINDS = {
    PartnerKind.COMMUNITY: (24, "Komunitas"),
    PartnerKind.SCHOOL: (16, "SMP"),
    PartnerKind.FOUNDATION: (13, "Yayasan"),
    PartnerKind.COMPANY: (12, "PT"),
    PartnerKind.VILLAGE: (10, "Pemerintah Desa"),
    PartnerKind.GOVERNMENT_OFFICE: (8, "Dinas"),
    PartnerKind.UNIVERSITY: (5, "Universitas"),
    PartnerKind.FORUM: (4, "Forum"),
    PartnerKind.MEDIA: (3, "Radio"),
    PartnerKind.STATE_COMPANY: (2, "BUMN"),
    PartnerKind.REGIONAL_COMPANY: (2, "Perumda"),
    PartnerKind.CIVIL_SOCIETY: (1, "Lembaga"),
}


def partner_name(random: Random, kind: PartnerKind, number: int) -> str:
    """Such as ``Yayasan Contoh Melati Mandiri 412``; the number makes it the only one."""
    return f"{KINDS[kind][1]} Contoh {random.choice(FLOWERS)} {random.choice(QUALITIES)} {number}"


def person_name(random: Random, number: int) -> str:
    """Such as ``Sari Contoh Melati 412``."""
    return f"{random.choice(GIVEN)} Contoh {random.choice(FLOWERS)} {number}"
