"""Read damaged files of each form, and say what broke: ``python -m benchmarks.fuzz_formats [--count 20000]``.

The damage and what must hold are those of ``tests/intake/formats``; what breaks is made small and printed.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, seed, settings
from tests.intake.formats.damage import WHOLE, broken, damaged


def run(name: str, count: int, number: int) -> float:
    """Read so many damaged files of one form; gives the seconds of the slowest.

    Raises:
        AssertionError: with the smallest that breaks what must hold.
    """
    slowest = 0.0
    with TemporaryDirectory() as folder:

        @seed(number)
        @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
                  suppress_health_check=list(HealthCheck), print_blob=False)  # fmt: skip
        @given(file=damaged((name,)))
        def holds(file: tuple[str, bytes]) -> None:
            nonlocal slowest
            begun = time.monotonic()
            wrong = broken(*file, Path(folder))
            slowest = max(slowest, time.monotonic() - begun)
            assert not wrong, wrong

        holds()
    return slowest


def main() -> int:
    """Read the files and give the exit status."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=20_000, help="files of all forms together")
    options.add_argument("--only", choices=sorted(WHOLE), help="one form")
    options.add_argument("--seed", type=int, default=7)
    asked = options.parse_args()
    warnings.simplefilter("ignore")  # what libraries say of broken files
    logging.disable()
    names = [asked.only] if asked.only else list(WHOLE)
    each = -(-asked.count // len(names))
    for name in names:
        begun = time.monotonic()
        slowest = run(name, each, asked.seed)
        said = f"only articles, or clear errors, in {time.monotonic() - begun:.0f} s, the slowest in {slowest:.2f} s"
        print(f"{each:>6,} damaged {Path(name).suffix[1:]:<5} {said}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
