"""Files stay small enough to be read in one go."""

from pathlib import Path
from statistics import median, quantiles

from scripts.paths import ROOT

LONGEST = 400
NINE_IN_TEN = 200
MIDDLE = 75
FOLDERS = ["advocacy", "cms", "config", "crm", "scripts", "tests"]


def sizes() -> dict[Path, int]:
    """Lines of each Python file that holds any, migrations apart."""
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    lengths = {path: len(path.read_text().splitlines()) for path in files if "migrations" not in path.parts}
    return {path.relative_to(ROOT): length for path, length in lengths.items() if length}


def test_no_file_is_too_long() -> None:
    assert {path: length for path, length in sizes().items() if length > LONGEST} == {}


def test_most_files_are_short() -> None:
    lengths = list(sizes().values())
    assert median(lengths) <= MIDDLE
    assert quantiles(lengths, n=10)[-1] <= NINE_IN_TEN


def test_no_file_is_a_drawer_for_everything() -> None:
    assert [path for path in sizes() if path.stem in {"utils", "helpers", "services", "common", "misc"}] == []
