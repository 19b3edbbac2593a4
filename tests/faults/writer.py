"""A process that adds articles to a ledger and says of each when it is kept; what stops it, it says, too.

python -m tests.faults.writer sqlite:///ledger.db left 40
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

from parley.ledger import open_ledger, record
from parley.records import ParleyError
from tests.ledger.ticking import told


def write(database: str, name: str, count: int) -> None:
    """Add so many articles under a name."""
    with open_ledger(database, clock=lambda: datetime.now(UTC)) as ledger:
        for number in range(count):
            record(ledger, told(f"{name}{number}"))
            print(f"{name}{number}", flush=True)


if __name__ == "__main__":
    try:
        write(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    except ParleyError as error:
        print(f"error: {error}", file=sys.stderr)
        sys.exit(2)
