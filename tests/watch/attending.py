"""A process that raises and delivers what is due, and says what it did; it is started to be killed.

python -m tests.watch.attending FOLDER
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from parley.watch import attend


def main(folder: Path) -> None:
    """Attend once."""
    for _ in attend(folder, clock=lambda: datetime.now(UTC)):
        print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
