"""Find the commitments of an article: deeds that somebody is bound to, and things that somebody is to provide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from parley.reading.commitments.around import Around
from parley.reading.commitments.binding.status import governing
from parley.reading.commitments.binding.supposed import is_threat
from parley.reading.commitments.bond import Bond, Keep
from parley.reading.commitments.deeds import Deeds
from parley.reading.commitments.distinct import distinct
from parley.reading.commitments.provisions import Provisions
from parley.reading.commitments.record import record_of
from parley.reading.commitments.things import by_things
from parley.reading.layers import Layers
from parley.reading.parties import two_sides
from parley.reading.statements.match import Match
from parley.reading.utterances import Utterances
from parley.records import Commitment, Modality

UNHELD = frozenset({Modality.FORMER, Modality.NEGATED})
"""Modalities of frames under which nobody is bound: "denied that it offers aid"."""


def commitments(
    layers: Layers, provisions: Provisions, said: Utterances, found: Sequence[Match], keep: Keep | None = None
) -> tuple[Commitment, ...]:
    """Give what somebody binds himself to, offers, is asked for or declines, in the order of the text, each once."""
    above = {match.predicate.i: match for match in found}
    near: dict[int, list[Bond]] = defaultdict(list)
    around = Around(above, two_sides(layers))
    for bond in Deeds(layers, provisions, said, around).find():
        beside = near[layers.sents.of_token[bond.deed.i]]
        if not any(bond.deed == outer.measure for outer in beside):  # "help to guarantee" is one
            beside.append(bond)
    for match in found:
        if not any(outer.frame.modality in UNHELD for outer in governing(match.predicate, above)):
            beside = near[layers.sents.of_token[match.predicate.i]]
            beside += [
                thing
                for thing in by_things(match, layers, provisions.measures, around)
                if not any(_within(thing, bond) for bond in beside)
            ]
    bonds = sorted((bond for listed in near.values() for bond in listed), key=lambda bond: bond.deed.i)
    made = [(record_of(bond, layers, said), bond) for bond in bonds if not is_threat(bond)]
    if keep is not None:
        for record, bond in made:
            keep(record, bond)
    return distinct(made)


def _within(thing: Bond, bond: Bond) -> bool:
    """Say whether a thing is what a deed of the same debtor provides already."""
    same = thing.debtor.sides & bond.debtor.sides
    return bool(same) and (bond.deed == thing.deed or bond.deed.is_ancestor(thing.deed))
