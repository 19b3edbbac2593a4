"""How long it takes to bring made-up articles to their stories: ``make bench-batch-stories``.

python -m benchmarks.batch.stories 10000 100000 1000000

An article in five is a copy of one of the 2,000 before it, with one word in fifty changed; one in ten ends with the
same foot. Texts have about 45 made-up words. Their marks (what is made of a text while it is read) are made by the real
code before the clock starts, and the texts are made anew when they are compared.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np

from parley.flow.batch.stories import joined, mark, marks_of
from parley.flow.batch.stories.marks import MARK, Marks

PART = 512
WORDS = [f"{first}{last}" for first in ("bar", "kel", "mon", "tir", "sov", "lun") for last in map(str, range(700))]
FOOT = "this paper has asked all sides for a comment and had no answer before it went to print"


@dataclass(frozen=True)
class Made:
    """Made-up articles, with their marks on the disk."""

    count: int
    file: Path

    def text(self, number: int) -> str:
        """Make the text of an article, always the same."""
        dice = Random(number)
        if number > 5 and dice.random() < 0.2:
            told = self.own(number - dice.randint(1, min(2_000, number)))
            return " ".join("edited" if dice.random() < 0.02 else word for word in told.split())
        return self.own(number)

    def own(self, number: int) -> str:
        """Make a text that is no copy."""
        dice = Random(f"own {number}")
        told = ". ".join(" ".join(dice.choices(WORDS, k=9)) for _ in range(5))
        return f"{told}. {FOOT}" if number % 10 == 0 else told

    def write(self) -> None:
        """Make the marks."""
        with self.file.open("wb") as file:
            for number in range(self.count):
                file.write(mark(f"a{number}", self.text(number)))

    def marks(self) -> Iterator[Marks]:
        """Give the marks, part by part."""
        with self.file.open("rb") as file:
            while raw := file.read(PART * MARK.itemsize):
                yield marks_of(raw)

    def texts(self, part: int, places: Sequence[int]) -> Iterator[str]:
        """Give texts of a part."""
        return (self.text(part * PART + place) for place in places)


def main(sizes: Sequence[int]) -> None:
    """Print a row for each size."""
    print(f"{'articles':>10} {'stories':>10} {'several':>9} {'wall s':>8} {'cpu s':>8} {'us each':>8} {'peak MB':>8}")
    for size in sizes:
        with TemporaryDirectory(prefix="parley-bench-") as folder:
            made = Made(size, Path(folder) / "marks")
            made.write()
            wall, cpu = time.perf_counter(), time.process_time()
            stands = joined(made.marks, made.texts, Path(folder))
            took, used = time.perf_counter() - wall, time.process_time() - cpu
        counts = np.bincount(stands.story)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = (
            f"{size:>10,} {np.count_nonzero(counts):>10,} {np.count_nonzero(counts > 1):>9,} {took:>8.1f} {used:>8.1f}"
        )
        print(f"{row} {used * 1e6 / size:>8.0f} {peak:>8.0f}", flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
