"""A change of mind within a sentence.

Who accepts what he is said to have rejected concedes it; who "no longer thinks that a truce has to come first" gives up
what the clause demands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from parley.reading.lexicon import load_words
from parley.reading.statements.position import Position
from parley.reading.syntax import opens_relative, polarity
from parley.reading.utterances import Utterances
from parley.records import Modality, Stance

if TYPE_CHECKING:
    from parley.language import Doc, Token


def turned(found: Sequence[Position]) -> list[Position]:
    """Join "accepts the loan" and "which it had rejected" into one concession."""
    former: set[int] = set()
    kept: list[Position] = []
    against = [other for other in found if other.stance is Stance.OPPOSES and _relative_to(other.predicate)]
    for position in found:
        before = next((other for other in against if _was_against(other, position)), None)
        if before is not None:
            former.add(before.predicate.i)
            kept.append(replace(position, stance=Stance.CONCEDES))
        else:
            kept.append(position)
    return [one for one in kept if one.predicate.i not in former]


def _was_against(other: Position, position: Position) -> bool:
    """Say whether another position tells, beside what a holder supports, that he was against it."""
    if (position.stance, position.modality) != (Stance.SUPPORTS, Modality.ACTUAL):
        return False
    if other.holder.actor != position.holder.actor:
        return False
    spoken_of = _relative_to(other.predicate)
    return spoken_of is not None and any(
        head == spoken_of or head.is_ancestor(spoken_of) for head in (*position.issue, position.predicate)
    )


def _relative_to(predicate: Token) -> Token | None:
    """Give what the relative clause around a predicate says more of."""
    token = predicate
    while token.dep_ != "ROOT":
        if opens_relative(token):
            return token.head
        token = token.head
    return None


def as_viewed(found: Sequence[Position], said: Utterances) -> list[Position]:
    """Let a position that somebody is said to hold no more be a former one, and one that he does not hold negated."""
    return [_viewed(position, said) for position in found]


def _viewed(position: Position, said: Utterances) -> Position:
    cue = _cue(position, said)
    if cue is None or position.modality is not Modality.ACTUAL:
        return position
    state = polarity(cue)
    if state.former:
        return replace(position, modality=Modality.FORMER)
    thinks = cue.lemma_ in load_words().thinking
    return replace(position, modality=Modality.NEGATED) if state.negated and thinks else position


def _cue(position: Position, said: Utterances) -> Token | None:
    """Give the cue of the nearest utterance around a position, where who utters it is who holds the position."""
    around = said.around(position.predicate)
    if not around or around[-1].cue is None:
        return None
    speakers = {speaker.actor for speaker in around[-1].speakers}
    doc: Doc = said.layers.sents.doc
    return doc[around[-1].cue] if position.holder.actor in speakers else None
