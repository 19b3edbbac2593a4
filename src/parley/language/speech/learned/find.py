"""Find attributions with the trained model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from parley.language.speech.draft import Draft
from parley.language.speech.learned.decode import decode
from parley.language.speech.learned.features import Features, features
from parley.language.speech.learned.nested import Names, is_voice, within
from parley.language.speech.learned.scores import score
from parley.language.speech.learned.weights import Weights, load_weights
from parley.language.speech.quotes import Quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc

DEEPEST = 3
"""So many attributions may stand inside each other."""


def find(doc: Doc, quoted: Quotes) -> list[Draft]:
    """Give the attributions of a parsed article: those of the outlet first, then those inside them."""
    weights = load_weights()
    seen = features(doc, quoted)
    if not len(seen):
        return []
    names = Names(root=np.uint64(doc.vocab.strings["ROOT"]), mark=np.uint64(doc.vocab.strings["mark"]))
    outer = _read(seen, weights, weights.number("least"))
    found, taken = list(outer), {draft.cue_head for draft in outer}
    for _ in range(DEEPEST - 1):
        inner = within(seen, outer, names)
        if inner is None:
            break
        drafts = _read(inner, weights, weights.number("least_nested"))
        outer = [
            replace(draft, rule="learned-nested")
            for draft in drafts
            if draft.cue_head not in taken and is_voice(draft, doc)
        ]
        found += outer
        taken |= {draft.cue_head for draft in outer}
    return found


def _read(seen: Features, weights: Weights, least: float) -> list[Draft]:
    """Score and decode; no attribution is likelier than its cue, so that cues below ``least`` need no pairs."""
    return list(decode(seen, score(seen, weights, least), weights, least))
