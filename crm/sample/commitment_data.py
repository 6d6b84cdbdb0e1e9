"""Promises in both directions in every state they can have; days count from the sample's day."""

from dataclasses import dataclass

from crm.vocabulary import CommitmentKind, Direction, FundingSource, ValuationBasis


@dataclass(frozen=True)
class Delivered:
    """One delivery; ``{year}`` in a BAST number is the year of delivery, ``value`` is rupiah."""

    day: int
    description: str
    value: int | None = None
    quantity: int | None = None
    bast: str = ""
    asset: str = ""
    verified: bool = True


@dataclass(frozen=True)
class Promised:
    """One promise; ``value`` is rupiah, ``agreement`` and ``made_at`` are short names."""

    key: str
    partner: str
    kind: CommitmentKind
    description: str
    day: int
    due: int | None
    value: int | None = None
    basis: ValuationBasis | str = ""
    quantity: int | None = None
    unit: str = ""
    direction: Direction = Direction.FROM_PARTNER
    source: FundingSource | str = FundingSource.CSR
    agreement: str = ""
    clause: str = ""
    made_at: str = ""
    deliveries: tuple[Delivered, ...] = ()
    cancelled: bool = False
    notes: str = ""


K, V, F, D = CommitmentKind, ValuationBasis, FundingSource, Delivered
_OURS = Direction.TO_PARTNER

BANK = (
    Promised(
        "kelas-keterampilan", "bank", K.CASH, "Dana kelas keterampilan dua tahun", -560, -120, 120_000_000,
        V.FACE, agreement="pks-bank", clause="Pasal 5 ayat (1)", made_at="rapat-bank",
        deliveries=(
            D(-500, "Dana kelas keterampilan tahap pertama", 60_000_000),
            D(-125, "Dana kelas keterampilan tahap kedua", 60_000_000),
        ),
    ),
    Promised(
        "buku", "bank", K.BOOKS, "500 buku untuk lima perpustakaan desa", -545, -400, 40_000_000, V.MARKET,
        500, "eksemplar", agreement="hibah-bank", clause="Pasal 2", made_at="rapat-bank",
        deliveries=(
            D(
                -410, "520 buku bacaan dan keterampilan", 41_600_000, 520, "028/14/BAST-BCN/{year}",
                "1.3.5.01.01.0114",
            ),
        ),
        notes="Diterima dua puluh eksemplar lebih banyak daripada yang dijanjikan.",
    ),
    Promised(
        "komputer", "bank", K.EQUIPMENT, "Sepuluh komputer untuk perpustakaan desa", -545, 60, 85_000_000,
        V.INVOICE, 10, "unit", agreement="hibah-bank", clause="Pasal 3", made_at="rapat-bank",
        deliveries=(
            D(
                -380, "Empat komputer tahap pertama", 34_000_000, 4, "028/17/BAST-BCN/{year}",
                "1.3.2.05.02.0021",
            ),
            D(-205, "Dua komputer tahap kedua", 17_000_000, 2, "028/09/BAST-BCN/{year}", "1.3.2.05.02.0034"),
        ),
    ),
    Promised(
        "kelas-batik", "bank", K.CASH, "Dana kelas batik bagi penyandang disabilitas", -190, -30, 75_000_000,
        V.FACE, agreement="adendum-bank", clause="Pasal 2", made_at="evaluasi-bank",
        deliveries=(D(-110, "Dana kelas batik pencairan pertama", 30_000_000),),
    ),
    Promised(
        "literasi-keuangan", "bank", K.TRAINING, "Dua belas sesi literasi keuangan oleh karyawan bank", -560,
        150, 24_000_000, V.TARIFF, 12, "sesi", agreement="pks-bank", clause="Pasal 5 ayat (2)",
        made_at="rapat-bank",
        deliveries=(
            D(-335, "Empat sesi di aula dan di Desa Contoh Satu", 8_000_000, 4),
            D(-147, "Dua sesi di Desa Contoh Dua", 4_000_000, 2),
            D(-20, "Dua sesi pada bedah buku", 4_000_000, 2, verified=False),
        ),
    ),
    Promised(
        "rak", "bank", K.GOODS, "Rak dan kursi baca untuk tiga pojok baca", -300, -60, 18_000_000, V.PARTNER,
        3, "set", agreement="pks-bank", clause="Pasal 6",
        deliveries=(D(-85, "Tiga set rak dan kursi baca", 18_000_000, 3, "028/21/BAST-BCN/{year}"),),
        notes="Nomor registrasi aset belum terbit.",
    ),
    Promised(
        "relawan", "bank", K.STAFF, "Tiga puluh relawan karyawan untuk kelas baca", -210, -45, None, "", 30,
        "orang", agreement="pks-bank", made_at="evaluasi-bank",
    ),
    Promised(
        "majalah", "bank", K.BOOKS, "Langganan majalah ekonomi", -545, -200, 6_000_000, V.INVOICE, 24,
        "eksemplar", cancelled=True, notes="Dibatalkan bersama: majalahnya berhenti terbit.",
    ),
    Promised(
        "aula", "bank", K.VENUE, "Pemakaian aula untuk kegiatan bersama", -560, -90, 10_000_000, V.TARIFF, 20,
        "hari", _OURS, F.APBD, "pks-bank", "Pasal 7",
        deliveries=(
            D(-310, "Aula dipakai sebelas hari", 5_500_000, 11),
            D(-100, "Aula dipakai sembilan hari", 4_500_000, 9),
        ),
    ),
    Promised(
        "publikasi", "bank", K.MEDIA, "Penyebutan mitra dalam enam publikasi", -560, 120, None, "", 6,
        "publikasi", _OURS, F.APBD, "pks-bank", "Pasal 8",
        deliveries=(
            D(-400, "Berita penyerahan buku", None, 1),
            D(-95, "Tiga berita kelas keterampilan", None, 3),
        ),
    ),
)  # fmt: skip

OTHERS = (
    Promised(
        "pendampingan", "cerdas", K.SERVICE, "Pendampingan bulanan pengelola perpustakaan desa", -299, 75,
        36_000_000, V.PARTNER, 12, "kunjungan", source=F.COOPERATION, agreement="pks-cerdas-2",
        clause="Pasal 4", made_at="rencana-cerdas",
        deliveries=(
            D(-180, "Empat kunjungan pendampingan", 12_000_000, 4),
            D(-40, "Empat kunjungan pendampingan berikutnya", 12_000_000, 4, verified=False),
        ),
    ),
    Promised(
        "dosen", "universitas", K.TRAINING, "Enam sesi pemasaran oleh dosen", -350, -100, 12_000_000,
        V.TARIFF, 6, "sesi", source=F.COOPERATION, made_at="lokakarya",
        deliveries=(
            D(-270, "Tiga sesi pemasaran produk rumahan", 6_000_000, 3),
            D(-130, "Tiga sesi pemasaran daring", 6_000_000, 3),
        ),
    ),
    Promised(
        "kkn", "universitas", K.STAFF, "Dua kelompok kuliah kerja nyata", -350, 90, None, "", 2, "kelompok",
        source=F.COOPERATION, made_at="lokakarya",
    ),
    Promised(
        "data", "universitas", K.SERVICE, "Data kunjungan untuk penelitian mahasiswa", -350, 30, None, "",
        direction=_OURS, source=F.APBD,
    ),
    Promised(
        "izin-usaha", "koperasi", K.SERVICE, "Pendampingan izin usaha bagi pemustaka", -155, -14, None, "",
        25, "usaha", source=F.APBD, agreement="wirausaha", made_at="wirausaha",
        deliveries=(D(-50, "Delapan usaha memperoleh izin", None, 8),),
    ),
    Promised(
        "alat-batik", "batik", K.EQUIPMENT, "Canting dan kompor batik", -470, -430, 3_500_000, V.MARKET, 10,
        "set", source=F.DONATION, made_at="perkenalan-batik",
        deliveries=(
            D(-440, "Sepuluh set alat batik", 3_500_000, 10, "028/05/BAST-KBC/{year}", "1.3.2.05.01.0009"),
        ),
    ),
    Promised(
        "dana-desa", "desa", K.CASH, "Dana Desa untuk honor pengelola dan koleksi", -240, 20, 15_000_000,
        V.FACE, source=F.VILLAGE_FUND, agreement="desa-membaca", made_at="dana-desa",
        deliveries=(D(-70, "Dana Desa semester pertama", 7_500_000),),
    ),
    Promised(
        "perkades", "desa", K.POLICY, "Peraturan kepala desa tentang perpustakaan desa", -240, -10, None, "",
        1, "peraturan", source="", made_at="dana-desa",
    ),
    Promised(
        "listrik", "desa", K.VENUE, "Ruang dan listrik di balai desa", -480, None, None, "", source=F.APBDES,
        agreement="desa-membaca",
        deliveries=(D(-470, "Ruang balai desa dipakai setiap hari"),),
    ),
)  # fmt: skip

PROMISES = (*BANK, *OTHERS)
