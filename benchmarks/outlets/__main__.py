"""Print how following outlets bears many pages: ``make bench-update``, or ``python -m benchmarks.outlets 10000``."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.outlets.soak import soak

KILLS = 3


def main(pages: int) -> int:
    """Follow so many pages and give the exit status: 1 if anything is lost, doubled or wrong."""
    with TemporaryDirectory(prefix="parley-bench-") as folder:
        found = soak(Path(folder) / "talks", pages, KILLS)
    print(f"{pages:,} pages, killed {KILLS} times: {pages / found.seconds:.1f} pages a second, reading included")
    print(f"articles {found.articles:,}, versions {found.versions:,}, lost {found.missing}, faults {found.faults}")
    last = max(found.memory)
    for share in (0.1, 0.5, 1.0):
        count = min(found.memory, key=lambda one: abs(one - share * last))
        print(f"memory after {count:>6,} articles of the last run: {found.memory[count]} MB at the most")
    return int(bool(found.missing or found.faults or not found.articles == found.versions == pages))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
