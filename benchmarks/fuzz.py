"""Read damaged sentences until so many are read, and say what broke: ``python -m benchmarks.fuzz [--seed 7]``.

The sentences are our own (examples and lexicons), the damage and what must hold are those of ``tests/fuzz``. A text
that breaks is made as small as it can be and printed; the same seed draws the same texts.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter

from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.fuzz.damage import Damaged, damaged
from tests.fuzz.invariants import broken
from tests.fuzz.texts import as_article

from parley.reading import GrammarReader

ROUND = 200
"""Texts that are drawn together."""


def one_round(reader: GrammarReader, number: int, counts: Counter[str]) -> None:
    """Read one round of texts.

    Raises:
        AssertionError: with the smallest text that breaks what must hold.
    """

    @seed(number)
    @settings(max_examples=ROUND, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
              suppress_health_check=list(HealthCheck), print_blob=False)  # fmt: skip
    @given(text=damaged())
    def holds(text: Damaged) -> None:
        article = as_article(text)
        wrong = broken(reader, article) if article is not None else []
        assert not wrong, wrong
        records = len(reader.read(article).records) if article is not None else 0
        counts.update(sentences=text.sentences, texts=1, empty=article is None, records=records)

    holds()


def main() -> int:
    """Read until enough sentences are read; give 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    reader, counts, broke, begun, number = GrammarReader(), Counter[str](), 0, time.perf_counter(), asked.seed
    while counts["sentences"] < asked.sentences:
        try:
            one_round(reader, number, counts)
        except Exception as error:  # noqa: BLE001  (whatever breaks is what we look for: it is told and counted)
            broke += 1
            print(
                f"round of seed {number}: {type(error).__name__}: {error}", *getattr(error, "__notes__", []), sep="\n"
            )
            counts["sentences"] += 1
        number += 1
    took = time.perf_counter() - begun
    print(
        f"{counts['sentences']} sentences in {counts['texts']} texts ({counts['empty']} without any text), "
        f"{counts['records']} records, "
        f"seeds {asked.seed} to {number - 1}, {took:.0f} s: {broke} rounds broke"
    )
    return 1 if broke else 0


if __name__ == "__main__":
    sys.exit(main())
