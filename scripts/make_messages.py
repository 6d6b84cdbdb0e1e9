"""Bring the message catalogues up to the source, and the supplements up to the installed packages.

    python -m scripts.make_messages

New strings join a catalogue, strings that are gone leave it, and no guess is made for a changed one.
English is complete by itself: its translation of a string is the string. Needs gettext's ``xgettext``,
through Django's ``makemessages``.
"""

import shutil
import subprocess
import sys
import tempfile
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from scripts.catalogues import catalogues, read, supplements
from scripts.package_messages import wanted
from scripts.paths import ROOT

WIDTH = 100
SOURCES = ["advocacy", "cms", "config", "crm", "templates"]


def extract(root: Path) -> Catalog:
    """Every translatable string of the source below ``root``, with the files it stands in."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for source in SOURCES:
            shutil.copytree(root / source, copy / source, ignore=shutil.ignore_patterns("__pycache__"))
        (copy / "locale").mkdir()
        command = [sys.executable, "-m", "django", "makemessages", "--locale", "en"]
        command += ["--add-location", "file", "--verbosity", "0"]
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr)
        return read(copy / "locale" / "en" / "LC_MESSAGES" / "django.po")


def bring_up_to_date(path: Path, template: Catalog) -> None:
    """Give the catalogue at ``path`` exactly the strings of ``template``, keeping its translations.

    Its header, down to the first empty line, stays as it was written by hand.
    """
    header = path.read_text().partition("\n\n")[0]
    catalogue = read(path)
    catalogue.update(deepcopy(template), no_fuzzy_matching=True)
    if path.parts[-3] == "en":
        for message in catalogue:
            message.string = message.id or message.string
            message.flags.discard("fuzzy")
    with path.open("wb") as file:
        file.write(f"{header}\n\n".encode())
        write_po(
            file,
            catalogue,
            WIDTH,
            omit_header=True,
            sort_output=True,
            ignore_obsolete=True,
            include_lineno=False,
        )


if __name__ == "__main__":
    found = extract(ROOT)
    work = [(path, found) for path in catalogues(ROOT)]
    work += [(path, wanted(path.stem, read(path))) for path in supplements(ROOT)]
    for path, template in work:
        bring_up_to_date(path, template)
        waiting = sum(1 for message in read(path) if message.id and not message.string)
        print(f"{path.relative_to(ROOT)}: {len(template)} strings, {waiting} to translate")
