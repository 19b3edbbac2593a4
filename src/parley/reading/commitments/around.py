"""What stands around a commitment in its article: the frames by their predicate, and the two parties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from parley.reading.commitments.provisions import load_provisions
from parley.reading.holders import Holder
from parley.reading.parties import opposite
from parley.reading.statements.match import Match
from parley.reading.syntax import finite_verb, polarity


@dataclass(frozen=True, slots=True)
class Around:
    """The matches of an article by the token of their predicate, and its two parties, fewer where it has none."""

    above: Mapping[int, Match]
    sides: tuple[Holder, ...]

    def other(self, demand: Match) -> tuple[Holder, ...]:
        """Give of whom one party asks what it asks of nobody by name: the other one; nobody where a third asks.

        What "had been asked for" or was asked for "previously" is not asked for now.
        """
        accords = load_provisions().accords
        verb = demand.predicate if demand.predicate.pos_ == "VERB" else finite_verb(demand.predicate)
        before = any(
            child.lower_ in accords.before
            for child in (demand.predicate.head, *verb.children, *demand.predicate.children)
        )
        if before or polarity(demand.predicate).former or demand.predicate.lemma_.lower() not in accords.pressing:
            return ()
        for side in self.sides:
            if any(holder.sides & side.sides for holder in demand.holders):
                found = opposite(side, self.sides)
                return (found,) if found is not None else ()
        return ()
