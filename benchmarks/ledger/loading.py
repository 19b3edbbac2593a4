"""How much faster readings are loaded at once than added one by one: ``make bench-load``.

python -m benchmarks.ledger.loading 1000
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.ledger.grown import Grown, Reading, examples
from sqlalchemy import select
from tests.ledger.postgres import new_database, running

from parley.analysis.weaving import weaving
from parley.ledger import Ledger, load, open_ledger, record, status
from parley.ledger.tables import DERIVED

Way = Callable[[Ledger, Sequence[Reading]], object]


def main(count: int, before: int) -> None:
    """Print a row for each database: both ways in turn, and whether they end the same."""
    grown = Grown(examples())
    there, more = (
        [grown.reading(number) for number in some] for some in (range(before), range(before, before + count))
    )
    print(f"{count:,} readings into ledgers that hold {before:,}; ms an article (wall / processor)")
    print(f"{'':<12} {'one by one':>16} {'loaded':>16} {'ratio':>14}   head and derived rows")
    heads: set[str | None] = set()
    with TemporaryDirectory(prefix="parley-bench-") as folder, running(Path(folder)) as server:
        for name in ("sqlite", "postgresql"):
            told: list[tuple[float, float]] = []
            tables: list[object] = []
            for way in (one_by_one, load):
                database = f"sqlite:///{folder}/{way.__name__}.db" if name == "sqlite" else new_database(server)
                with opened(database) as ledger:
                    load(ledger, there)
                    told.append(timed(way, ledger, more))
                    tables.append(derived(ledger))
                    heads.add(status(ledger).head)
            (wall, cpu), (other_wall, other_cpu) = told
            row = [f"{w * 1000 / count:.1f} / {c * 1000 / count:.1f}" for w, c in told]
            ratio = f"{wall / other_wall:.1f} / {cpu / other_cpu:.1f}"
            same = "the same" if tables[0] == tables[1] and len(heads) == 1 else "NOT THE SAME"
            print(f"{name:<12} {row[0]:>16} {row[1]:>16} {ratio:>14}   {same}", flush=True)


def one_by_one(ledger: Ledger, readings: Sequence[Reading]) -> None:
    """Add each in a transaction of its own."""
    for one in readings:
        record(ledger, one)


@contextmanager
def opened(database: str) -> Iterator[Ledger]:
    """Open a new ledger whose clock ticks, so that the same entries have the same hashes."""
    asked = iter(range(sys.maxsize))
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    clock = lambda: begin + timedelta(seconds=next(asked))  # noqa: E731  (one line says it)
    with open_ledger(database, clock=clock, create=True, weaver=weaving) as ledger:
        yield ledger


def timed(way: Way, ledger: Ledger, readings: Sequence[Reading]) -> tuple[float, float]:
    """Give the seconds on the wall, and those of this process on a processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    way(ledger, readings)
    return time.perf_counter() - wall, time.process_time() - cpu


def derived(ledger: Ledger) -> list[int]:
    """Give a print of every derived table."""
    with ledger.looking() as connection:
        return [
            hash(tuple(tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))))
            for table in DERIVED
        ]


if __name__ == "__main__":
    given = [int(one) for one in sys.argv[1:]]
    main(*(given + [1_000, 1_000][len(given) :]))
