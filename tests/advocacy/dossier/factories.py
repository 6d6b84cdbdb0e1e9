"""Dossiers for the tests: one rich, one nearly empty, one crowded. Every name in them is invented."""

import hashlib
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

from PIL import Image

from advocacy.dossier.content import (
    RUPIAH,
    Activities,
    ActivityLine,
    AgreementLine,
    Annex,
    BastLine,
    CommitmentLine,
    Commitments,
    Content,
    Cost,
    Evidence,
    Figure,
    Language,
    Method,
    Narrative,
    OutcomeLine,
    Outcomes,
    Paper,
    Photo,
    SectionText,
    Signatory,
    Source,
    Sources,
    Stories,
    StoryText,
    Strategy,
    Summary,
)

START, END, CUTOFF = date(2025, 1, 1), date(2025, 9, 30), date(2025, 10, 6)
PKS = "415.4/07/PKS/2025"
BAST_1, BAST_2, BAST_3, BAST_4 = (f"028/{n}/BAST/2025" for n in ("12", "31", "35", "52"))


@cache
def photo_bytes() -> bytes:
    """A small JPEG of warm bands, standing in for a photograph."""
    image = Image.new("RGB", (480, 320))
    for row in range(320):
        image.paste((226 - row // 4, 196 - row // 3, 150 - row // 4), (0, row, 480, row + 1))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def photo(alt: str) -> Photo:
    digest = hashlib.sha256(photo_bytes()).hexdigest()
    return Photo(sha256=digest, alt=alt, credit="Dinas Perpustakaan Kabupaten Contoh, CC BY 4.0")


class Words:
    """Picks the Indonesian or the English wording."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, indonesian: str, english: str) -> str:
        return indonesian if self.language == "id" else english


def million(amount: str) -> Decimal:
    return Decimal(amount) * 1_000_000


def commitment_lines(t: Words) -> tuple[CommitmentLine, ...]:
    return (
        CommitmentLine(
            description=t(
                "Buku bacaan anak dan pengetahuan umum bagi dua belas perpustakaan desa dan kelurahan",
                "Children's and general reading for twelve village and neighbourhood libraries",
            ),
            direction="from_partner",
            kind=t("Buku", "Books"),
            status="partial",
            evidence="measured",
            promised=million("120"),
            received=million("90"),
            used=million("82"),
            unit=t("eksemplar", "copies"),
            quantity=Decimal(2400),
            quantity_received=Decimal(1800),
            quantity_used=Decimal(1640),
            due=date(2025, 12, 31),
            valuation=t("harga katalog penerbit", "publishers' list price"),
            agreement=PKS,
            basts=(BAST_1, BAST_3),
            asset_registration="KIB E 0412–2211",
        ),
        CommitmentLine(
            description=t("Kelas literasi keuangan bagi pelaku usaha kecil", "Money classes for small traders"),
            direction="from_partner",
            kind=t("Uang", "Cash"),
            status="fulfilled",
            evidence="measured",
            promised=million("85"),
            received=million("85"),
            used=million("71.35"),
            due=date(2025, 6, 30),
            agreement=PKS,
            basts=(BAST_2,),
        ),
        CommitmentLine(
            description=t("Komputer untuk ruang layanan internet", "Computers for the internet room"),
            direction="from_partner",
            kind=t("Peralatan", "Equipment"),
            status="fulfilled",
            evidence="measured",
            promised=million("95"),
            received=million("95"),
            used=million("95"),
            unit="unit",
            quantity=Decimal(10),
            quantity_received=Decimal(10),
            quantity_used=Decimal(10),
            due=date(2025, 4, 30),
            valuation=t("faktur pembelian", "purchase invoice"),
            agreement=PKS,
            basts=(BAST_4,),
            asset_registration="KIB B 1187–1196",
        ),
        CommitmentLine(
            description=t("Pojok baca digital di tiga desa", "Digital reading corners in three villages"),
            direction="from_partner",
            kind=t("Peralatan", "Equipment"),
            status="overdue",
            evidence="estimated",
            promised=million("60"),
            received=million("20"),
            used=million("20"),
            unit=t("lokasi", "sites"),
            quantity=Decimal(3),
            quantity_received=Decimal(1),
            quantity_used=Decimal(1),
            due=date(2025, 8, 31),
            valuation=t("taksiran pemberi", "the giver's estimate"),
            agreement=PKS,
        ),
        CommitmentLine(
            description=t("Relawan pengajar dari pegawai bank", "Bank staff as volunteer teachers"),
            direction="from_partner",
            kind=t("Tenaga", "Staff time"),
            status="partial",
            evidence="declared",
            unit=t("hari kerja", "days"),
            quantity=Decimal(24),
            quantity_received=Decimal(15),
            quantity_used=Decimal(15),
            due=date(2025, 11, 30),
        ),
        CommitmentLine(
            description=t("Ruang pamer hasil usaha binaan di perpustakaan", "Exhibition space in the library"),
            direction="to_partner",
            kind=t("Tempat", "Venue"),
            status="partial",
            evidence="measured",
            unit=t("pameran", "exhibitions"),
            quantity=Decimal(4),
            quantity_received=Decimal(3),
            quantity_used=Decimal(3),
            due=date(2025, 12, 15),
            agreement=PKS,
        ),
    )


ACTIVITIES: tuple[tuple[str, str, date, int, Strategy, int | None, int | None, int, int | None, str], ...] = (
    ("Pembukaan kelas literasi keuangan", "Opening of the money class", date(2025, 2, 11), 1,
     "community_involvement", 21, 34, 55, 2, "3.20"),
    ("Kelas pembukuan warung", "Bookkeeping for stalls", date(2025, 2, 25), 2, "community_involvement", 12, 28, 40, 1, "6.75"),
    ("Kelas pemasaran daring", "Selling online", date(2025, 3, 11), 3, "community_involvement", 15, 31, 46, 0, "9.10"),
    ("Serah terima buku tahap pertama", "First handover of books", date(2025, 3, 20), 1,
     "information_service", 30, 41, 71, None, "1.45"),
    ("Membaca nyaring bersama pegawai bank", "Reading aloud with bank staff", date(2025, 4, 12), 1,
     "information_service", 44, 52, 96, 3, "2.30"),
    ("Kelas komputer dasar", "First steps at a computer", date(2025, 4, 28), 3, "information_service", 18, 24, 42, 2, "8.25"),
    ("Bedah buku karya penulis setempat", "Evening with a local author", date(2025, 5, 17), 1,
     "community_involvement", 38, 45, 83, 1, "4.60"),
    ("Klinik keuangan keluarga di Perpustakaan Desa Sumber Contoh Makmur Sejahtera Raya",
     "Family money clinic at the Sumber Contoh Makmur Sejahtera Raya village library", date(2025, 5, 28), 2,
     "community_involvement", 9, 33, 42, 0, "5.15"),
    ("Pertemuan pemangku kepentingan", "Stakeholder meeting", date(2025, 6, 10), 1, "advocacy", 26, 19, 45, 0, "7.90"),
    ("Serah terima komputer", "Handover of computers", date(2025, 6, 24), 1, "information_service", 17, 14, 31, None, "0.85"),
    ("Kelas desain kemasan", "Packaging design", date(2025, 7, 15), 3, "community_involvement", 11, 29, 40, 1, "9.80"),
    ("Pameran usaha binaan", "Exhibition of small trades", date(2025, 8, 16), 2, "community_involvement", None, None, 210, None, "6.40"),
    ("Pelatihan pengelola pojok baca", "Training for corner keepers", date(2025, 9, 9), 2,
     "information_service", 8, 14, 22, 1, "3.60"),
    ("Evaluasi bersama mitra", "Review with the partner", date(2025, 9, 24), 1, "advocacy", 12, 11, 23, 0, "2.00"),
)  # fmt: skip


def activity_lines(t: Words) -> tuple[ActivityLine, ...]:
    return tuple(
        ActivityLine(
            name=t(indonesian, english),
            start=start,
            end=start + timedelta(days=days - 1),
            place=t("Kecamatan Contoh Timur", "Contoh Timur district"),
            library=t("Perpustakaan Desa Contoh Asri", "Contoh Asri village library"),
            strategy=strategy,
            male=male,
            female=female,
            total=total,
            disability=disability,
            costs=(Cost(source="TJSL", amount=million(cost)),),
            partner_role=t("penyandang dana", "funder"),
            pillar=t("pilar sosial", "social pillar"),
        )
        for indonesian, english, start, days, strategy, male, female, total, disability, cost in ACTIVITIES
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
    attendance = sum(line[7] for line in ACTIVITIES)
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
               evidence="declared", kind=t("survei", "survey"), labels=(t("Survei Juli 2025", "Survey, July 2025"),)),
        figure("visits", t("Kunjungan ke pojok baca", "Visits to reading corners"), None, t("kunjungan", "visits"),
               t("Kunjungan yang dicatat petugas.", "Visits noted by the keepers."),
               missing=t("buku tamu pojok baca baru dipakai sejak September 2025",
                         "the visitors' book was only begun in September 2025")),
        figure("income", t("Perubahan omzet", "Change in turnover"), None, "%",
               t("Omzet dibanding sebelum kelas.", "Turnover compared with before the class."),
               evidence="declared",
               missing=t("survei omzet direncanakan November 2025", "a survey is planned for November 2025")),
    )  # fmt: skip


def story(t: Words) -> StoryText:
    return StoryText(
        title=t("Warung Bu Sari punya buku kas", "Bu Sari's stall now keeps a cash book"),
        place=t("Kecamatan Contoh Timur", "Contoh Timur district"),
        before=t(
            "Bu Sari berjualan lauk matang sejak subuh. Uang warung dan uang dapur bercampur dalam satu "
            "kaleng, sehingga ia tidak tahu apakah hari itu untung atau rugi.",
            "Bu Sari has sold cooked food from dawn for years. Stall money and kitchen money shared one tin, "
            "so she never knew whether a day had earned or lost.",
        ),
        turning=t(
            "Pada Februari ia ikut kelas pembukuan di perpustakaan desa. Pustakawan menemaninya mencatat "
            "tiga minggu pertama dan meminjaminya buku resep dengan hitungan modal.",
            "In February she joined the bookkeeping class at the village library. The librarian sat with her "
            "for the first three weeks and lent her a recipe book with costings.",
        ),
        after=t(
            "Kini ia menutup buku setiap malam. Ia berhenti menjual dua menu yang merugi dan mulai menabung "
            "sedikit demi sedikit. Ia juga mengajak dua tetangganya ke kelas berikutnya.",
            "Now she closes the book every night. She dropped two dishes that lost money and has begun to save, "
            "little by little. She brought two neighbours to the next class.",
        ),
        quote=t(
            "Dulu saya kira perpustakaan itu untuk anak sekolah. Ternyata untuk warung saya juga.",
            "I used to think the library was for schoolchildren. It turns out it is for my stall too.",
        ),
        quote_by=t("Bu Sari, nama samaran", "Bu Sari, not her real name"),
        credit=t("Ditulis pustakawan Desa Contoh Asri", "Written by the Contoh Asri village librarian"),
        verified_by=t("Kepala Seksi Layanan, 12 September 2025", "Head of Services, 12 September 2025"),
        url="https://perpustakaan.contoh.example/cerita/warung-bu-sari/",
        photo=photo(t("Seorang ibu menulis di buku kas di meja warung.", "A woman writing in a cash book.")),
        sample=True,
    )


def sections(t: Words) -> tuple[SectionText, ...]:
    return (
        Summary(
            lead=t(
                "Dukungan {recipient} hadir di {activities} perpustakaan sepanjang {period}.",
                "Support from {recipient} stood behind {activities} in libraries during {period}.",
            ),
            stages=("promised", "received", "used"),
            heroes=("attendance", "books", "women_share", "traders"),
            paragraphs=(
                t(
                    "Dari {promised} yang dijanjikan, {received} telah diterima dengan berita acara dan {used} "
                    "telah dipakai. Kegiatan yang didukung mencatat {attendance}; {women_share} di antaranya "
                    "perempuan. Tiga bulan setelah kelas, {traders} menyatakan mulai mencatat keuangan. "
                    "Dukungan ini ikut berperan; perubahan itu juga hasil kerja peserta dan pengelola desa.",
                    "Of {promised} promised, {received} has been received with handover minutes and {used} has "
                    "been used. The activities it supported counted {attendance}, {women_share} of them women. "
                    "Three months after the class, {traders} said they had begun to keep books. The support "
                    "contributed; so did the participants and the village librarians themselves.",
                ),
            ),
            request=t(
                "Kami mengusulkan kelas dilanjutkan pada 2026 dan dua pojok baca yang tertunda diselesaikan.",
                "We propose to go on with the classes in 2026 and to finish the two delayed reading corners.",
            ),
        ),
        Commitments(
            lead=t(
                "Sebagian besar janji sudah menjadi barang dan layanan; satu janji melewati tenggat.",
                "Most of what was promised is now on the shelf or in use; one promise is past its date.",
            ),
            lines=commitment_lines(t),
        ),
        Activities(
            lead=t(
                "Kelas usaha kecil menarik peserta terbanyak sesudah pameran.",
                "After the exhibition, the classes for small traders drew the most people.",
            ),
            lines=activity_lines(t),
        ),
        Stories(
            lead=t("Angka menjadi jelas dalam satu meja warung.", "The numbers grow clear at one stall's table."),
            stories=(story(t),),
        ),
        Outcomes(
            lead=t("Perubahan pertama tampak pada kebiasaan mencatat.", "The first change is a habit: keeping books."),
            lines=(
                OutcomeLine(
                    domain="economic", evidence="declared", value=37, unit=t("orang", "people"),
                    statement=t("Pelaku usaha mulai memisahkan uang usaha dan uang rumah tangga.",
                                "Traders began to keep stall money apart from household money."),
                    verified_by=t("Seksi Layanan", "Services section"), verified_on=date(2025, 8, 4),
                ),
                OutcomeLine(
                    domain="education", evidence="measured", value=1640, unit=t("eksemplar", "copies"),
                    statement=t("Buku sumbangan terolah dan dipinjamkan.", "Donated books catalogued and lent."),
                    verified_by=t("Seksi Pengolahan", "Cataloguing section"), verified_on=date(2025, 9, 30),
                ),
                OutcomeLine(
                    domain="social", evidence="declared",
                    statement=t("Kader desa membuka jadwal baca bersama tanpa diminta.",
                                "Village volunteers set up reading hours unasked."),
                ),
            ),
        ),
        Narrative(
            heading=t("Pelajaran dan langkah berikutnya", "Lessons and next steps"),
            paragraphs=(
                t("Serah terima yang terjadwal membuat buku lebih cepat terpakai.",
                  "Handovers on a fixed date put books to use sooner."),
                t("Kunjungan ke pojok baca: {visits}.", "Visits to the reading corners: {visits}."),
            ),
        ),
        Method(gaps=(t("Jenis kelamin peserta pameran tidak dicatat.", "Sex was not noted at the exhibition."),)),
        Sources(),
        Annex(
            agreements=(
                AgreementLine(
                    kind=t("Perjanjian Kerja Sama", "Cooperation agreement"),
                    subject=t("Peningkatan literasi keuangan masyarakat melalui perpustakaan desa",
                              "Financial literacy through village libraries"),
                    status=t("berlaku", "in force"), library_number=PKS, partner_number="B.112/CSR/BCN/2025",
                    signed=date(2025, 1, 20), start=date(2025, 1, 20), end=date(2027, 1, 19),
                ),
            ),
            basts=(
                BastLine(number=BAST_1, dated=date(2025, 3, 20), value=million("60"),
                         description=t("Buku tahap pertama, 1.200 eksemplar", "Books, first lot, 1,200 copies"),
                         asset_registration="KIB E 0412–1611"),
                BastLine(number=BAST_2, dated=date(2025, 2, 7), value=million("85"),
                         description=t("Dana kelas literasi keuangan", "Funds for the money classes")),
                BastLine(number=BAST_3, dated=date(2025, 7, 2), value=million("30"),
                         description=t("Buku tahap kedua, 600 eksemplar", "Books, second lot, 600 copies"),
                         asset_registration="KIB E 1612–2211"),
                BastLine(number=BAST_4, dated=date(2025, 6, 24), value=million("95"),
                         description=t("Komputer, 10 unit", "Computers, 10 units"),
                         asset_registration="KIB B 1187–1196"),
            ),
        ),
    )  # fmt: skip


def rich_content(language: Language = "id", paper: Paper = "a4") -> Content:
    """A sponsor's dossier with every section filled, two figures missing and one promise late."""
    t = Words(language)
    return Content(
        number="DOS-CTH-2025-0007",
        title=t("Laporan kepada mitra: dari janji ke bukti", "Report to our partner: from promise to proof"),
        audience="sponsor",
        recipient="Bank Contoh Nusantara",
        library=t("Dinas Perpustakaan dan Kearsipan Kabupaten Contoh", "Library and Archives Office of Contoh Regency"),
        period_start=START,
        period_end=END,
        cutoff=CUTOFF,
        language=language,
        paper=paper,
        issued_at=datetime(2025, 10, 8, 2, 30, tzinfo=UTC),
        issued_by=Signatory(
            name="Dra. Ratna Contoh Wulandari, M.Si.",
            post=t("Kepala Bidang Deposit dan Kerja Sama", "Head of Deposit and Cooperation"),
            institution=t("Dinas Perpustakaan dan Kearsipan Kabupaten Contoh", "Library and Archives Office of Contoh"),
        ),
        verification_url="https://perpustakaan.contoh.example/dosier/8Jk2mQ4tZx7RbN1v/",
        contact="kerjasama@perpustakaan.contoh.example",
        figures=figures(t),
        sections=sections(t),
    )


def sparse_content(language: Language = "id", paper: Paper = "a4") -> Content:
    """The same dossier before anything happened: every section is there and empty."""
    rich = rich_content(language, paper)
    empty = (Summary(), Commitments(), Activities(), Stories(), Outcomes(), Method(), Sources(), Annex())
    return replace(rich, figures=(), sections=empty)


def crowded_content(language: Language = "id", paper: Paper = "a4", rows: int = 200) -> Content:
    """The same dossier with ``rows`` commitments and ``rows`` activities."""
    rich = rich_content(language, paper)
    t = Words(language)
    lines, activities = commitment_lines(t), activity_lines(t)
    crowded = tuple(
        replace(section, lines=tuple(lines[n % len(lines)] for n in range(rows)))
        if isinstance(section, Commitments)
        else replace(section, lines=tuple(activities[n % len(activities)] for n in range(rows)))
        if isinstance(section, Activities)
        else section
        for section in rich.sections
    )
    return replace(rich, sections=crowded)
