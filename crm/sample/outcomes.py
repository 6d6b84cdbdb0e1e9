"""What changed for people after the activities of Kabupaten Contoh."""

from dataclasses import dataclass

from crm.models import Outcome
from crm.sample.base import Sample, put
from crm.vocabulary import EvidenceClass, OutcomeDomain

D, E = OutcomeDomain, EvidenceClass


@dataclass(frozen=True)
class Change:
    """One outcome; ``day`` it was observed and ``checked`` count from the sample's day."""

    activity: str
    domain: OutcomeDomain
    statement: str
    who: str
    value: int | None
    unit: str
    evidence: EvidenceClass
    how: str
    day: int
    checked: int | None = None


CHANGES = (
    Change(
        "Kelas pemasaran produk rumahan", D.ECONOMIC,
        "Peserta membuka toko daring dan mendapat pesanan pertama",
        "Ibu rumah tangga dan pemuda", 20, "usaha", E.MEASURED, "Daftar toko diperiksa satu per satu", -210,
        -200,
    ),
    Change(
        "Pelatihan kemasan kopi dan keripik", D.ECONOMIC,
        "Peserta memakai kemasan baru dan menaikkan harga jual",
        "Pelaku usaha rumahan", 11, "usaha", E.MEASURED, "Kunjungan ke tempat usaha", -120, -110,
    ),
    Change(
        "Kelas batik tulis bagi penyandang disabilitas", D.ECONOMIC, "Peserta menjual kain batik buatannya",
        "Penyandang disabilitas", 9, "kain", E.MEASURED, "Nota penjualan sanggar", -60, -55,
    ),
    Change(
        "Kelas komputer dasar, angkatan pertama", D.EDUCATION, "Peserta lulus uji komputer dasar",
        "Pemuda dan orang dewasa", 26, "orang", E.MEASURED, "Daftar nilai uji", -360, -350,
    ),
    Change(
        "Kelas komputer dasar, angkatan kedua", D.EDUCATION,
        "Peserta lulus uji komputer dasar di Desa Contoh Dua",
        "Pemuda dan orang dewasa", 27, "orang", E.MEASURED, "Daftar nilai uji", -296, -290,
    ),
    Change(
        "Bimbingan mencari informasi pertanian di internet", D.ECONOMIC,
        "Petani membandingkan harga sebelum menjual",
        "Petani", 18, "orang", E.DECLARED, "Pernyataan peserta tiga bulan kemudian", -170,
    ),
    Change(
        "Kelas literasi keuangan keluarga, angkatan kedua", D.SOCIAL,
        "Keluarga mencatat pengeluaran setiap minggu",
        "Ibu rumah tangga", 23, "keluarga", E.DECLARED, "Wawancara dengan peserta", -240, -230,
    ),
    Change(
        "Pendampingan pendaftaran layanan publik daring", D.HEALTH,
        "Warga lanjut usia terdaftar di layanan kesehatan",
        "Warga lanjut usia", 9, "orang", E.ESTIMATED, "Perkiraan pengelola perpustakaan desa", -120,
    ),
    Change(
        "Pendampingan pendaftaran layanan publik daring", D.HEALTH,
        "Warga menyelesaikan pendaftaran layanan kesehatan daring",
        "Warga Desa Contoh Tiga", 31, "orang", E.MEASURED, "Daftar di meja pendampingan", -139, -130,
    ),
    Change(
        "Pojok baca anak dibuka setiap Sabtu", D.EDUCATION, "Anak membawa pulang buku dari pojok baca",
        "Anak di sekitar TBM Pelita Contoh", 34, "anak", E.MEASURED, "Buku peminjaman", -20, -16,
    ),
    Change(
        "Musyawarah desa tentang Dana Desa untuk perpustakaan", D.SOCIAL,
        "Desa membiayai honor pengelola sendiri",
        "Pengelola perpustakaan desa", None, "", E.MEASURED, "Berita acara musyawarah desa", -200, -190,
    ),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the outcomes that are not there yet."""
    for change in CHANGES:
        observe(sample, change, verifier="kepala")


def observe(sample: Sample, change: Change, verifier: str) -> None:
    """Make one outcome of one activity."""
    activity = sample.activities[change.activity]
    put(
        Outcome,
        {"library": activity.library, "statement": change.statement},
        activity=activity,
        who=change.who,
        domain=change.domain,
        value=change.value,
        unit=change.unit,
        evidence=change.evidence,
        evidence_note=change.how,
        observed_on=sample.day(change.day),
        verified_by=sample.staff[verifier] if change.checked is not None else None,
        verified_on=sample.day_or_none(change.checked),
    )
