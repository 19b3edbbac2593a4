"""A process that follows the outlets of a dossier and says what it did; it is started to be killed.

python -m benchmarks.outlets.following DIR
"""

from __future__ import annotations

import resource
import sys
from datetime import UTC, datetime
from pathlib import Path

from parley.flow import opened, update
from parley.intake.web import Fetcher, Manners, Settings
from parley.records import Reading

QUICK = Settings(manners=Manners(delay=0, together=8, robots=False), allow_private=True, proxies=False)
"""Manners that one may have with a server of one's own."""


def follow(folder: Path) -> None:
    """Print after each article how many there are by now, and the most memory so far in MB."""
    with opened(folder, clock=lambda: datetime.now(UTC)) as (dossier, ledger), Fetcher(QUICK) as fetcher:
        count = 0
        for outcome in update(folder, dossier, ledger, fetcher):
            count += isinstance(outcome, Reading)
            print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, flush=True)


if __name__ == "__main__":
    follow(Path(sys.argv[1]))
