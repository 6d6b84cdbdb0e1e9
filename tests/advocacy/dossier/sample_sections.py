"""The sample dossier's sections in the order of the sponsor's preset, with its story."""

from datetime import date

from advocacy.dossier.content import (
    Activities,
    AgreementLine,
    Annex,
    BastLine,
    Commitments,
    Method,
    Narrative,
    OutcomeLine,
    Outcomes,
    SectionText,
    Sources,
    Stories,
    StoryText,
    Summary,
)
from tests.advocacy.dossier.sample_activities import activity_lines
from tests.advocacy.dossier.sample_commitments import commitment_lines
from tests.advocacy.dossier.sample_words import BAST_1, BAST_2, BAST_3, BAST_4, PKS, Words, million, photo


def story(t: Words) -> StoryText:
    return StoryText(
        page=41,
        consent=7,
        language=t.language,
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
            "Now she closes the book every night. She dropped two dishes that lost money and has begun to "
            "save, little by little. She brought two neighbours to the next class.",
        ),
        quote=t(
            "Dulu saya kira perpustakaan itu untuk anak sekolah. Ternyata untuk warung saya juga.",
            "I used to think the library was for schoolchildren. It turns out it is for my stall too.",
        ),
        quote_by=t("Bu Sari, nama samaran", "Bu Sari, not her real name"),
        credit=t("Ditulis pustakawan Desa Contoh Asri", "Written by the Contoh Asri village librarian"),
        evidence="declared",
        how_known=t("Wawancara, 12 September 2025", "Interview, 12 September 2025"),
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
                    "Dari {promised} yang dijanjikan, {received} telah diterima dengan berita acara dan "
                    "{used} telah dipakai. Kegiatan yang didukung mencatat {attendance}; {women_share} di "
                    "antaranya perempuan. Tiga bulan setelah kelas, {traders} menyatakan mulai mencatat "
                    "keuangan. Dukungan ini ikut berperan; perubahan itu juga hasil kerja peserta dan "
                    "pengelola desa.",
                    "Of {promised} promised, {received} has been received with handover minutes and {used} "
                    "has been used. The activities it supported counted {attendance}, {women_share} of them "
                    "women. Three months after the class, {traders} said they had begun to keep books. The "
                    "support contributed; so did the participants and the village librarians themselves.",
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
            lead=t("Angka menjadi jelas di satu meja warung.", "The numbers grow clear at one stall."),
            stories=(story(t),),
        ),
        Outcomes(
            lead=t("Perubahan pertama: kebiasaan mencatat.", "The first change is a habit: keeping books."),
            lines=(
                OutcomeLine(
                    domain="economic", evidence="declared", value=37, unit=t("orang", "people"),
                    statement=t("Pelaku usaha mulai memisahkan uang usaha dan uang rumah tangga.",
                                "Traders began to keep stall money apart from household money."),
                    who=t("Peserta kelas pembukuan", "Participants of the bookkeeping class"),
                    how_known=t("Survei tiga bulan setelah kelas", "Survey three months after the class"),
                    verified_by=t("Seksi Layanan", "Services section"), verified_on=date(2025, 8, 4),
                ),
                OutcomeLine(
                    domain="education", evidence="measured", value=1640, unit=t("eksemplar", "copies"),
                    statement=t("Buku sumbangan terolah dan dipinjam.", "Donated books catalogued and lent."),
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
        Method(
            gaps=(t("Jenis kelamin peserta pameran tidak dicatat.", "Sex was not noted at the exhibition."),)
        ),
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
                         description=t("Buku tahap pertama, 1.200 eksemplar", "Books, first lot, 1,200"),
                         asset_registration="KIB E 0412–1611"),
                BastLine(number=BAST_2, dated=date(2025, 2, 7), value=million("85"),
                         description=t("Dana kelas literasi keuangan", "Funds for the money classes")),
                BastLine(number=BAST_3, dated=date(2025, 7, 2), value=million("30"),
                         description=t("Buku tahap kedua, 600 eksemplar", "Books, second lot, 600"),
                         asset_registration="KIB E 1612–2211"),
                BastLine(number=BAST_4, dated=date(2025, 6, 24), value=million("95"),
                         description=t("Komputer, 10 unit", "Computers, 10 units"),
                         asset_registration="KIB B 1187–1196"),
            ),
        ),
    )  # fmt: skip
