"""Records of one thing brought together, one after the other as they were recorded.

A record joins the thread whose first or latest record it is linked to most surely, or begins one. What comes later
never changes where an earlier record stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from parley.analysis.identity.choose import choose
from parley.analysis.identity.links import blocks
from parley.analysis.identity.names import Identity, Link
from parley.ledger import JUDGED, Told


@dataclass(slots=True)
class Thread:
    """Records that tell of one thing, in the order in which they were recorded, and the links that brought them in.

    ``judged`` are those among them that people judged on.

    ``id`` is that of the first record's place in the ledger: it stays when others join.
    """

    id: str
    kind: str
    members: list[Told] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    judged: list[Told] = field(default_factory=list)


def threads(told: Iterable[Told], identity: Identity) -> list[Thread]:
    """Bring records together.

    Args:
        told: the records, in the order in which they were recorded.
        identity: says which names and phrases mean the same.

    Returns:
        Threads in the order of their first records.
    """
    found: list[Thread] = []
    by_block: dict[tuple[str, str], list[Thread]] = defaultdict(list)
    for one in told:
        keys = [(one.kind, key) for key in sorted(blocks(one, identity))]
        thread = _join(one, {id(t): t for key in keys for t in by_block[key]}.values(), identity)
        judged = any(key.startswith(JUDGED) for _, key in keys)
        if thread is None:
            thread = Thread(f"{one.kind[0]}{one.number}.{one.place}", one.kind)
            found.append(thread)
        thread.members.append(one)
        thread.judged += [one] if judged else []
        for key in keys:
            if thread not in by_block[key]:
                by_block[key].append(thread)
    return found


def _join(one: Told, among: Iterable[Thread], identity: Identity) -> Thread | None:
    """Find the thread that a record belongs to, and keep why."""
    near = {thread.id: thread for thread in among}
    chosen = choose(one, {name: _known(thread) for name, thread in near.items()}, identity)
    if chosen is None:
        return None
    near[chosen[0]].links.append(chosen[1])
    return near[chosen[0]]


def _known(thread: Thread) -> list[Told]:
    """Give the records of a thread that others are compared with."""
    first, last = thread.members[0], thread.members[-1]
    between = [one for one in thread.judged if one is not first and one is not last]
    return [first, *between, last] if len(thread.members) > 1 else [first]
