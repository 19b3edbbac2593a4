"""The chain of hashes, entry by entry from the first on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.ledger.entry import FIRST, chained
from parley.ledger.tables.put import Row


class BrokenChain(Exception):
    """An entry is not what was recorded: its number, and the hash of the one before it."""

    def __init__(self, entry: int, what: str, before: str) -> None:
        super().__init__(what)
        self.entry, self.what, self.before = entry, what, before


def checked(rows: Iterable[Row]) -> Iterator[Row]:
    """Hand the rows of a log on for as long as each follows the one before it and says what its hash says.

    Raises:
        BrokenChain: at the first that does not.
    """
    previous = FIRST
    for number, row in enumerate(rows, start=1):
        if what := _wrong(row, number, previous):
            raise BrokenChain(number, what, previous)
        yield row
        previous = row["hash"]


def _wrong(row: Row, number: int, previous: str) -> str | None:
    """Say what is wrong with an entry, seen from the one before it."""
    if row["number"] != number:
        return "is missing"
    if row["previous"] != previous:
        return "does not follow the entry before it"
    if row["hash"] != chained(previous, number, row["kind"], row["recorded_at"], row["body"]):
        return "does not say what was recorded: its hash is another"
    return None
