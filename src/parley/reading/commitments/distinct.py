"""One record for each commitment of an article, however often it is told."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from parley.reading.commitments.bond import Bond
from parley.records import Commitment


def distinct(made: Iterable[tuple[Commitment, Bond]]) -> tuple[Commitment, ...]:
    """Keep of the records that tell the same the one that tells most, in the order of the text."""
    fullest = _fullest((_key(record, bond), record) for record, bond in made)
    # Two deeds may be parsed unlike and yet tell the same words of one sentence: the records have one id then.
    named = _fullest((record.id, record) for record in fullest)
    return tuple(sorted(named, key=lambda record: record.evidence.start))


def _fullest(keyed: Iterable[tuple[Hashable, Commitment]]) -> tuple[Commitment, ...]:
    """Keep for each key the record that tells most, and of equals the first."""
    kept: dict[Hashable, Commitment] = {}
    for key, record in keyed:
        if key not in kept or _told(record) > _told(kept[key]):
            kept[key] = record
    return tuple(kept.values())


def _key(record: Commitment, bond: Bond) -> Hashable:
    """Give what the records of one commitment share: who would provide, how far, and the words for what."""
    return record.debtor.name, record.status, bond.deed.lemma_.lower(), bond.measure.lemma_.lower(), _words(record)


def _words(record: Commitment) -> frozenset[str]:
    return frozenset(word for word in record.measure.split() if word[:1].isdigit())


def _told(record: Commitment) -> tuple[int, int]:
    """Count the terms of a record, then the words of its measure."""
    terms = (record.creditor, record.condition, record.amount, record.deadline)
    return sum(term is not None for term in terms), len(record.measure.split())
