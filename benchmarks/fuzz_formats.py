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

from benchmarks.damaged import hold
from tests.intake.formats.damage import WHOLE, broken, damaged


def run(name: str, count: int, number: int) -> float:
    """Read so many damaged files of one form; gives the seconds of the slowest.

    Raises:
        AssertionError: with the smallest that breaks what must hold.
    """
    with TemporaryDirectory() as folder:
        return hold(lambda file: broken(file[0], file[1], Path(folder)), count, number, file=damaged((name,)))


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
        print(f"{each:>6,} damaged {name:<14} {said}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
