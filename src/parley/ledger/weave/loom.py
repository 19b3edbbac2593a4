"""The weaver of a moment: made anew when the dossier was changed or something was judged."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property

from sqlalchemy import Connection, func, select

from parley.ledger.entry import Body, EntryKind
from parley.ledger.tables import entry
from parley.ledger.weave.weaver import MakeWeaver, Weaver

NAMING = (EntryKind.DOSSIER, EntryKind.JUDGEMENT)
"""The entries that say what means the same."""


class Loom:
    """Gives the weaver that an entry is woven by.

    Args:
        make: makes a weaver.
    """

    def __init__(self, make: MakeWeaver) -> None:
        self._make = make
        self._made: tuple[int, Weaver] | None = None

    @property
    def version(self) -> str:
        """The version of what the weavers make."""
        return self.plain.version

    @cached_property
    def plain(self) -> Weaver:
        """A weaver that nobody told anything, for what hangs on a text alone."""
        return self._make({}, ())

    def at(self, connection: Connection, number: int) -> Weaver:
        """Give the weaver by all that was said up to an entry, itself included."""
        kinds = [kind.value for kind in NAMING]
        last = select(func.max(entry.c.number)).where(entry.c.kind.in_(kinds), entry.c.number <= number)
        basis = connection.execute(last).scalar() or 0
        if self._made is None or self._made[0] != basis:
            dossiers = _bodies(connection, EntryKind.DOSSIER, basis)
            made = self._make(dossiers[-1] if dossiers else {}, _bodies(connection, EntryKind.JUDGEMENT, basis))
            self._made = basis, made
        return self._made[1]


def _bodies(connection: Connection, kind: EntryKind, last: int) -> Sequence[Body]:
    """Give what the entries of a kind say."""
    asked = select(entry.c.body).where(entry.c.kind == kind.value, entry.c.number <= last).order_by(entry.c.number)
    return [json.loads(body) for body in connection.execute(asked).scalars()]
