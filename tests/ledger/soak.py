"""Kill -9 in the middle of adding articles, many times: ``make soak`` (500 articles, 20 kills, on both databases).

Each kill comes after another article, so that together they go through the whole of the adding; what the process had
said to be kept before it died must be there, and at most one article more: the one in flight; where they are loaded,
those that are kept with it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from parley.ledger import open_ledger, status, verify
from tests.ledger.postgres import new_database, running
from tests.ledger.ticking import ticking


def killed_while_adding(database: str, *, articles: int, kills: int, together: int = 0) -> None:
    """Kill a process that adds articles, again and again, then let it finish; check the ledger each time.

    ``together`` is how many are loaded at once; by default they are added one by one.
    """
    adding = [sys.executable, "-m", "tests.ledger.adding", database, str(articles), *[str(together)] * bool(together)]
    with open_ledger(database, clock=ticking(), create=True):
        pass
    kept = 0
    for kill in range(1, kills + 1):
        kept = max(kept, _killed_after(adding, kill * articles // (kills + 1)))
        kept = _checked(database, kept, kept + max(together, 1))
    subprocess.run(adding, check=True, stdout=subprocess.DEVNULL)
    _checked(database, articles, articles)


def _killed_after(adding: Sequence[str], said: int) -> int:
    """Kill the process when it has said so many articles; give how many it said to be kept in the end."""
    with subprocess.Popen(adding, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        for _ in range(said):
            process.stdout.readline()
        process.kill()
        return said + sum(line.endswith("\n") for line in process.stdout)


def _checked(database: str, least: int, most: int) -> int:
    """Check that the ledger is whole and holds what it should, two entries an article; give how many it holds."""
    with open_ledger(database, clock=ticking()) as ledger:
        assert verify(ledger).faults == ()
        counted = status(ledger)
    assert counted.entries == 2 * counted.articles == 2 * counted.readings
    assert least <= counted.articles <= most, counted
    return counted.articles


def main() -> None:
    """Run the long form."""
    with TemporaryDirectory() as folder, running(Path(folder)) as server:
        for database in (f"sqlite:///{Path(folder) / 'ledger.db'}", new_database(server)):
            killed_while_adding(database, articles=500, kills=20)
            print(f"{database.partition(':')[0]}: 500 articles, 20 kills, nothing lost but what was in flight")
        for database in (f"sqlite:///{Path(folder) / 'loaded.db'}", new_database(server)):
            killed_while_adding(database, articles=5000, kills=10, together=100)
            print(f"{database.partition(':')[0]}: 5,000 loaded, 10 kills, nothing lost but the hundred in flight")


if __name__ == "__main__":
    main()
