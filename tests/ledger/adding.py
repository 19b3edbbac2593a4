"""A process that adds articles and says each when it is kept; it is started to be killed.

python -m tests.ledger.adding sqlite:///ledger.db 40
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from parley.ledger import open_ledger, record
from tests.ledger.ticking import told


def add(database: str, count: int) -> None:
    """Add that many articles, from the first on."""
    with open_ledger(database, clock=lambda: datetime.now(UTC)) as ledger:
        for number in range(count):
            record(ledger, told(f"a{number}"))
            print(f"a{number}", flush=True)


if __name__ == "__main__":
    add(sys.argv[1], int(sys.argv[2]))
