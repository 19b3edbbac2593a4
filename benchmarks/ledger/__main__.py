"""Grow a ledger of readings and time it: ``make bench-ledger``.

python -m benchmarks.ledger 1000 10000 100000
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.ledger.grown import ARTICLES_A_DAY, BEGIN, Grown, examples
from rich.progress import track

from parley.analysis.agenda import MeetingWish, asked_meetings, some_meetings
from parley.analysis.asked import Wish, asked_positions, who_said
from parley.analysis.changes import State, changes
from parley.analysis.commitments import VIEW as COMMITMENTS
from parley.analysis.commitments import Stage, asked_commitments, count_commitments
from parley.analysis.commitments.narrowed import Wish as Parties
from parley.analysis.conflicts import asked_conflicts
from parley.analysis.identity import Identity
from parley.analysis.questions import asked_questions
from parley.analysis.weaving import weaving
from parley.exchange.views import Clocks, CommitmentWish, commitments_table
from parley.ledger import Ledger, acting, actors, edition, load, open_ledger, record, search, some_entries, status
from parley.records import Dossier

MORE = 20
"""Articles that are added one by one and timed, at each size."""

SHOWN = 100
"""Rows that a table shows."""


def main(sizes: list[int]) -> None:
    """Print a table, a column for each size."""
    grown = Grown(examples())
    told: list[dict[str, str]] = []
    with TemporaryDirectory(prefix="parley-bench-") as folder:
        path = Path(folder) / "ledger.db"
        with open_ledger(f"sqlite:///{path}", clock=lambda: datetime.now(UTC), create=True, weaver=weaving) as ledger:
            for before, size in pairwise([0, *sizes]):
                coming = track(range(before, size - MORE), f"to {size}", disable=not sys.stderr.isatty())
                start = time.perf_counter()
                load(ledger, map(grown.reading, coming))
                taken = (time.perf_counter() - start) / (size - MORE - before)
                told.append(measured(ledger, grown, size, path) | {"load, ms an article": f"{taken * 1000:.1f}"})
                print_table(told)


def measured(ledger: Ledger, grown: Grown, size: int, path: Path) -> dict[str, str]:
    """Add the last articles of a size one by one, then ask everything."""
    adding = [timed(lambda n=n: record(ledger, grown.reading(n))) for n in range(size - MORE, size)]  # type: ignore[misc]
    counted = status(ledger)
    records = sum(counted.records.values())
    day = BEGIN + timedelta(days=size // ARTICLES_A_DAY // 2)
    room = sum(part.stat().st_size for part in path.parent.iterdir())
    return {
        "articles": f"{size:,}",
        "records": f"{records:,}",
        "file": f"{room / 1e6:,.0f} MB",
        "bytes a record": f"{room / records:,.0f}",
        "add one article": f"{median(adding) * 1000:.1f} ms",
        "the slowest of them": f"{max(adding) * 1000:.1f} ms",
    } | {name: f"{timed(ask) * 1000:,.0f} ms" for name, ask in views(ledger, day, counted.last)}


def views(ledger: Ledger, day: date, last: datetime | None) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give every question with its name: all of a view, on a day, as it was known before, and of one actor."""
    assert last
    before, identity = last - timedelta(seconds=2), Identity(Dossier())
    actor = acting(ledger)[0]
    long_before = some_entries(ledger, after=edition(ledger).number // 2, most=1)[0].recorded_at
    yield "status", lambda: status(ledger)
    yield "status --known-at", lambda: status(ledger, known_at=before)
    shown, one = Wish(most=SHOWN), Wish((actor,), most=SHOWN)
    yield "positions", lambda: asked_positions(ledger, shown, identity)
    yield "positions --as-of", lambda: asked_positions(ledger, shown, identity, as_of=day)
    yield "positions --known-at", lambda: asked_positions(ledger, shown, identity, known_at=before)
    yield "positions --known-at, half", lambda: asked_positions(ledger, shown, identity, known_at=long_before)
    yield "positions --actor", lambda: asked_positions(ledger, one, identity)
    about = Wish(issues=("withdrawal of troops",), most=SHOWN)
    yield "positions --issue", lambda: asked_positions(ledger, about, identity)
    yield "positions --limit 0", lambda: asked_positions(ledger, Wish(), identity)
    yield from lives(ledger, day, long_before, identity)
    yield "questions", lambda: asked_questions(ledger)
    yield "conflicts", lambda: asked_conflicts(ledger, part=slice(SHOWN))
    yield "conflicts --as-of", lambda: asked_conflicts(ledger, as_of=day, part=slice(SHOWN))
    yield "conflicts --limit 0", lambda: asked_conflicts(ledger)
    yield "search", lambda: search(ledger, "monitors dam")
    yield "who-said", lambda: who_said(ledger, "monitors at the dam", identity)
    yield "diff, a week", lambda: changes(ledger, State(day - timedelta(days=7)), State(day))


def lives(
    ledger: Ledger, day: date, long_before: datetime, identity: Identity
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give every question about commitments and meetings with its name."""
    yield "commitments", lambda: (asked_commitments(ledger, most=SHOWN), count_commitments(ledger))
    yield "commitments --as-of", lambda: asked_commitments(ledger, as_of=day, most=SHOWN)
    yield "commitments --limit 0", lambda: asked_commitments(ledger)
    due = CommitmentWish(stages=frozenset({Stage.DUE}), most=SHOWN)
    yield "commitments --due", lambda: commitments_table(ledger, Dossier(), due, Clocks(day))
    one_debtor = CommitmentWish(Parties((actors(ledger, COMMITMENTS)[0],)), most=SHOWN)
    yield "commitments --debtor", lambda: commitments_table(ledger, Dossier(), one_debtor, Clocks())
    few, coming = MeetingWish(most=SHOWN), MeetingWish(upcoming=True, most=SHOWN)
    yield "meetings", lambda: some_meetings(ledger, few, identity)
    yield "meetings --as-of", lambda: some_meetings(ledger, few, identity, as_of=day)
    yield "meetings --known-at, half", lambda: some_meetings(ledger, few, identity, known_at=long_before)
    yield "meetings --upcoming", lambda: some_meetings(ledger, coming, identity, as_of=day)
    yield "meetings --limit 0", lambda: asked_meetings(ledger)


def timed(ask: Callable[[], object]) -> float:
    """Give the seconds that a question takes."""
    start = time.perf_counter()
    ask()
    return time.perf_counter() - start


def print_table(told: list[dict[str, str]]) -> None:
    """Print what was measured, a line for each measure."""
    for measure in told[0]:
        print(f"{measure:<28}", *(f"{one[measure]:>14}" for one in told), flush=True)
    print(flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1_000, 10_000, 100_000])
