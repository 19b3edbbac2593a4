"""What position the content of an utterance takes where no frame in it does: a demand, an offer, or a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.holders import SELF, holders
from parley.reading.layers import Layers
from parley.reading.syntax import finite_verb, polarity, surface_subjects
from parley.reading.utterances import Utterance
from parley.records import Modality, Stance

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Said:
    """A clause that somebody utters, with the stance that its grammar gives."""

    clause: Token
    stance: Stance
    modality: Modality
    rule: str


def clauses(utterance: Utterance, layers: Layers) -> Iterator[Token]:
    """Give the main clauses of a content, one for each sentence and each coordinated clause with its own subject."""
    doc = layers.sents.doc
    for i in sorted(utterance.content):
        token = doc[i]
        if token.head.i in utterance.content and token.dep_ != "ROOT":
            continue
        root = _clausal(token, utterance)
        if root is not None:
            yield root
            yield from (c for c in root.children if c.dep_ == "conj" and c.i in utterance.content and _own_subject(c))


def _clausal(token: Token, utterance: Utterance) -> Token | None:
    """Give the token if it heads a clause or, in a fragment, the phrase; None for a stray word."""
    if token.pos_ in {"VERB", "AUX"}:
        return token
    if token.pos_ in {"NOUN", "PROPN", "ADJ"} and token.dep_ not in {"nsubj", "poss", "det", "compound", "npadvmod"}:
        return token if len(utterance.content) > 1 else None
    return None


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass", "csubj", "expl"} for child in verb.children)


def position_of(clause: Token, utterance: Utterance, layers: Layers) -> Said:
    """Read the stance of an uttered clause off its modals, its negation and whose action it names."""
    state = polarity(clause)
    own = _is_own(clause, utterance, layers)
    possible = Modality.POSSIBLE if state.possible else Modality.ACTUAL
    if state.normative:
        stance = Stance.OPPOSES if state.negated else Stance.DEMANDS
        return Said(clause, stance, Modality.ACTUAL, "content.normative")
    if own and (state.future or state.possible):
        stance = Stance.OPPOSES if state.negated else Stance.SUPPORTS
        return Said(clause, stance, Modality.ACTUAL if state.negated else possible, "content.own-action")
    return Said(clause, Stance.CLAIMS, Modality.ACTUAL, "content.claim")


def _is_own(clause: Token, utterance: Utterance, layers: Layers) -> bool:
    """Say whether the clause is about what the speaker or the speaker's side does."""
    acting = surface_subjects(finite_verb(clause))
    if any(token.lower_ in SELF for token in acting):
        return True
    sides = {side for speaker in utterance.speakers for side in speaker.sides}
    return any(holder.actor.name in sides for holder in holders(acting, layers))
