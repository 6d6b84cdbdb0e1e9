"""The demonstration: from a fresh clone to a running site, workspace and worker.

    python3 -m scripts.demo

Everything it makes is under ``var/``. Each step may run again without harm; while the code is
unchanged none is repeated, so that a second start takes seconds. ``PORT`` chooses the port.
"""

import hashlib
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from scripts import setup
from scripts.paths import ROOT, VAR, VENV_PYTHON
from scripts.processes import interruptible
from scripts.serving import is_free, serve

DEMO = VAR / "demo"
LOGINS = DEMO / "masuk.txt"
DOSSIER = DEMO / "dosier.pdf"
DATABASE = VAR / "mitra.sqlite3"
PREPARED = DEMO / "prepared"
PRODUCTS = [DATABASE, LOGINS, DOSSIER, VAR / "static", PREPARED]

SHEETS = ROOT / "crm" / "sample" / "sheets"
IMPORTS = [
    ("partners", "daftar-mitra.csv", "contoh"),
    ("agreements", "kerja-sama.xlsx", "perpusnas"),
    ("activities", "rekap-kegiatan.xlsx", "perpusnas"),
]
SOME_ROWS_REFUSED = 2
CODE = ["advocacy", "cms", "config", "crm", "locale", "static", "templates", "requirements.txt"]

Step = tuple[str, list[str]]


def main() -> int:
    """Set up, prepare and serve until interrupted; the exit code."""
    port = int(os.environ.get("PORT", "8000"))
    if not is_free(port):
        print(f"Port {port} is taken by another program. Choose another one: make demo PORT={port + 1}")
        return 1
    try:
        with interruptible():
            setup.ensure()
            env = environment(os.environ, port)
            prepare(env)
            return serve(port, env, welcome(port))
    except KeyboardInterrupt:
        print("\nStopped.")
        return 0


def environment(outer: "os._Environ[str] | dict[str, str]", port: int) -> dict[str, str]:
    """The variables for every command: the demonstration never touches a database of another's choosing."""
    inner = {name: value for name, value in outer.items() if name != "DATABASE_URL"}
    return inner | {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "VAR_DIR": str(VAR),
        "PUBLIC_BASE_URL": f"http://127.0.0.1:{port}",
    }


def prepare(env: dict[str, str]) -> None:
    """Bring database, files and dossier to where the present code wants them."""
    state = fingerprint(ROOT)
    if all(path.exists() for path in PRODUCTS) and PREPARED.read_text() == state:
        return
    DEMO.mkdir(parents=True, exist_ok=True)
    for words, command in steps(date.today(), dossier_is_there=DOSSIER.exists()):  # noqa: DTZ011 - no zone needed
        run(words, command, env)
    PREPARED.write_text(state)


def steps(today: date, dossier_is_there: bool) -> list[Step]:
    """What prepares the demonstration, in order: words for the terminal, and the command."""
    listed: list[Step] = [
        ("Compiling the translations", ["-m", "scripts.compile_messages"]),
        ("Making the tables", manage("migrate", "--no-input", "--verbosity", "0")),
        ("Loading the regions of Indonesia", manage("load_regions")),
        ("Giving each role its permissions", manage("apply_permissions")),
        ("Loading the sample records", manage("load_sample")),
        ("Loading the sample pages", manage("load_sample_site")),
    ]
    listed += [import_step(kind, SHEETS / name, library) for kind, name, library in IMPORTS]
    if not dossier_is_there:
        listed.append(("Issuing a dossier", issue_command(today)))
    listed.append(("Collecting static files", manage("collectstatic", "--no-input", "--verbosity", "0")))
    return listed


def manage(*arguments: str) -> list[str]:
    """One of the project's management commands."""
    return ["manage.py", *arguments]


def import_step(kind: str, sheet: Path, library: str) -> Step:
    """Reading one of the division's spreadsheets; the refused rows end up beside the dossier."""
    report = DEMO / f"{sheet.stem}-ditolak.csv"
    command = manage("import_sheet", kind, str(sheet), "--library", library, "--report", str(report))
    return f"Importing {sheet.name}", command


def issue_command(today: date) -> list[str]:
    """A dossier for the sample's sponsor, from the start of last year until today."""
    start = date(today.year - 1, 1, 1)
    return manage(
        *("issue_dossier", "--audience", "sponsor", "--partner", "Bank Contoh Nusantara"),
        *("--library", "contoh", "--by", "kepala"),
        *("--from", start.isoformat(), "--to", today.isoformat()),
        *("--out", str(DOSSIER)),
    )


def run(words: str, command: list[str], env: dict[str, str]) -> None:
    """Run one step; exits with its own output where it fails. Refused rows of a sheet are no failure."""
    print(f"{words} …", flush=True)
    done = subprocess.run([VENV_PYTHON, *command], env=env, cwd=ROOT, capture_output=True, text=True)
    refused = "import_sheet" in command and done.returncode == SOME_ROWS_REFUSED
    if done.returncode and not refused:
        sys.exit(f"This step failed:\n{done.stdout}{done.stderr}")


def fingerprint(root: Path) -> str:
    """Changes when any file of the code does: names, sizes and times of change, hashed."""
    digest = hashlib.sha256()
    for top in CODE:
        for path in sorted([root / top, *(root / top).rglob("*")]):
            if path.is_file() and path.suffix not in {".pyc", ".mo"}:
                status = path.stat()
                digest.update(f"{path.relative_to(root)} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def welcome(port: int) -> str:
    """What to say once everything answers."""
    base = f"http://127.0.0.1:{port}"
    return "\n".join(
        [
            "",
            f"  Public site    {base}/   English: {base}/en/   Stories: {base}/cerita/",
            f"  Workspace      {base}/workspace/",
            f"  Dossier        {DOSSIER}",
            f"  Log-ins        {LOGINS}",
            "",
            *(f"    {line}" for line in LOGINS.read_text().splitlines() if "http" not in line),
            "",
            "Ctrl-C stops it. Nothing is lost: make demo starts it again.",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
