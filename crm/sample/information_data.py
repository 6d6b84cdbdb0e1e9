"""Better information services: what the libraries of Kabupaten Contoh offered."""

from crm.sample.activity_data import Held
from crm.vocabulary import ActivityKind, ActivityMode, FundingSource, PartnerRole, Strategy

S, K, F, R = Strategy.INFORMATION_SERVICE, ActivityKind, FundingSource, PartnerRole

INFORMATION = (
    Held(
        -405, "desa-contoh-satu", S, K.SERVICE, "Pojok baca dan komputer di balai desa",
        "Balai Desa Contoh Satu", 38, 57, (22, 31, 36, 6), 2, (("bank", R.FUNDER), ("desa", R.VENUE)),
        ((F.VILLAGE_FUND, 1_500_000, "Meja dan instalasi"),),
        (("buku", 120, 9_600_000),), "Pojok baca dibuka setiap hari kerja.", sim=-398,
        picture="pojok-baca", caption="Pojok baca di balai desa",
    ),
    Held(
        -352, "contoh", S, K.SERVICE, "Layanan perpustakaan keliling ke Contoh Utara",
        "Kecamatan Contoh Utara", 46, 61, (58, 27, 18, 4), 1, (),
        ((F.APBD, 2_400_000, "Bahan bakar dan petugas"),), (("buku", 80, 6_400_000),), sim=-350,
        picture="perpustakaan-keliling", caption="Perpustakaan keliling di Contoh Utara",
    ),
    Held(
        -318, "contoh", S, K.SERVICE, "Konsultasi akses pinjaman usaha lewat komputer perpustakaan",
        "Ruang layanan", 17, 29, (0, 9, 35, 2), 0, (("bank", R.SPEAKER), ("koperasi", R.INVOLVED)), (),
        outputs="Dua puluh satu pemustaka memahami syarat pinjaman.", sim=-310,
    ),
    Held(
        -262, "desa-contoh-dua", S, K.SERVICE, "Bimbingan mencari informasi pertanian di internet",
        "Perpustakaan Desa Contoh Dua", 26, 11, (0, 8, 22, 7), 1, (("bank", R.FUNDER),),
        ((F.APBDES, 900_000, "Konsumsi"),), days=2, sim=-255,
        picture="petani-ponsel", caption="Petani mencari harga panen",
    ),
    Held(
        -204, "contoh", S, K.SERVICE, "Layanan perpustakaan keliling ke Contoh Selatan",
        "Kecamatan Contoh Selatan", 41, 55, (49, 24, 20, 3), 2, (),
        ((F.APBD, 2_400_000, "Bahan bakar dan petugas"),), (("buku", 60, 4_800_000),), sim=-200,
    ),
    Held(
        -143, "desa-contoh-tiga", S, K.SERVICE, "Pendampingan pendaftaran layanan publik daring",
        "Perpustakaan Desa Contoh Tiga", 22, 34, (0, 12, 33, 11), 3, (("cerdas", R.SPEAKER),),
        ((F.APBDES, 750_000, "Paket data"),), outputs="Empat puluh pendaftaran selesai di tempat.", days=3,
        sim=-138,
    ),
    Held(
        -80, "tbm-pelita", S, K.SERVICE, "Pojok baca anak dibuka setiap Sabtu", "TBM Pelita Contoh", 19, 27,
        (41, 5, 0, 0), 1, (("bank", R.FUNDER), ("cerdas", R.ORGANISER)), (),
        (("buku", 100, 8_000_000), ("rak", 1, 6_000_000)), sim=-74,
    ),
    Held(
        -52, "sman-1-contoh", S, K.SERVICE, "Bimbingan literasi informasi bagi siswa",
        "Perpustakaan SMA Negeri 1 Contoh", 58, 74, (0, 132, 0, 0), 0,
        (("sma", R.VENUE), ("universitas", R.SPEAKER)), (), days=2,
    ),
    Held(
        -27, "contoh", S, K.SERVICE, "Layanan rujukan jarak jauh", "Pesan singkat",
        note="Percakapan tidak dihitung sebagai kehadiran.", mode=ActivityMode.ONLINE,
    ),
)  # fmt: skip
