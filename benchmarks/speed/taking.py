"""How long work takes, by the clock on the wall and of the processor."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.speed.texts import EXAMPLES

from parley.cleaning import clean
from parley.exchange import json_line
from parley.flow.chunk import read_chunk
from parley.flow.follow import chunks, read_all
from parley.flow.how import How
from parley.flow.local import spread
from parley.intake import Input
from parley.language import load_pipeline, parse, timexes
from parley.language.actors import load_registry, mentions
from parley.language.coreference import corefer
from parley.language.speech import attribute
from parley.records import Reading

WARM = 8
"""Chunks after which all processes are at work."""


@dataclass(frozen=True)
class Spent:
    """Seconds of one run: by the clock on the wall, and of the processor."""

    wall: float
    processor: float


def spent(work: Callable[[], object]) -> Spent:
    """Time one run, with the garbage of the one before gone."""
    gc.collect()
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - processor)


def bare(nlp: Any, of: Sequence[str]) -> int:  # noqa: ANN401  (spaCy is imported under parley.language alone)
    """Parse the texts and do nothing with them."""
    return sum(len(doc) for doc in nlp.pipe(of, batch_size=32))


def whole(of: Sequence[Input], how: How | None = None) -> int:
    """Read the texts from bytes to lines."""
    found = [outcome for outcome in read_all(of, how=how) if isinstance(outcome, Reading)]
    assert len(found) == len(of)
    return sum(len(json_line(reading)) for reading in found)


def steady(of: Sequence[Input], jobs: int) -> float:
    """Give the articles that some processes read in a second, once all of them are at work."""
    work = partial(read_chunk, how=How())
    at, seen = 0.0, 0
    for seen, _ in enumerate(spread(chunks(of), work, jobs=jobs), 1):
        if seen == WARM * 16:
            at = time.perf_counter()
    return (seen - WARM * 16) / (time.perf_counter() - at)


def first_record() -> Spent:
    """Time a fresh process from its start to its first line of output, and what it took of the processor by its end."""
    command = [sys.executable, "-m", "parley", "read", str(sorted(EXAMPLES.glob("2025*.txt"))[0]), "--format", "jsonl"]
    begun, before = time.perf_counter(), os.times()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        assert process.stdout.readline(), "parley read wrote nothing"
        took = time.perf_counter() - begun
        process.stdout.read()
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(took, used)


def peak(of: Sequence[str]) -> float:
    """Give the most memory that a process held while it read articles, in megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "articles.jsonl"
        lines = (json.dumps({"id": f"t{at}", "text": text}) for at, text in enumerate(of))
        archive.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "parley", "read", str(archive), "--format", "jsonl"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, process.returncode
    return used.ru_maxrss / 1024


def layers(of: Sequence[Input]) -> Iterator[tuple[str, float]]:
    """Give the seconds of the processor that each layer takes by itself."""
    articles = [clean(one) for one in of]
    yield "cleaning", spent(lambda: [clean(one) for one in of]).processor
    yield "parsing", spent(lambda: list(parse(articles, load_pipeline()))).processor
    parsed, registry = list(parse(articles, load_pipeline())), load_registry()
    yield "actors", spent(lambda: [mentions(sents, registry) for sents in parsed]).processor
    yield "times", spent(lambda: [timexes(sents, sents.article.day) for sents in parsed]).processor
    named = [(sents, mentions(sents, registry)) for sents in parsed]
    yield "attribution", spent(lambda: [attribute(*one) for one in named]).processor
    said = [(*one, attribute(*one)) for one in named]
    yield "coreference", spent(lambda: [corefer(*one) for one in said]).processor
    found = [outcome for outcome in read_all(of) if isinstance(outcome, Reading)]
    yield "writing", spent(lambda: [json_line(reading) for reading in found]).processor
