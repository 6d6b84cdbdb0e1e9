"""What was said with whom, and what is still to be done; days count from the sample's day."""

from dataclasses import dataclass

from crm.vocabulary import InteractionKind

K = InteractionKind


@dataclass(frozen=True)
class Contact:
    """One contact with any number of partners (short names) and people (letters)."""

    day: int
    kind: InteractionKind
    partners: tuple[str, ...]
    people: tuple[str, ...]
    purpose: str
    place: str = ""
    shared: str = ""
    issues: str = ""
    responses: str = ""
    next_step: str = ""
    key: str = ""


CONTACTS = (
    Contact(
        -790, K.LETTER, ("bank",), ("G",), "Permohonan dukungan kelas keterampilan",
        shared="Proposal kelas keterampilan di lima perpustakaan desa.",
        next_step="Audiensi di kantor wilayah",
    ),
    Contact(
        -760, K.MEETING, ("bank",), ("G",), "Audiensi rencana dukungan TJSL",
        "Kantor wilayah Bank Contoh Nusantara",
        shared="Data kunjungan dan daftar kebutuhan komputer.",
        issues="Bank ingin laporan manfaat yang terukur.",
        responses="Kami menawarkan dosier tahunan dengan bukti setiap realisasi.",
        next_step="Menyusun nota kesepahaman", key="audiensi-bank",
    ),
    Contact(
        -690, K.MEETING, ("bank",), ("G",), "Penandatanganan nota kesepahaman",
        "Aula Perpustakaan Kabupaten Contoh"
    ),
    Contact(
        -560, K.MEETING, ("bank",), ("G",), "Rapat rencana kerja tahunan bersama bank",
        "Perpustakaan Kabupaten Contoh", shared="Jadwal kelas dan daftar desa sasaran.",
        responses="Bank menjanjikan dana, buku, dan komputer.", key="rapat-bank",
    ),
    Contact(
        -470, K.VISIT, ("bank", "desa"), ("G", "I"), "Kunjungan bank ke Perpustakaan Desa Contoh Satu",
        "Perpustakaan Desa Contoh Satu", issues="Ruang komputer terlalu sempit.",
        responses="Pemerintah desa menyiapkan balai desa.",
    ),
    Contact(
        -300, K.CALL, ("bank",), ("F",), "Perkenalan kepala divisi yang baru",
        shared="Ringkasan kerja sama sejak awal.", next_step="Kirim dosier semester",
    ),
    Contact(
        -210, K.MEETING, ("bank",), ("F",), "Evaluasi tengah tahun kelas keterampilan",
        "Kantor wilayah Bank Contoh Nusantara", issues="Bank menanyakan peserta penyandang disabilitas.",
        responses="Kami merancang kelas batik bersama Komunitas Batik Contoh.",
        next_step="Usulan anggaran kelas batik", key="evaluasi-bank",
    ),
    Contact(
        -120, K.EMAIL, ("bank",), ("F",), "Kabar penyaluran dana tahap kedua",
        shared="Kuitansi dan daftar hadir.",
    ),
    Contact(
        -65, K.ONLINE, ("bank", "batik"), ("F", "H"), "Persiapan kelas batik lanjutan",
        issues="Dana kelas batik baru sebagian masuk.", next_step="Bank menjadwalkan pencairan berikutnya",
    ),
    Contact(
        -12, K.MESSAGE, ("bank",), ("F",), "Konfirmasi jadwal relawan karyawan",
        responses="Bank meminta waktu satu bulan lagi.", next_step="Tanyakan kembali awal bulan",
    ),
    Contact(
        -1080, K.MEETING, ("cerdas",), (), "Rencana pendampingan pengelola perpustakaan desa",
        "Perpustakaan Kabupaten Contoh", key="rencana-cerdas",
    ),
    Contact(
        -265, K.VISIT, ("cerdas",), ("G",), "Kunjungan direktur program yang baru",
        "Perpustakaan Kabupaten Contoh",
        responses="Pendampingan diteruskan dengan perjanjian baru.",
    ),
    Contact(
        -60, K.MEETING, ("cerdas",), ("G",), "Pembahasan perpanjangan pendampingan",
        "Kantor Yayasan Cerdas Contoh",
        issues="Perjanjian segera berakhir.", next_step="Menyusun rancangan perpanjangan",
        key="perpanjangan-cerdas",
    ),
    Contact(
        -880, K.MEETING, ("universitas",), (), "Penjajakan kuliah kerja nyata di perpustakaan desa",
        "Universitas Contoh Banten",
    ),
    Contact(
        -350, K.EVENT, ("universitas", "koperasi"), ("J",), "Lokakarya pemasaran produk pemustaka",
        "Aula Perpustakaan Kabupaten Contoh", key="lokakarya",
    ),
    Contact(
        -45, K.ONLINE, ("universitas",), (), "Jadwal dosen untuk kelas pemasaran",
        next_step="Kirim surat permohonan narasumber",
    ),
    Contact(
        -690, K.MEETING, ("koperasi",), (), "Pendataan pemustaka yang membuka usaha",
        "Dinas Koperasi dan UMKM"
    ),
    Contact(
        -155, K.MEETING, ("koperasi",), ("J",), "Rancangan kelas wirausaha bagi pemustaka",
        "Perpustakaan Kabupaten Contoh", next_step="Naskah pernyataan bersama", key="wirausaha",
    ),
    Contact(
        -470, K.MEETING, ("batik",), ("H",), "Perkenalan dengan Komunitas Batik Contoh", "Sanggar batik",
        key="perkenalan-batik",
    ),
    Contact(-88, K.VISIT, ("batik",), ("H",), "Melihat ruang kelas batik", "Ruang pelatihan perpustakaan"),
    Contact(
        -810, K.MEETING, ("desa",), ("I",), "Pembentukan perpustakaan desa", "Balai Desa Contoh Satu",
        responses="Kepala desa menyediakan ruang dan pengelola.",
    ),
    Contact(
        -240, K.MEETING, ("desa",), ("I",), "Usulan Dana Desa untuk perpustakaan", "Balai Desa Contoh Satu",
        next_step="Dibawa ke musyawarah desa", key="dana-desa",
    ),
    Contact(-250, K.VISIT, ("sma",), ("K",), "Kunjungan ke SMA Negeri 1 Contoh", "SMA Negeri 1 Contoh"),
    Contact(
        -100, K.MEETING, ("telekomunikasi",), (), "Penjajakan bantuan jaringan internet", "Kantor mitra",
        issues="Mitra meminta daftar titik yang belum terjangkau.", next_step="Kirim peta titik layanan",
        key="jaringan",
    ),
    Contact(-34, K.EMAIL, ("telekomunikasi",), (), "Peta titik layanan yang belum terjangkau"),
    Contact(
        -40, K.CALL, ("bahasa",), ("L",), "Penjajakan layanan bahasa dan sastra",
        next_step="Undang ke pertemuan pemangku kepentingan",
    ),
    Contact(
        -25, K.EVENT, ("pkk", "kopi"), ("N",), "Pameran buku dan produk desa", "Alun-alun Kabupaten Contoh",
    ),
    Contact(-520, K.LETTER, ("radio",), (), "Pemberitahuan siaran literasi berhenti"),
    Contact(
        -430, K.MEETING, ("penerbit",), ("M",), "Penutupan pengadaan buku terbitan daerah", "Kantor penerbit",
    ),
    Contact(
        -170, K.LETTER, ("tambang",), (), "Permohonan perpustakaan keliling",
        responses="Ditolak: anggaran tahun berjalan sudah terpakai.",
    ),
    Contact(
        -18, K.MEETING, ("desa", "koperasi", "universitas", "bahasa"), ("I", "J", "L"),
        "Pertemuan persiapan Tim Sinergi Daerah", "Aula Perpustakaan Kabupaten Contoh",
        shared="Rancangan keputusan bupati.", next_step="Kirim notula dan daftar anggota", key="tim-sinergi",
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Todo:
    """One task: due, done and snoozed are days from the sample's day; ``after`` is a contact's key."""

    due: int
    title: str
    partner: str = ""
    assignee: str = "advokasi"
    done: int | None = None
    snoozed: int | None = None
    after: str = ""


TASKS = (
    Todo(-21, "Tagih jadwal pencairan dana kelas batik", "bank", after="evaluasi-bank"),
    Todo(-9, "Mintakan nomor registrasi aset untuk rak buku", "bank", "kepala"),
    Todo(-4, "Kirim notula pertemuan Tim Sinergi Daerah", "", "kepala", after="tim-sinergi"),
    Todo(-2, "Kirim surat permohonan narasumber", "universitas", "kepala"),
    Todo(-30, "Lengkapi peta titik layanan", "telekomunikasi", snoozed=7, after="jaringan"),
    Todo(3, "Hubungi bank tentang relawan karyawan", "bank"),
    Todo(8, "Siapkan rancangan perpanjangan pendampingan", "cerdas", after="perpanjangan-cerdas"),
    Todo(14, "Undang Kantor Bahasa ke pertemuan pemangku kepentingan", "bahasa"),
    Todo(20, "Periksa naskah pernyataan bersama kelas wirausaha", "koperasi", "kepala", after="wirausaha"),
    Todo(30, "Susun dosier tahunan untuk bank", "bank"),
    Todo(45, "Ajukan ulang permohonan perpustakaan keliling", "tambang"),
    Todo(-60, "Catat nomor BAST komputer tahap pertama", "bank", done=-58),
    Todo(-110, "Kirim daftar hadir kelas komputer", "bank", done=-112),
    Todo(-15, "Unggah foto kelas batik", "batik", "editor", done=-14),
    Todo(-75, "Ucapan terima kasih kepada kepala desa", "desa", done=-70, after="dana-desa"),
)
