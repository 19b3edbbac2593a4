"""Where a meeting takes place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.layers import Layers
from parley.reading.lexicon import load_words

if TYPE_CHECKING:
    from parley.language import Token

AT = frozenset({"in", "at"})


def place_of(encounter: Token, layers: Layers) -> str | None:
    """Give the name after "in" or "at", at the noun or at the verb that governs it; else the one before the noun."""
    for token in (encounter, encounter.head, encounter.head.head):
        links = AT | {"to"} if token.lemma_ in load_words().travel else AT
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in links:
                found = next((_name(g) for g in child.children if _is_place(g, layers)), None)
                if found:
                    return found
        if token.dep_ == "ROOT":
            break
    before = [c for c in encounter.children if c.dep_ == "compound" and c.pos_ == "PROPN"]
    places = [c for c in before if (m := layers.mentions.covering.get(c.i)) is None or m.rule.endswith(":place")]
    return _name(places[0]) if places else None


def _is_place(token: Token, layers: Layers) -> bool:
    """Say whether a proper name after a preposition may be a place: not "in March"."""
    if token.dep_ != "pobj" or token.pos_ != "PROPN":
        return False
    first = layers.sents.of(token).span.start
    return not any(token.i < time.end for time in layers.times_in(first, token.i + 1))


def _name(head: Token) -> str:
    """Give the proper name that a token heads."""
    inner = [t for t in head.subtree if (t.dep_ in {"compound", "amod", "det"} and t.pos_ == "PROPN") or t == head]
    return head.doc[inner[0].i : head.i + 1].text
