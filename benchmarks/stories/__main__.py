"""How well copies are brought together: ``make bench-stories``.

python -m benchmarks.stories [--misses]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from benchmarks.stories.agreement import Agreement, agreement
from benchmarks.stories.drawn import HALVES, Drawn, drawn
from benchmarks.stories.plain import groupings, signatures
from rich.console import Console
from rich.table import Table

from parley.analysis.stories import stories


def main() -> None:
    """Print a row for each half and way."""
    table = Table("half", "way", "articles", "stories", "ARI", "pair P", "pair R", "ms an article")
    for half in HALVES:
        told = drawn(half)
        gold = [one.story for one in told]
        start = time.perf_counter()
        found = grouped(told)
        table.add_row(*_row(half, "parley", gold, agreement(gold, found), time.perf_counter() - start))
        start = time.perf_counter()
        made = signatures([one.version.text for one in told])
        best = max((agreement(gold, groups).index, at, groups) for at, groups in groupings(made))
        way = f"5-gram MinHash, best threshold {best[1]:.2f}"
        table.add_row(*_row(half, way, gold, agreement(gold, best[2]), time.perf_counter() - start))
        if "--misses" in sys.argv and half == "dev":
            misses(told, found)
    Console(width=120).print(table)


def grouped(told: Sequence[Drawn]) -> list[str]:
    """Give each article's story as it is found."""
    by_article = {copy.article: story.id for story in stories(one.version for one in told) for copy in story.copies}
    return [by_article[one.version.article] for one in told]


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
