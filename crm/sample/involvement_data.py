"""Community involvement: classes, discussions and competitions in Kabupaten Contoh."""

from crm.sample.activity_data import Held
from crm.vocabulary import ActivityKind, FundingSource, PartnerRole, Strategy

S, K, F, R = Strategy.COMMUNITY_INVOLVEMENT, ActivityKind, FundingSource, PartnerRole
_CLASS = "kelas-keterampilan"

INVOLVEMENT = (
    Held(
        -372, "desa-contoh-satu", S, K.CLASS, "Kelas komputer dasar, angkatan pertama",
        "Balai Desa Contoh Satu", 12, 18, (0, 14, 15, 1), 1, (("bank", R.FUNDER), ("desa", R.VENUE)),
        ((F.CSR, 9_500_000, "Pelatih dan modul"),), ((_CLASS, None, 9_500_000), ("komputer", 2, None)),
        "Dua puluh enam peserta lulus.", days=3, sim=-365, picture="kelas-laptop",
        caption="Kelas komputer dasar",
    ),
    Held(
        -368, "contoh", S, K.TRAINING, "Kelas literasi keuangan keluarga, angkatan pertama",
        "Aula Perpustakaan Kabupaten Contoh", 9, 31, (0, 7, 30, 3), 0,
        (("bank", R.SPEAKER), ("bank", R.FUNDER)), ((F.CSR, 7_000_000, "Modul dan konsumsi"),),
        ((_CLASS, None, 7_000_000), ("literasi-keuangan", 2, 4_000_000)), sim=-360,
    ),
    Held(
        -336, "desa-contoh-satu", S, K.TRAINING, "Kelas literasi keuangan keluarga, angkatan kedua",
        "Balai Desa Contoh Satu", 7, 28, (0, 5, 27, 3), 2,
        (("bank", R.SPEAKER), ("bank", R.FUNDER), ("desa", R.VENUE)),
        ((F.CSR, 7_500_000, "Modul dan konsumsi"),),
        ((_CLASS, None, 7_500_000), ("literasi-keuangan", 2, 4_000_000)), sim=-330,
    ),
    Held(
        -306, "desa-contoh-dua", S, K.CLASS, "Kelas komputer dasar, angkatan kedua",
        "Perpustakaan Desa Contoh Dua", 15, 16, (0, 17, 14, 0), 0, (("bank", R.FUNDER),),
        ((F.CSR, 9_000_000, "Pelatih dan modul"),), ((_CLASS, None, 9_000_000), ("komputer", 2, None)),
        "Dua puluh tujuh peserta lulus.", days=3, sim=-298,
    ),
    Held(
        -276, "contoh", S, K.TRAINING, "Kelas pemasaran produk rumahan", "Aula Perpustakaan Kabupaten Contoh",
        11, 29, (0, 10, 29, 1), 1,
        (("universitas", R.SPEAKER), ("koperasi", R.ORGANISER), ("bank", R.FUNDER)),
        ((F.CSR, 8_500_000, "Studio foto dan modul"), (F.APBD, 2_000_000, "Konsumsi")),
        ((_CLASS, None, 8_500_000), ("dosen", 3, 6_000_000)), "Dua puluh akun toko daring dibuat.", days=2,
        sim=-270,
    ),
    Held(
        -231, "tbm-pelita", S, K.COMPETITION, "Lomba mendongeng anak", "TBM Pelita Contoh", 24, 39,
        (55, 8, 0, 0), 2, (("radio", R.MEDIA), ("cerdas", R.ORGANISER)), ((F.DONATION, 1_800_000, "Hadiah"),),
        sim=-228,
    ),
    Held(
        -196, "desa-contoh-dua", S, K.TRAINING, "Pelatihan kemasan kopi dan keripik",
        "Perpustakaan Desa Contoh Dua", 13, 17, (0, 6, 23, 1), 0,
        (("koperasi", R.SPEAKER), ("kopi", R.PARTICIPANT), ("bank", R.FUNDER)),
        ((F.CSR, 12_000_000, "Alat segel dan pelatih"),), ((_CLASS, None, 12_000_000),),
        "Sebelas kemasan baru dipakai.", days=2, sim=-190,
    ),
    Held(
        -148, "desa-contoh-dua", S, K.TRAINING, "Kelas literasi keuangan keluarga, angkatan ketiga",
        "Perpustakaan Desa Contoh Dua", 8, 26, (0, 4, 28, 2), 1, (("bank", R.SPEAKER),),
        ((F.CSR, 6_500_000, "Modul dan konsumsi"),),
        ((_CLASS, None, 6_500_000), ("literasi-keuangan", 2, 4_000_000)), sim=-140,
    ),
    Held(
        -108, "contoh", S, K.CLASS, "Kelas batik tulis bagi penyandang disabilitas",
        "Ruang pelatihan perpustakaan", 8, 16, (0, 5, 17, 2), 19, (("bank", R.FUNDER), ("batik", R.SPEAKER)),
        ((F.CSR, 18_000_000, "Kain, pewarna, pendamping"),),
        (("kelas-batik", None, 18_000_000), ("alat-batik", 10, None)),
        "Dua puluh empat kain selesai; sembilan terjual.", days=5, sim=-100, picture="kelas-batik",
        caption="Kelas batik tulis",
    ),
    Held(
        -82, "desa-contoh-tiga", S, K.CLASS, "Kelas menulis cerita desa", "Perpustakaan Desa Contoh Tiga", 10,
        15, (3, 14, 7, 1), 0, (("cerdas", R.SPEAKER),), ((F.APBDES, 1_200_000, "Cetak kumpulan cerita"),),
        outputs="Kumpulan dua belas cerita desa.", sim=-78,
    ),
    Held(
        -58, "desa-contoh-tiga", S, K.CLASS, "Kelas komputer dasar, angkatan ketiga",
        "Perpustakaan Desa Contoh Tiga", 14, 19, (0, 13, 18, 2), 1, (("bank", R.FUNDER),),
        ((F.CSR, 10_500_000, "Pelatih dan modul"),), ((_CLASS, None, 10_500_000), ("komputer", 2, None)),
        "Tiga puluh peserta lulus.", days=3, picture="kelas-laptop", caption="Peserta angkatan ketiga",
    ),
    Held(
        -22, "contoh", S, K.DISCUSSION, "Bedah buku ekonomi keluarga", "Aula Perpustakaan Kabupaten Contoh",
        27, 46, (0, 25, 42, 6), 2, (("universitas", R.SPEAKER), ("bank", R.FUNDER)),
        ((F.CSR, 4_000_000, "Buku dan konsumsi"),),
        ((_CLASS, None, 4_000_000), ("literasi-keuangan", 2, 4_000_000)),
    ),
)  # fmt: skip
