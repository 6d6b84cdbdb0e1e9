"""Ten figures about the sample's lines; two are missing and say why."""

from decimal import Decimal

from advocacy.dossier.content import RUPIAH, Evidence, Figure, Source
from tests.advocacy.dossier.sample_activities import ACTIVITIES, activity_lines
from tests.advocacy.dossier.sample_commitments import commitment_lines
from tests.advocacy.dossier.sample_words import (
    BAST_1,
    BAST_2,
    BAST_3,
    BAST_4,
    CUTOFF,
    END,
    START,
    Words,
    million,
)


def figures(t: Words) -> tuple[Figure, ...]:
    def figure(
        key: str,
        label: str,
        value: int | Decimal | None,
        unit: str,
        definition: str,
        *,
        evidence: Evidence = "measured",
        kind: str = t("kegiatan", "activity"),
        labels: tuple[str, ...] = (),
        missing: str = "",
    ) -> Figure:
        sources = tuple(
            Source(kind=kind, pk=100 + n, label=name, dated=CUTOFF) for n, name in enumerate(labels)
        )
        return Figure(
            key=key, label=label, value=value, unit=unit, definition=definition, definition_version=1,
            evidence=evidence, sources=sources, missing_reason=missing,
            period_start=START, period_end=END, cutoff=CUTOFF,
        )  # fmt: skip

    lines = commitment_lines(t)
    promises = tuple(line.description for line in lines if line.promised is not None)
    handovers = (BAST_1, BAST_2, BAST_3, BAST_4)
    activities = tuple(line.name for line in activity_lines(t))
    commitment, fulfilment = t("komitmen", "commitment"), t("realisasi", "fulfilment")
    attendance = sum(held.total for held in ACTIVITIES)
    return (
        figure("promised", t("Dijanjikan", "Promised"), million("360"), RUPIAH,
               t("Nilai komitmen mitra yang jatuh pada periode ini, menurut nilai yang tercatat.",
                 "Value of the partner's commitments in this period, as recorded."),
               kind=commitment, labels=promises),
        figure("received", t("Diterima", "Received"), million("290"), RUPIAH,
               t("Nilai yang sudah diserahkan, dengan bukti serah terima.",
                 "Value handed over, with proof of handover."), kind=fulfilment, labels=handovers),
        figure("used", t("Dipakai", "Used"), million("268.35"), RUPIAH,
               t("Nilai yang sudah dipakai untuk kegiatan atau layanan.",
                 "Value put to use in activities or services."), kind=fulfilment, labels=handovers),
        figure("activities", t("Kegiatan", "Activities"), len(activities), t("kegiatan", "activities"),
               t("Kegiatan yang selesai dan memakai dukungan mitra.",
                 "Activities held with the partner's support."), labels=activities),
        figure("attendance", t("Kehadiran", "Attendance"), attendance, t("kehadiran", "attendances"),
               t("Jumlah hadir pada setiap kegiatan. Orang yang datang dua kali dihitung dua kali.",
                 "Heads counted at each activity. A person who came twice counts twice."), labels=activities),
        figure("women_share", t("Bagian perempuan", "Share of women"), Decimal("60.57"), "%",
               t("Kehadiran perempuan dibagi kehadiran yang jenis kelaminnya tercatat.",
                 "Attendance of women over attendance with a recorded sex."), labels=activities),
        figure("books", t("Buku diterima", "Books received"), 1800, t("eksemplar", "copies"),
               t("Buku dalam berita acara serah terima.", "Books named in handover minutes."),
               kind="BAST", labels=(BAST_1, BAST_3)),
        figure("traders", t("Pelaku usaha yang mulai mencatat keuangan", "Traders who began keeping books"),
               37, t("orang", "people"),
               t("Peserta yang menyatakannya dalam survei tiga bulan setelah kelas.",
                 "Participants who said so in a survey three months after the class."),
               evidence="declared", kind=t("survei", "survey"),
               labels=(t("Survei Juli 2025", "Survey, July 2025"),)),
        figure("visits", t("Kunjungan ke pojok baca", "Visits to reading corners"), None,
               t("kunjungan", "visits"), t("Kunjungan yang dicatat petugas.", "Visits noted by the keepers."),
               missing=t("buku tamu pojok baca baru dipakai sejak September 2025",
                         "the visitors' book was only begun in September 2025")),
        figure("income", t("Perubahan omzet", "Change in turnover"), None, "%",
               t("Omzet dibanding sebelum kelas.", "Turnover compared with before the class."),
               evidence="declared",
               missing=t("survei omzet direncanakan November 2025", "a survey is planned for November 2025")),
    )  # fmt: skip
