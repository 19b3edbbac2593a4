"""Who holds what a noun says: "Ruritania's refusal", "the call by the union", "makes an offer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.lexicon import Frame, LightEffect
from parley.reading.statements.operators import givers, light_verb
from parley.reading.syntax import possessors, slot, subjects, surface_subjects

if TYPE_CHECKING:
    from parley.language import Token

HOLDS = frozenset({"dobj", "attr"})


def noun_holders(noun: Token, layers: Layers, frame: Frame) -> tuple[Holder, ...]:
    """Give the actor whose act a noun names: possessor or agent, else the subject of the verb that it completes."""
    own = holders(possessors(noun), layers)
    if own:
        return own
    if "of" not in frame.issue:
        of = holders(slot(noun, "of"), layers)
        if of:
            return of
    light = light_verb(noun)
    if light is not None and light.effect is LightEffect.ANOTHERS:
        return holders(givers(noun), layers)
    if noun.dep_ in HOLDS and not _is_anothers(noun, layers):
        return holders(subjects(noun.head) or surface_subjects(noun.head), layers)
    return ()


def _is_anothers(noun: Token, layers: Layers) -> bool:
    """Say whether the noun is given by someone that is not resolved: "its proposal", "the offer"."""
    return any(child.dep_ == "poss" and child.i not in layers.coref.who for child in noun.children)
