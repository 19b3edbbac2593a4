"""What weaving looks at and changes, held in memory for one entry or for many, and written at the end."""

from __future__ import annotations

from sqlalchemy import Connection

from parley.ledger.tables import member, pair, put
from parley.ledger.tables.put import Row
from parley.ledger.told_of import Told
from parley.ledger.weave.candidates import Candidates
from parley.ledger.weave.held_lines import HeldLines
from parley.ledger.weave.near import Near
from parley.ledger.weave.weaver import Weaver


class Desk:
    """Threads, lines and what is near, as far as they were looked at, with all that is to be written.

    ``whole`` has all records of the threads that had to be folded anew. Nobody else may change the ledger while a desk
    is in use; what is read in other ways misses what was not kept yet.
    """

    def __init__(self) -> None:
        self.candidates = Candidates()
        self.lines = HeldLines()
        self.near = Near()
        self.members: list[Row] = []
        self._keys: dict[tuple[int, int], list[str]] = {}
        self.whole: dict[str, list[Told]] = {}
        self.pairs: list[Row] = []

    def __len__(self) -> int:
        """Say roughly how much it holds, in rows."""
        return len(self.candidates) + len(self.lines) + len(self.near) + sum(map(len, self.whole.values()))

    def keys_of(self, told: Told, weaver: Weaver) -> list[str]:
        """Give the keys under which a record finds its thread."""
        here = told.number, told.place
        if here not in self._keys:
            self._keys[here] = sorted(set(weaver.blocks(told)))
        return self._keys[here]

    def keep(self, connection: Connection) -> None:
        """Write all that changed."""
        self.candidates.keep(connection)
        self.keep_members(connection)
        put(connection, pair, self.pairs)
        self.pairs.clear()
        self._keys.clear()
        self.lines.keep(connection)
        self.near.keep(connection)

    def keep_members(self, connection: Connection) -> None:
        """Write which records joined which threads."""
        put(connection, member, self.members)
        self.members.clear()
