"""Six indicators of Kabupaten Contoh over three years: baseline, targets and values."""

from dataclasses import dataclass
from datetime import date

from crm.models import Indicator, Measurement, Target
from crm.sample.base import Sample, put
from crm.vocabulary import EvidenceClass, IndicatorSource

YEARS = 3


@dataclass(frozen=True)
class Series:
    """One indicator: the baseline before the first year, and for each year the target and the value."""

    code: str
    name: str
    unit: str
    definition: str
    source: IndicatorSource
    evidence: EvidenceClass
    read_from: str
    baseline: int
    targets: tuple[int, int, int]
    values: tuple[int, int, int]


S, E = IndicatorSource, EvidenceClass

# The first three are the programme's own.
SERIES = (
    Series(
        "kunjungan", "Kunjungan pemustaka", "kunjungan",
        "Setiap kedatangan ke perpustakaan kabupaten dan perpustakaan desa, termasuk perpustakaan keliling.",
        S.ENTERED, E.MEASURED, "Buku tamu dan penghitung pintu", 18_400, (20_000, 23_000, 26_000),
        (19_750, 23_480, 21_900),
    ),
    Series(
        "pelibatan", "Pelibatan masyarakat", "kehadiran",
        "Kehadiran dalam kegiatan pelibatan masyarakat; orang yang datang dua kali dihitung dua kali.",
        S.RECORDS, E.MEASURED, "Catatan kegiatan", 310, (400, 600, 800), (422, 655, 717),
    ),
    Series(
        "kemitraan", "Kemitraan aktif", "mitra", "Mitra yang status kemitraannya aktif pada akhir masa.",
        S.RECORDS, E.MEASURED, "Catatan kemitraan", 2, (4, 6, 8), (4, 6, 7),
    ),
    Series(
        "pelatihan", "Pelatihan dan kelas", "kegiatan", "Kegiatan berjenis pelatihan atau kelas.",
        S.RECORDS, E.MEASURED, "Catatan kegiatan", 3, (6, 9, 12), (6, 10, 9),
    ),
    Series(
        "peserta-pelatihan", "Kehadiran dalam pelatihan", "kehadiran",
        "Kehadiran dalam kegiatan berjenis pelatihan atau kelas.",
        S.RECORDS, E.MEASURED, "Daftar hadir", 74, (150, 250, 350), (162, 289, 301),
    ),
    Series(
        "usaha-mikro", "Usaha mikro yang tumbuh", "usaha",
        "Usaha peserta yang dibuka atau bertambah omzetnya dalam dua belas bulan setelah pelatihan.",
        S.ENTERED, E.DECLARED, "Survei peserta", 5, (12, 25, 40), (11, 27, 31),
    ),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the indicators, targets and measurements that are not there yet."""
    library = sample.libraries["contoh"]
    first = sample.today.year - YEARS + 1
    for series in SERIES:
        indicator = Indicator.objects.get_or_create(
            code=series.code,
            version=1,
            defaults={
                "name": series.name,
                "unit": series.unit,
                "definition": series.definition,
                "source": series.source,
            },
        )[0]
        for offset, (target, value) in enumerate(zip(series.targets, series.values, strict=True)):
            year = first + offset
            is_over = year < sample.today.year
            put(
                Target,
                {"library": library, "indicator": indicator, "year": year},
                value=target,
                baseline=series.baseline,
                baseline_year=first - 1,
            )
            put(
                Measurement,
                {"library": library, "indicator": indicator, "period_start": date(year, 1, 1)},
                period_end=date(year, 12, 31) if is_over else sample.today,
                value=value,
                evidence=series.evidence,
                source=series.read_from,
                locked=is_over,
            )
