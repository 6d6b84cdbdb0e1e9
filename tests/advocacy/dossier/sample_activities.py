"""Fourteen invented activities; at one of them nobody noted who was a woman and who a man."""

from datetime import date, timedelta
from typing import NamedTuple

from advocacy.dossier.content import ActivityLine, Cost, Strategy
from tests.advocacy.dossier.sample_words import Words, million


class Held(NamedTuple):
    """One activity in short: both names, first day, days, strategy, attendance, million rupiah."""

    indonesian: str
    english: str
    start: date
    days: int
    strategy: Strategy
    male: int | None
    female: int | None
    total: int
    disability: int | None
    cost: str


SERVICE: Strategy = "information_service"
PEOPLE: Strategy = "community_involvement"
ADVOCACY: Strategy = "advocacy"

ACTIVITIES = (
    Held("Pembukaan kelas literasi keuangan", "Opening of the money class",
         date(2025, 2, 11), 1, PEOPLE, 21, 34, 55, 2, "3.20"),
    Held("Kelas pembukuan warung", "Bookkeeping for stalls",
         date(2025, 2, 25), 2, PEOPLE, 12, 28, 40, 1, "6.75"),
    Held("Kelas pemasaran daring", "Selling online",
         date(2025, 3, 11), 3, PEOPLE, 15, 31, 46, 0, "9.10"),
    Held("Serah terima buku tahap pertama", "First handover of books",
         date(2025, 3, 20), 1, SERVICE, 30, 41, 71, None, "1.45"),
    Held("Membaca nyaring bersama pegawai bank", "Reading aloud with bank staff",
         date(2025, 4, 12), 1, SERVICE, 44, 52, 96, 3, "2.30"),
    Held("Kelas komputer dasar", "First steps at a computer",
         date(2025, 4, 28), 3, SERVICE, 18, 24, 42, 2, "8.25"),
    Held("Bedah buku karya penulis setempat", "Evening with a local author",
         date(2025, 5, 17), 1, PEOPLE, 38, 45, 83, 1, "4.60"),
    Held("Klinik keuangan keluarga di Perpustakaan Desa Sumber Contoh Makmur Sejahtera Raya",
         "Family money clinic at the Sumber Contoh Makmur Sejahtera Raya village library",
         date(2025, 5, 28), 2, PEOPLE, 9, 33, 42, 0, "5.15"),
    Held("Pertemuan pemangku kepentingan", "Stakeholder meeting",
         date(2025, 6, 10), 1, ADVOCACY, 26, 19, 45, 0, "7.90"),
    Held("Serah terima komputer", "Handover of computers",
         date(2025, 6, 24), 1, SERVICE, 17, 14, 31, None, "0.85"),
    Held("Kelas desain kemasan", "Packaging design",
         date(2025, 7, 15), 3, PEOPLE, 11, 29, 40, 1, "9.80"),
    Held("Pameran usaha binaan", "Exhibition of small trades",
         date(2025, 8, 16), 2, PEOPLE, None, None, 210, None, "6.40"),
    Held("Pelatihan pengelola pojok baca", "Training for corner keepers",
         date(2025, 9, 9), 2, SERVICE, 8, 14, 22, 1, "3.60"),
    Held("Evaluasi bersama mitra", "Review with the partner",
         date(2025, 9, 24), 1, ADVOCACY, 12, 11, 23, 0, "2.00"),
)  # fmt: skip


def activity_lines(t: Words) -> tuple[ActivityLine, ...]:
    return tuple(
        ActivityLine(
            name=t(held.indonesian, held.english),
            start=held.start,
            end=held.start + timedelta(days=held.days - 1),
            place=t("Kecamatan Contoh Timur", "Contoh Timur district"),
            library=t("Perpustakaan Desa Contoh Asri", "Contoh Asri village library"),
            strategy=held.strategy,
            male=held.male,
            female=held.female,
            total=held.total,
            disability=held.disability,
            costs=(Cost(source="TJSL", amount=million(held.cost)),),
            partner_role=t("penyandang dana", "funder"),
        )
        for held in ACTIVITIES
    )
