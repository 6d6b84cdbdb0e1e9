"""Advocacy and partnership: handovers and meetings with stakeholders in Kabupaten Contoh."""

from crm.sample.activity_data import Held
from crm.vocabulary import ActivityKind, FundingSource, PartnerRole, Strategy

S, K, F, R = Strategy.ADVOCACY, ActivityKind, FundingSource, PartnerRole

MEETINGS = (
    Held(
        -410, "contoh", S, K.HANDOVER, "Penyerahan buku dari Bank Contoh Nusantara",
        "Aula Perpustakaan Kabupaten Contoh", 18, 24, partners=(("bank", R.ORGANISER),),
        outputs="520 buku diterima dengan berita acara.", sim=-404,
    ),
    Held(
        -380, "contoh", S, K.HANDOVER, "Penyerahan komputer tahap pertama", "Perpustakaan Desa Contoh Satu",
        11, 9, partners=(("bank", R.ORGANISER), ("desa", R.VENUE)), sim=-372,
    ),
    Held(
        -286, "contoh", S, K.MEETING, "Pertemuan pemangku kepentingan perpustakaan Kabupaten Contoh",
        "Aula Perpustakaan Kabupaten Contoh", 21, 18,
        partners=tuple((key, R.PARTICIPANT) for key in ("bank", "cerdas", "koperasi", "desa")),
        costs=((F.APBD, 5_500_000, "Konsumsi dan bahan"),), outputs="Tujuh komitmen baru dicatat.", sim=-280,
    ),
    Held(
        -228, "desa-contoh-satu", S, K.MEETING, "Musyawarah desa tentang Dana Desa untuk perpustakaan",
        "Balai Desa Contoh Satu", 33, 14, partners=(("desa", R.ORGANISER),),
        outputs="Dana Desa disepakati untuk honor pengelola.", sim=-220,
    ),
    Held(
        -160, "contoh", S, K.PEER_LEARNING, "Pertemuan pembelajaran sebaya perpustakaan desa",
        "Perpustakaan Desa Contoh Dua", 12, 17, partners=(("cerdas", R.SPEAKER),),
        costs=((F.APBD, 3_000_000, "Transportasi"),), sim=-152,
    ),
    Held(
        -74, "contoh", S, K.AUDIENCE, "Audiensi dengan bupati tentang Tim Sinergi Daerah",
        "Kantor Bupati Contoh", note="Daftar hadir disimpan Bagian Protokol.",
        outputs="Bupati meminta rancangan keputusan.",
    ),
    Held(
        -18, "contoh", S, K.MEETING, "Rapat persiapan Tim Sinergi Daerah",
        "Aula Perpustakaan Kabupaten Contoh", 9, 7,
        partners=tuple((key, R.PARTICIPANT) for key in ("desa", "koperasi", "universitas", "bahasa")),
    ),
)  # fmt: skip
