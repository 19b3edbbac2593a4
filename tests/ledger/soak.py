"""Kill -9 in the middle of adding articles, many times: ``make soak`` (500 articles, 20 kills, on both databases).

Each kill comes after another article, so that together they go through the whole of the adding; what the process had
said to be kept before it died must be there, and at most one article more: the one in flight.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from parley.ledger import open_ledger, status, verify
from tests.ledger.postgres import new_database, running
from tests.ledger.ticking import ticking


def killed_while_adding(database: str, *, articles: int, kills: int) -> None:
    """Kill a process that adds articles, again and again, then let it finish; check the ledger each time."""
    with open_ledger(database, clock=ticking(), create=True):
        pass
    kept = 0
    for kill in range(1, kills + 1):
        kept = max(kept, _killed_after(database, articles, kill * articles // (kills + 1)))
        kept = _checked(database, kept, kept + 1)
    subprocess.run(_adding(database, articles), check=True, stdout=subprocess.DEVNULL)
    _checked(database, articles, articles)


def _adding(database: str, articles: int) -> list[str]:
    return [sys.executable, "-m", "tests.ledger.adding", database, str(articles)]


def _killed_after(database: str, articles: int, said: int) -> int:
    """Kill the process when it has said so many articles; give how many it said to be kept in the end."""
    with subprocess.Popen(_adding(database, articles), stdout=subprocess.PIPE, text=True) as adding:
        assert adding.stdout
        for _ in range(said):
            adding.stdout.readline()
        adding.kill()
        return said + sum(line.endswith("\n") for line in adding.stdout)


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


if __name__ == "__main__":
    main()
