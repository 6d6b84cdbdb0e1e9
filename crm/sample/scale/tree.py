"""The tree of libraries and their staff: a national library, provinces, regencies and some villages."""

from collections.abc import Iterator, Sequence
from random import Random

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from crm.models import Library, Region, User
from crm.sample.scale.world import World, write
from crm.vocabulary import LibraryKind, RegionLevel

VILLAGES = 48


def plant(code: str, random: Random) -> World:
    """Write about 600 libraries below a new root ``code``, and an officer for each that keeps records.

    Those are regencies and villages. ``<code>-kepala`` is the division head of the root. Nobody can log
    in with a password.
    """
    root = Library.add_root(
        name=f"Perpustakaan Nasional Contoh ({code})", code=code, kind=LibraryKind.NATIONAL
    )
    provinces = _branch(code, [root], RegionLevel.PROVINCE, LibraryKind.PROVINCIAL)
    regencies = _branch(code, provinces, RegionLevel.REGENCY, LibraryKind.REGENCY)
    villages = _villages(regencies[:VILLAGES])
    recording = [*regencies, *villages]
    random.shuffle(recording)
    districts = list(Region.objects.filter(level=RegionLevel.DISTRICT).values_list("code", flat=True))
    random.shuffle(districts)
    officers = write(User, _officers(recording))
    head = User.objects.create_user(f"{code}-kepala", first_name="Kepala Contoh", library=root)
    head.groups.add(Group.objects.get(name="division_head"))
    return World(random, recording, [officer.pk for officer in officers], districts)


def _branch(code: str, parents: Sequence[Library], level: RegionLevel, kind: LibraryKind) -> list[Library]:
    """One library for each region of ``level``, below that of the region it lies in."""
    by_region = {parent.region_id: parent for parent in parents}
    rows = []
    for region in Region.objects.filter(level=level):
        row = _below(by_region[region.parent_id], kind)
        row.name = f"Perpustakaan {region.name} Contoh"
        row.code = f"{code}-{region.code.replace('.', '-')}"
        row.region = region
        rows.append(row)
    return _planted(parents, rows)


def _villages(parents: Sequence[Library]) -> list[Library]:
    """One village library below each of ``parents``."""
    rows = []
    for number, parent in enumerate(parents, 1):
        row = _below(parent, LibraryKind.VILLAGE)
        row.name = f"Perpustakaan Desa Contoh {number}"
        row.code = f"{parent.code}-desa"
        row.region_id = parent.region_id
        rows.append(row)
    return _planted(parents, rows)


def _below(parent: Library, kind: LibraryKind) -> Library:
    """An unsaved node, the next child of ``parent``; treebeard itself would save each one singly."""
    parent.numchild += 1
    depth = parent.depth + 1
    return Library(kind=kind, depth=depth, path=Library._get_path(parent.path, depth, parent.numchild))


def _planted(parents: Sequence[Library], rows: Sequence[Library]) -> list[Library]:
    Library.objects.bulk_update(parents, ["numchild"])
    return write(Library, rows)


def _officers(libraries: Sequence[Library]) -> Iterator[User]:
    unusable = make_password(None)
    for library in libraries:
        yield User(
            username=library.code,
            first_name="Petugas Contoh",
            last_name=library.region_id or "",
            password=unusable,
            library=library,
        )
