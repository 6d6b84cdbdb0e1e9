"""The words of Indonesian sheets for the product's own codes."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from crm.names import squeeze
from crm.states import PartnershipStatus
from crm.vocabulary import AgreementKind, FundingSource, PartnerKind, Sector, Strategy

T = TypeVar("T")


def spelled(words: str) -> tuple[str, ...]:
    """The spellings of one thing, which a table writes with ``|`` between them."""
    return tuple(word.strip() for word in words.split("|"))


def meanings(words: Mapping[str, T]) -> Callable[[str], T | None]:
    """A look-up of what a word stands for, whatever its capitals, spacing and punctuation."""
    known = {squeeze(spelling): value for spelling, value in words.items()}
    return lambda written: known.get(squeeze(written))


def _by_spelling(spellings: Mapping[T, str]) -> Mapping[str, T]:
    """Each spelling to what it stands for; the first of each is shown to people."""
    return {spelling: value for value, words in spellings.items() for spelling in spelled(words)}


STATUSES = _by_spelling(
    {
        PartnershipStatus.PROSPECT: "Prospek | Calon",
        PartnershipStatus.EXPLORING: "Penjajakan",
        PartnershipStatus.NEGOTIATING: "Negosiasi",
        PartnershipStatus.ACTIVE: "Aktif | Berjalan",
        PartnershipStatus.DORMANT: "Dorman | Tidak aktif | Nonaktif",
        PartnershipStatus.ENDED: "Selesai | Berakhir",
        PartnershipStatus.DECLINED: "Ditolak | Menolak",
    }
)
PARTNER_KINDS = _by_spelling(
    {
        PartnerKind.GOVERNMENT_OFFICE: "OPD | SKPD | Perangkat Daerah | Organisasi Perangkat Daerah | Dinas"
        " | Pemerintah Daerah | Pemda | Instansi Pemerintah",
        PartnerKind.MINISTRY: "Kementerian/Lembaga | Kementerian | K/L | Lembaga Negara",
        PartnerKind.VILLAGE: "Desa | Pemerintah Desa | Kelurahan | Desa/Kelurahan",
        PartnerKind.STATE_COMPANY: "BUMN",
        PartnerKind.REGIONAL_COMPANY: "BUMD",
        PartnerKind.COMPANY: "Swasta | Perusahaan | Perusahaan Swasta | Dunia Usaha | Bank | UMKM",
        PartnerKind.FOUNDATION: "Yayasan",
        PartnerKind.DONOR: "Lembaga Donor | Donor",
        PartnerKind.UNIVERSITY: "Perguruan Tinggi | Universitas | Kampus",
        PartnerKind.SCHOOL: "Sekolah | Satuan Pendidikan",
        PartnerKind.COMMUNITY: "Komunitas",
        PartnerKind.CIVIL_SOCIETY: "Organisasi Masyarakat | Organisasi Kemasyarakatan | Ormas | LSM",
        PartnerKind.FORUM: "Forum | Asosiasi | Organisasi Profesi",
        PartnerKind.MEDIA: "Media | Media Massa | Pers",
        PartnerKind.LIBRARY: "Perpustakaan | Taman Bacaan Masyarakat | TBM",
        PartnerKind.OTHER: "Lainnya | Lain-lain",
    }
)
SECTORS = _by_spelling(
    {
        Sector.GOVERNMENT: "Pemerintahan",
        Sector.FINANCE: "Keuangan | Perbankan | Perbankan dan Keuangan",
        Sector.TELECOMMUNICATION: "Telekomunikasi | Teknologi | Telekomunikasi dan Teknologi",
        Sector.ENERGY: "Energi | Pertambangan | Energi dan Pertambangan",
        Sector.EDUCATION: "Pendidikan | Penelitian | Pendidikan dan Penelitian",
        Sector.CULTURE: "Kebudayaan | Budaya | Ekonomi Kreatif",
        Sector.HEALTH: "Kesehatan",
        Sector.AGRICULTURE: "Pertanian | Perikanan | Pertanian dan Perikanan",
        Sector.TRADE: "Perdagangan | Usaha Kecil | UMKM",
        Sector.MEDIA: "Media | Penerbitan",
        Sector.SOCIAL: "Sosial | Kesejahteraan Sosial",
        Sector.OTHER: "Lainnya | Lain-lain",
    }
)
AGREEMENT_KINDS = _by_spelling(
    {
        AgreementKind.MOU: "MoU | Nota Kesepahaman | Nota Kesepahaman (MoU) | Kesepakatan Bersama",
        AgreementKind.PKS: "PKS | Perjanjian Kerja Sama | Perjanjian Kerja Sama (PKS)",
        AgreementKind.NOTA_KESEPAKATAN: "Nota Kesepakatan",
        AgreementKind.JOINT_STATEMENT: "Surat Komitmen Bersama | Komitmen Bersama | Pernyataan Bersama"
        " | Surat Pernyataan Bersama",
        AgreementKind.SUPPORT_LETTER: "Surat Dukungan",
        AgreementKind.GRANT: "NPH | NPHD | Naskah Perjanjian Hibah | Naskah Perjanjian Hibah (NPH) | Hibah",
        AgreementKind.ADDENDUM: "Adendum | Addendum",
    }
)
STRATEGIES = _by_spelling(
    {
        Strategy.INFORMATION_SERVICE: "Peningkatan Layanan | Peningkatan Layanan Informasi"
        " | Peningkatan Layanan Perpustakaan | Layanan Informasi | Layanan",
        Strategy.COMMUNITY_INVOLVEMENT: "Pelibatan Masyarakat | Pelibatan",
        Strategy.ADVOCACY: "Advokasi | Advokasi dan Kemitraan | Advokasi/Kemitraan | Kemitraan",
    }
)
FUNDING_SOURCES = _by_spelling(
    {
        FundingSource.APBN: "APBN",
        FundingSource.APBD: "APBD | APBD Kabupaten | APBD Kab | APBD Kota | APBD Provinsi",
        FundingSource.VILLAGE_FUND: "Dana Desa | DD",
        FundingSource.APBDES: "APBDes | APB Desa | Alokasi Dana Desa | ADD",
        FundingSource.DAK: "DAK | DAK Fisik | DAK Nonfisik",
        FundingSource.EDUCATION_BUDGET: "Anggaran Pendidikan",
        FundingSource.CSR: "CSR/TJSL | TJSL/CSR | CSR | TJSL",
        FundingSource.DONATION: "Sumbangan | Sumbangan Masyarakat | Donasi | Swadaya | Swadaya Masyarakat",
        FundingSource.COOPERATION: "Kerja Sama",
        FundingSource.FOREIGN_AID: "Hibah Luar Negeri | Bantuan Luar Negeri",
        FundingSource.OWN_SERVICES: "Hasil Layanan | BLUD",
        FundingSource.OTHER: "Lainnya | Lain-lain",
    }
)
