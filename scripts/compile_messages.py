"""Compile the message catalogues where a translation has changed. Needs no system gettext.

python -m scripts.compile_messages
"""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from scripts.paths import ROOT


def compile_catalogue(source: Path) -> bool:
    """Write the ``.mo`` beside the ``.po`` at ``source`` unless it is newer already; whether it did."""
    target = source.with_suffix(".mo")
    if target.exists() and target.stat().st_mtime_ns > source.stat().st_mtime_ns:
        return False
    with source.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)
    return True


def catalogues(root: Path) -> list[Path]:
    """Every catalogue of the project, one per language."""
    return sorted(root.glob("locale/*/LC_MESSAGES/django.po"))


if __name__ == "__main__":
    for path in catalogues(ROOT):
        if compile_catalogue(path):
            print(f"Compiled {path.relative_to(ROOT)}")
