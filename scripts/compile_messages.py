"""Compile the message catalogues where a translation has changed. Needs no system gettext.

python -m scripts.compile_messages
"""

from collections.abc import Sequence
from pathlib import Path

from babel.messages.mofile import write_mo

from scripts.catalogues import catalogues, fill, read, supplements
from scripts.package_messages import unloaded
from scripts.paths import ROOT


def compile_catalogue(source: Path, others: Sequence[Path] = ()) -> bool:
    """Write the ``.mo`` beside the ``.po`` at ``source`` unless it is newer than all; whether it did.

    A string that ``source`` does not have comes from the first of ``others`` that translates it.
    """
    target = source.with_suffix(".mo")
    changed = max(path.stat().st_mtime_ns for path in [source, *others])
    if target.exists() and target.stat().st_mtime_ns > changed:
        return False
    catalogue = read(source)
    for other in others:
        fill(catalogue, read(other))
    with target.open("wb") as file:
        write_mo(file, catalogue)
    return True


if __name__ == "__main__":
    work: list[tuple[Path, list[Path]]] = [(path, []) for path in catalogues(ROOT)]
    work += [(path, unloaded(path.stem)) for path in supplements(ROOT)]
    for path, others in work:
        if compile_catalogue(path, others):
            print(f"Compiled {path.relative_to(ROOT)}")
