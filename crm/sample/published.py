"""The facts of five published articles, in our own words and with their true dates.

Names of activities and libraries are those of the division's spreadsheets, so that importing these
finds the same records. What an article does not say stays empty.
"""

from dataclasses import dataclass
from datetime import date

from crm.models import Activity, ActivityPartner, Partnership
from crm.sample.base import Sample, put
from crm.sample.files import add_photo
from crm.sample.partners import institution
from crm.states import PartnershipStatus
from crm.vocabulary import ActivityKind, ActivityMode, PartnerKind, PartnerRole, Sector, Strategy

SOURCE = "Dari artikel yang telah terbit."
TANGERANG = date(2023, 3, 6)

K, S, P = PartnerKind, Sector, PartnershipStatus

INSTITUTIONS = (
    ("yayasan-bambu", "Yayasan Topi Bambu", K.FOUNDATION, S.CULTURE, "36.03"),
    ("komunitas-bambu", "Komunitas Topi Bambu", K.COMMUNITY, S.CULTURE, "36.03"),
    ("fpui", "Forum Perpustakaan Umum Indonesia (FPUI)", K.FORUM, S.EDUCATION, ""),
    ("bappenas", "Bappenas", K.MINISTRY, S.GOVERNMENT, "31.71"),
    ("gates", "Bill & Melinda Gates Foundation", K.DONOR, S.SOCIAL, ""),
    ("perpusnas", "Perpustakaan Nasional RI", K.MINISTRY, S.GOVERNMENT, "31.71"),
)


@dataclass(frozen=True)
class Relation:
    """One library's relation with one institution, as the articles tell it.

    ``credited`` are those whose part in what the library did is the article's own subject.
    """

    library: str
    partner: str
    status: PartnershipStatus
    since: date | None
    notes: str
    credited: bool = False


RELATIONS = (
    Relation(
        "tangerang", "yayasan-bambu", P.ACTIVE, TANGERANG, "Belum ada perjanjian tertulis.", credited=True
    ),
    Relation(
        "tangerang", "komunitas-bambu", P.ACTIVE, TANGERANG, "Belum ada perjanjian tertulis.", credited=True
    ),
    Relation(
        "perpusnas",
        "gates",
        P.ENDED,
        date(2011, 1, 1),
        "Program PerpuSeru, 2011–2018. Tanggal pastinya tidak disebut.",
    ),
    Relation(
        "purworejo",
        "gates",
        P.ENDED,
        date(2016, 1, 1),
        "Program PerpuSeru sejak 2016. Tanggal pastinya tidak disebut.",
    ),
    Relation("perpusnas", "bappenas", P.ACTIVE, None, "Mendukung program sejak disosialisasikan pada 2019."),
    Relation("perpusnas", "fpui", P.ACTIVE, None, "Ketua umumnya menjadi pembicara pada Rakornas 2021."),
)


@dataclass(frozen=True)
class Reported:
    """One activity that an article reports; nobody counted who came."""

    library: str
    name: str
    strategy: Strategy
    kind: ActivityKind
    mode: ActivityMode
    starts_on: date
    ends_on: date
    place: str
    partners: tuple[tuple[str, PartnerRole], ...]
    description: str
    picture: str = ""


_TRAINING = "Bimtek Strategi Pengembangan Perpustakaan dan TIK"
_BETTER, _ADVOCACY, _ONLINE = Strategy.INFORMATION_SERVICE, Strategy.ADVOCACY, ActivityMode.ONLINE

ACTIVITIES = (
    Reported(
        "babel", _TRAINING, _BETTER, ActivityKind.TRAINING, _ONLINE, date(2020, 7, 21), date(2020, 7, 23),
        "Virtual (Zoom)", (("perpusnas", PartnerRole.ORGANISER),),
        "Pesertanya dari dinas provinsi dan beberapa kabupaten. Ditutup oleh kepala dinas, Asyraf Suryadin.",
    ),
    Reported(
        "bengkulu", _TRAINING, _BETTER, ActivityKind.TRAINING, _ONLINE, date(2020, 7, 27), date(2020, 7, 27),
        "Virtual (Zoom)", (("perpusnas", PartnerRole.ORGANISER),),
        "Dibuka oleh kepala dinas, Meri Sasdi. Semua narasumber dari pusat.",
    ),
    Reported(
        "purworejo", "Kelas Sharing Dokumentasi Online", _BETTER, ActivityKind.CLASS, _ONLINE,
        date(2020, 8, 18),
        date(2020, 8, 18), "Daring", (("perpusnas", PartnerRole.ORGANISER),),
        "Artikelnya terbit 19 Agustus 2020; tahun 1010 di dalamnya salah cetak.",
    ),
    Reported(
        "perpusnas", "Rakornas Bidang Perpustakaan 2021", _ADVOCACY, ActivityKind.MEETING, _ONLINE,
        date(2021, 3, 23), date(2021, 3, 23), "Virtual",
        (("fpui", PartnerRole.SPEAKER), ("bappenas", PartnerRole.INVOLVED)),
        "Ketua Umum FPUI, Usman Asshiddiqi, menyebut tiga indikator: kunjungan, pelibatan, dan kemitraan.",
    ),
    Reported(
        "tangerang", "Diskusi dan penyerahan buku Topi Bambu", _ADVOCACY, ActivityKind.DISCUSSION,
        ActivityMode.IN_PERSON, TANGERANG, TANGERANG, "Gedung Perpusda Tangerang",
        (("yayasan-bambu", PartnerRole.INVOLVED),),
        "Agus Hasanudin menyerahkan bukunya saat berdiskusi dengan A. Septian, Kabid Deposit dan Kerja Sama.",
        "topi-bambu",
    ),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the articles' records that are not there yet."""
    for key, name, kind, sector, region in INSTITUTIONS:
        institution(sample, key, name, kind, sector, region)
    for relation in RELATIONS:
        put(
            Partnership,
            {"library": sample.libraries[relation.library], "partner": sample.partners[relation.partner]},
            status=relation.status,
            since=relation.since,
            credited_in_public=relation.credited,
            notes=f"{SOURCE} {relation.notes}",
        )
    for reported in ACTIVITIES:
        _report(sample, reported)


def _report(sample: Sample, reported: Reported) -> None:
    activity, made = put(
        Activity,
        {"library": sample.libraries[reported.library], "name": reported.name},
        strategy=reported.strategy,
        kind=reported.kind,
        mode=reported.mode,
        starts_on=reported.starts_on,
        ends_on=reported.ends_on,
        place=reported.place,
        description=f"{reported.description} {SOURCE}",
        attendance_note="jumlah peserta tidak tercatat",
    )
    if not made:
        return
    for key, role in reported.partners:
        put(ActivityPartner, {"activity": activity, "partner": sample.partners[key], "role": role})
    if reported.picture:
        add_photo(activity, reported.picture, "Topi bambu, gambar contoh")
