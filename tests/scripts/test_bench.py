"""What the benchmark times can be timed, and is counted right."""

import pytest
from django.core.management import call_command
from django.test import Client

from crm.models import Region
from scripts.bench_cases import dossier_cases, page_cases
from scripts.stopwatch import Timing, table, time_call

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeded() -> None:
    call_command("apply_permissions", verbosity=0)
    call_command("seed_scale", partners=60, people=90, interactions=200, activities=120, verbosity=0)


def test_every_page_answers(seeded: None) -> None:
    for name, call in page_cases():
        assert call().endswith("kB"), name


@pytest.mark.slow
def test_a_dossier_is_frozen_and_rendered(seeded: None) -> None:
    notes = {name: call() for name, call in dossier_cases()}
    assert notes["dossier: both"] == notes["dossier: render"]
    assert notes["dossier: both"].endswith("pages")


def test_queries_are_those_of_one_run(client: Client) -> None:
    def two_queries() -> str:
        return f"{Region.objects.count()} {Region.objects.exists()}"

    assert time_call("two", two_queries, runs=2).queries == 2
    assert time_call("a page", lambda: str(client.get("/healthz").status_code), runs=2).queries == 1


def test_the_table_has_a_row_for_each() -> None:
    said = table([Timing("partners: page 1", 12.345, 20.0, 9, "88 kB")])
    assert said.splitlines()[1].split() == ["partners:", "page", "1", "12.3", "20.0", "9", "88", "kB"]
