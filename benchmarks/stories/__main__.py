"""How well copies are brought together: ``make bench-stories``.

python -m benchmarks.stories [--misses]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.stories.agreement import Agreement, agreement
from benchmarks.stories.drawn import HALVES, Drawn, drawn
from benchmarks.stories.plain import groupings, signatures
from rich.console import Console
from rich.table import Table

from parley.analysis.stories import stories
from parley.analysis.weaving import weaving
from parley.exchange import to_json
from parley.ledger import load, open_ledger
from parley.records import Keep, ReaderIdentity, Reading


def main() -> None:
    """Print a row for each half and way."""
    table = Table("half", "way", "articles", "stories", "ARI", "pair P", "pair R", "ms an article")
    for half in HALVES:
        told = drawn(half)
        gold = [one.story for one in told]
        for way, keep in (("parley", Keep.FULL), ("parley, texts not kept", Keep.METADATA)):
            found, took = grouped(told, keep)
            table.add_row(*_row(half, way, gold, agreement(gold, found), took))
            if "--misses" in sys.argv and half == "dev" and keep is Keep.FULL:
                misses(told, found)
        start = time.perf_counter()
        made = signatures([one.article.text for one in told])
        best = max((agreement(gold, groups).index, at, groups) for at, groups in groupings(made))
        way = f"5-gram MinHash, best threshold {best[1]:.2f}"
        table.add_row(*_row(half, way, gold, agreement(gold, best[2]), time.perf_counter() - start))
    Console(width=120).print(table)
    print("ms an article: of parley with all that a ledger makes of an article without records, loaded at once")


def grouped(told: Sequence[Drawn], keep: Keep = Keep.FULL) -> tuple[list[str], float]:
    """Record articles in a ledger of their own; give the story of each as it is kept, and the seconds that it took."""
    with (
        TemporaryDirectory() as folder,
        open_ledger(
            f"sqlite:///{Path(folder) / 'a.db'}", clock=lambda: datetime.now(UTC), create=True, weaver=weaving
        ) as ledger,
    ):
        readings = [to_json(Reading(one.article, ReaderIdentity("none", "1"))) for one in told]
        start = time.perf_counter()
        load(ledger, readings, keep=lambda _: keep)
        took = time.perf_counter() - start
        by_article = {copy.article: story.id for story in stories(ledger) for copy in story.copies}
    return [by_article[one.article.id] for one in told], took


def misses(told: Sequence[Drawn], found: Sequence[str]) -> None:
    """Print the groups that hold more than one story, and the stories that are in more than one group."""
    for group in sorted(set(found)):
        if len(held := {one.story for one, its in zip(told, found, strict=True) if its == group}) > 1:
            print("together:", sorted(held))
    for story in sorted({one.story for one in told}):
        if len(parts := {its for one, its in zip(told, found, strict=True) if one.story == story}) > 1:
            print("apart:", story, len(parts))


def _row(half: str, way: str, gold: Sequence[str], said: Agreement, took: float) -> list[str]:
    figures = (said.index, said.precision, said.recall)
    counts = [str(len(gold)), str(len(set(gold)))]
    return [half, way, *counts, *(f"{one:.3f}" for one in figures), f"{1000 * took / len(gold):.2f}"]


if __name__ == "__main__":
    main()
