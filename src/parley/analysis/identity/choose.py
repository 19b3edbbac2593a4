"""Which thread a record joins: the one rule for threads found at once and for those that a ledger keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parley.analysis.identity.links import link
from parley.analysis.identity.names import Identity, Link
from parley.ledger import Told

SURE = 0.9
"""From this score on a meeting's latest report speaks for all of them; else the first has to agree, or rounds of talks
without a day would follow each other into one endless meeting."""


def choose(told: Told, among: Mapping[str, Sequence[Told]], identity: Identity) -> tuple[str, Link] | None:
    """Choose the thread that a record is linked to most surely; of two that are as sure the one told of last.

    Args:
        told: the record.
        among: by their names, threads by their first record, those that people judged on, and the latest.
        identity: says which names and phrases mean the same.
    """
    links = ((name, some[-1], _to_thread(told, some, identity)) for name, some in among.items())
    found = [(made.score, latest.number, latest.place, name, made) for name, latest, made in links if made]
    best = max(found, default=None, key=lambda one: one[:4])
    return (best[3], best[4]) if best else None


def _to_thread(told: Told, known: Sequence[Told], identity: Identity) -> Link | None:
    """Link a record to a thread: by what people judged, else by a record that they judged on, else by its ends.

    A thread that holds a record from which people keep this one apart is none for it, whatever else speaks for it.
    """
    ends = (known[-1], known[0]) if len(known) > 1 else known
    if not identity.records:
        return _by_ends([link(one, told, identity) for one in ends], told.kind)
    judged = [made for one in known if (made := identity.judged(one, told))]
    if judged:
        return judged[-1] if all(made.score for made in judged) else None
    found = [_by_ends([link(one, told, identity) for one in ends], told.kind)]
    return _surest([*found, *(link(one, told, identity) for one in known if identity.records.keys(one))])


def _by_ends(made: Sequence[Link | None], kind: str) -> Link | None:
    """Choose between the latest and the first record; a meeting needs both, unless the latest is sure."""
    if kind != "meeting":
        return _surest(made)
    return None if made[0] is not None and made[0].score < SURE and None in made else made[0]


def _surest(made: Sequence[Link | None]) -> Link | None:
    return max((one for one in made if one), default=None, key=lambda one: one.score)
