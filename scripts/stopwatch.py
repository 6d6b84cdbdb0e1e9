"""How long a call takes, and how many queries it makes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from django.db import connection
from django.test.utils import CaptureQueriesContext

WARM_UP = 3


@dataclass(frozen=True)
class Timing:
    """Milliseconds over all runs, queries of one, and what there is to say about the answer."""

    name: str
    median: float
    slowest: float
    queries: int
    note: str


def time_call(name: str, call: Callable[[], str], runs: int) -> Timing:
    """Time ``call`` over ``runs`` runs after a warm-up; its answer becomes the note."""
    for _ in range(WARM_UP):
        call()
    with CaptureQueriesContext(connection) as captured:
        note = call()
    queries = len(captured)  # read now: the next request empties the log
    times = []
    for _ in range(runs):
        began = perf_counter()
        call()
        times.append((perf_counter() - began) * 1000)
    return Timing(name, median(times), max(times), queries, note)


def table(timings: Iterable[Timing]) -> str:
    """The timings for reading, one in a row."""
    rows = [f"{'':34} {'median ms':>10} {'slowest':>9} {'queries':>8}"]
    rows += [f"{t.name:34} {t.median:>10,.1f} {t.slowest:>9,.1f} {t.queries:>8}  {t.note}" for t in timings]
    return "\n".join(rows)
