"""Read damaged feeds, sitemaps and pages, and say what broke: ``python -m benchmarks.fuzz_lists [--count 20000]``.

The damage and what must hold are those of ``tests/intake/lists``; what breaks is made small and printed.
"""

from __future__ import annotations

import argparse
import sys
import time

from benchmarks.damaged import hold
from hypothesis import strategies as st
from tests.intake.lists.damage import broken, damaged

from parley.records import ListKind


def main() -> int:
    """Read the lists and give the exit status."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=7)
    asked = options.parse_args()
    begun = time.monotonic()
    kinds, selectors = st.sampled_from([None, None, *ListKind]), st.sampled_from([None, "a"])
    hold(broken, asked.count, asked.seed, raw=damaged(), kind=kinds, select=selectors)
    print(f"{asked.count:,} damaged lists: only addresses, or clear errors, in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
