"""The regions and the tree of libraries that the sample speaks of."""

from dataclasses import dataclass

from crm.models import Library, Region
from crm.sample.base import Sample
from crm.vocabulary import FundingSource, LibraryKind, RegionLevel

# The real ones are also in the packaged regions, under the same codes and names.
REGIONS = {
    "17": "Bengkulu",
    "19": "Kepulauan Bangka Belitung",
    "19.71": "Kota Pangkal Pinang",
    "31": "DKI Jakarta",
    "31.71": "Kota Administrasi Jakarta Pusat",
    "33": "Jawa Tengah",
    "33.06": "Kabupaten Purworejo",
    "36": "Banten",
    "36.03": "Kabupaten Tangerang",
    "36.73": "Kota Serang",
    "99": "Provinsi Contoh",
    "99.01": "Kabupaten Contoh",
    "99.01.01": "Contoh Utara",
    "99.01.02": "Contoh Selatan",
    "99.01.03": "Contoh Tengah",
    "99.02": "Kabupaten Contoh Timur",
    "99.02.01": "Timur Pesisir",
}


@dataclass(frozen=True)
class Node:
    """One library: its code, and the code of the one above it."""

    code: str
    above: str
    kind: LibraryKind
    region: str
    name: str
    agency: str = ""
    government: str = ""
    npp: str | None = None
    tpbis_year: int | None = None
    tpbis_funding: str = ""


K, F = LibraryKind, FundingSource
_OFFICE = "Dinas Perpustakaan dan Kearsipan"

LIBRARIES = (
    Node(
        "perpusnas", "", K.NATIONAL, "31.71", "Perpustakaan Nasional RI",
        "Perpustakaan Nasional Republik Indonesia"
    ),
    Node(
        "babel", "perpusnas", K.PROVINCIAL, "19",
        "Dinas Kearsipan dan Perpustakaan Provinsi Kepulauan Bangka Belitung",
        government="Pemerintah Provinsi Kepulauan Bangka Belitung", tpbis_year=2020, tpbis_funding=F.APBN,
    ),
    Node(
        "bengkulu", "perpusnas", K.PROVINCIAL, "17", f"{_OFFICE} Provinsi Bengkulu",
        government="Pemerintah Provinsi Bengkulu", tpbis_year=2020, tpbis_funding=F.APBN,
    ),
    Node(
        "banten", "perpusnas", K.PROVINCIAL, "36", f"{_OFFICE} Provinsi Banten",
        government="Pemerintah Provinsi Banten",
    ),
    Node(
        "jateng", "perpusnas", K.PROVINCIAL, "33", "Dinas Kearsipan dan Perpustakaan Provinsi Jawa Tengah",
        government="Pemerintah Provinsi Jawa Tengah",
    ),
    Node(
        "tangerang", "banten", K.REGENCY, "36.03", "Dinas Perpustakaan dan Arsip Kabupaten Tangerang",
        government="Pemerintah Kabupaten Tangerang",
    ),
    Node(
        "purworejo", "jateng", K.REGENCY, "33.06", f"{_OFFICE} Kabupaten Purworejo",
        government="Pemerintah Kabupaten Purworejo", tpbis_year=2016,
    ),
    Node(
        "prov-contoh", "perpusnas", K.PROVINCIAL, "99", "Perpustakaan Provinsi Contoh",
        f"{_OFFICE} Provinsi Contoh",
        "Pemerintah Provinsi Contoh", "CONTOH-0001", 2019, F.APBN,
    ),
    Node(
        "contoh", "prov-contoh", K.REGENCY, "99.01", "Perpustakaan Kabupaten Contoh",
        f"{_OFFICE} Kabupaten Contoh",
        "Pemerintah Kabupaten Contoh", "CONTOH-0101", 2020, F.APBN,
    ),
    Node(
        "desa-contoh-satu", "contoh", K.VILLAGE, "99.01.01", "Perpustakaan Desa Contoh Satu",
        government="Pemerintah Desa Contoh Satu", npp="CONTOH-0111", tpbis_year=2021, tpbis_funding=F.APBD,
    ),
    Node(
        "desa-contoh-dua", "contoh", K.VILLAGE, "99.01.02", "Perpustakaan Desa Contoh Dua",
        government="Pemerintah Desa Contoh Dua", npp="CONTOH-0112", tpbis_year=2022,
        tpbis_funding=F.VILLAGE_FUND,
    ),
    Node(
        "desa-contoh-tiga", "contoh", K.VILLAGE, "99.01.03", "Perpustakaan Desa Contoh Tiga",
        government="Pemerintah Desa Contoh Tiga", npp="CONTOH-0113", tpbis_year=2023, tpbis_funding=F.APBDES,
    ),
    Node(
        "sman-1-contoh", "contoh", K.SCHOOL, "99.01.03", "Perpustakaan SMA Negeri 1 Contoh",
        npp="CONTOH-0121",
    ),
    Node(
        "tbm-pelita", "contoh", K.COMMUNITY, "99.01.02", "TBM Pelita Contoh", tpbis_year=2023,
        tpbis_funding=F.CSR,
    ),
    Node(
        "contoh-timur", "prov-contoh", K.REGENCY, "99.02", "Perpustakaan Kabupaten Contoh Timur",
        f"{_OFFICE} Kabupaten Contoh Timur", "Pemerintah Kabupaten Contoh Timur", "CONTOH-0201", 2021, F.APBD,
    ),
    Node(
        "desa-pesisir", "contoh-timur", K.VILLAGE, "99.02.01", "Perpustakaan Desa Pesisir",
        government="Pemerintah Desa Pesisir", npp="CONTOH-0211", tpbis_year=2023, tpbis_funding=F.APBDES,
    ),
)  # fmt: skip


def load(sample: Sample) -> None:
    """Make the regions and libraries that are not there yet."""
    for code, name in REGIONS.items():
        level = list(RegionLevel)[code.count(".")]
        above = code.rpartition(".")[0] or None
        Region.objects.get_or_create(code=code, defaults={"name": name, "level": level, "parent_id": above})
    for node in LIBRARIES:
        library = Library.objects.filter(code=node.code).first()
        sample.libraries[node.code] = library or _add(node, sample)


def _add(node: Node, sample: Sample) -> Library:
    library = Library(
        code=node.code,
        kind=node.kind,
        name=node.name,
        agency=node.agency or (node.name if node.kind in (K.PROVINCIAL, K.REGENCY) else ""),
        government=node.government,
        region_id=node.region,
        npp=node.npp,
        tpbis_year=node.tpbis_year,
        tpbis_funding=node.tpbis_funding,
    )
    if not node.above:
        return Library.add_root(instance=library)
    # Read again: treebeard trusts the instance's own count of children.
    above = Library.objects.get(pk=sample.libraries[node.above].pk)
    return above.add_child(instance=library)
