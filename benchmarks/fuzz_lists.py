"""Read damaged feeds, sitemaps and pages, and say what broke: ``python -m benchmarks.fuzz_lists [--count 20000]``.

The damage and what must hold are those of ``tests/intake/lists``; what breaks is made small and printed.
"""

from __future__ import annotations

import argparse
import sys
import time

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from tests.intake.lists.damage import broken, damaged

from parley.records import ListKind


def run(count: int, number: int) -> None:
    """Read so many damaged lists.

    Raises:
        AssertionError: with the smallest that breaks what must hold.
    """

    @seed(number)
    @settings(max_examples=count, deadline=None, database=None, phases=[Phase.generate, Phase.shrink],
              suppress_health_check=list(HealthCheck), print_blob=False)  # fmt: skip
    @given(
        raw=damaged(),
        kind=st.sampled_from([None, None, *ListKind]),
        select=st.sampled_from([None, "a"]),
    )
    def holds(raw: bytes, kind: ListKind | None, select: str | None) -> None:
        wrong = broken(raw, kind, select)
        assert not wrong, wrong

    holds()


def main() -> int:
    """Read the lists and give the exit status."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=7)
    asked = options.parse_args()
    begun = time.monotonic()
    run(asked.count, asked.seed)
    print(f"{asked.count:,} damaged lists: only addresses, or clear errors, in {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
