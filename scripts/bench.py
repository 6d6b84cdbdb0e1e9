"""Times of pages and dossiers at scale, on the PostgreSQL that ``DATABASE_URL`` names.

    make bench [PARTNERS=… PEOPLE=… INTERACTIONS=… ACTIVITIES=…]

Server side and in process: what a division head of the national library waits for, without the
network and the browser. Seeds the database first; it must be empty.
"""

import os
import sys
from argparse import ArgumentParser, Namespace

import django

from scripts.paths import VAR

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
os.environ["VAR_DIR"] = str(VAR / "bench")
django.setup()

from django.core.management import call_command  # noqa: E402 - a set-up Django comes first
from django.db import connection  # noqa: E402

from scripts.bench_cases import dossier_cases, page_cases  # noqa: E402
from scripts.stopwatch import table, time_call  # noqa: E402

RUNS = 15


def main() -> None:
    """Prepare the database, time everything and print the table."""
    if connection.vendor != "postgresql":
        sys.exit("The benchmark runs on a PostgreSQL of its own: make bench")
    sizes = arguments()
    prepare(sizes)
    timings = [time_call(name, call, sizes.runs) for name, call in [*page_cases(), *dossier_cases()]]
    print(
        f"\n{sizes.partners:,} partners, {sizes.people:,} people, {sizes.interactions:,} interactions, "
        f"{sizes.activities:,} activities; {sizes.runs} runs after a warm-up\n\n{table(timings)}"
    )


def arguments() -> Namespace:
    """How many of each record, and how many runs."""
    parser = ArgumentParser()
    for name in ("partners", "people", "interactions", "activities"):
        parser.add_argument(f"--{name}", type=int, required=True)
    parser.add_argument("--runs", type=int, default=RUNS)
    return parser.parse_args()


def prepare(sizes: Namespace) -> None:
    """Tables, roles, static files and bulk data; then the database looks at what it holds."""
    call_command("migrate", verbosity=0)
    call_command("apply_permissions")
    call_command("collectstatic", interactive=False, verbosity=0)
    names = ("partners", "people", "interactions", "activities")
    call_command("seed_scale", **{name: getattr(sizes, name) for name in names})
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


if __name__ == "__main__":
    main()
