"""One record for each commitment of an article, however often it is told."""

from __future__ import annotations

from collections.abc import Iterable

from parley.reading.commitments.bond import Bond
from parley.records import Commitment


def distinct(made: Iterable[tuple[Commitment, Bond]]) -> tuple[Commitment, ...]:
    """Keep of the records that tell the same the one that tells most, in the order of the text."""
    kept: dict[tuple[object, ...], Commitment] = {}
    for record, bond in made:
        key = _key(record, bond)
        if key not in kept or _told(record) > _told(kept[key]):
            kept[key] = record
    return tuple(sorted(kept.values(), key=lambda record: record.evidence.start))


def _key(record: Commitment, bond: Bond) -> tuple[object, ...]:
    """Give what the records of one commitment share: who would provide, how far, and the words for what."""
    return record.debtor.name, record.status, bond.deed.lemma_.lower(), bond.measure.lemma_.lower(), _words(record)


def _words(record: Commitment) -> frozenset[str]:
    return frozenset(word for word in record.measure.split() if word[:1].isdigit())


def _told(record: Commitment) -> tuple[int, int]:
    """Count the terms of a record, then the words of its measure."""
    terms = (record.creditor, record.condition, record.amount, record.deadline)
    return sum(term is not None for term in terms), len(record.measure.split())
