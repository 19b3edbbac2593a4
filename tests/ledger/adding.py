"""A process that adds articles and says each when it is kept; it is started to be killed.

python -m tests.ledger.adding sqlite:///ledger.db 40      # or 40 8: loaded, eight at once
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from parley.ledger import load, open_ledger, record
from tests.ledger.ticking import told


def add(database: str, count: int) -> None:
    """Add that many articles, from the first on."""
    with open_ledger(database, clock=lambda: datetime.now(UTC)) as ledger:
        for number in range(count):
            record(ledger, told(f"a{number}"))
            print(f"a{number}", flush=True)


def load_all(database: str, count: int, together: int) -> None:
    """Load that many articles, some at once."""
    said = 0

    def say(until: int) -> None:
        nonlocal said
        for number in range(said, until):
            print(f"a{number}", flush=True)
        said = until

    with open_ledger(database, clock=lambda: datetime.now(UTC)) as ledger:
        readings = (told(f"a{number}") for number in range(count))
        load(ledger, readings, together=together, tell=lambda done: say(done.given))


if __name__ == "__main__":
    database, count, *together = sys.argv[1:]
    if together:
        load_all(database, int(count), int(together[0]))
    else:
        add(database, int(count))
