"""Find attributions with the trained model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.speech.draft import Draft
from parley.language.speech.learned.decode import decode
from parley.language.speech.learned.features import features
from parley.language.speech.learned.scores import score
from parley.language.speech.learned.weights import load_weights
from parley.language.speech.quotes import Quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find(doc: Doc, quoted: Quotes) -> list[Draft]:
    """Give the attributions of a parsed article, in the order of their cues."""
    weights = load_weights()
    seen = features(doc, quoted)
    return list(decode(seen, score(seen, weights), weights)) if len(seen) else []
