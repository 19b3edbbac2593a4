"""The chain from the words of the text to whom or what they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from parley.language import Mention
from parley.reading.explain.explanation import Link
from parley.reading.explain.pieces import name_at, word
from parley.reading.holders import Holder
from parley.reading.layers import Layers
from parley.records import Evidence

if TYPE_CHECKING:
    from parley.language import Token

LONGEST = 6
"""Links that a chain may have; a circle ends there."""


def of_holders(holders: Iterable[Holder], layers: Layers) -> Iterator[Link]:
    """Follow each actor from the words in the sentence to its name."""
    for holder in holders:
        yield from _to_actor(holder, layers)


def of_issue(heads: Iterable[Token], layers: Layers) -> Iterator[Link]:
    """Follow what points back inside the phrases of an issue or a measure to what it stands for."""
    seen: set[int] = set()
    waiting = [token for head in heads for token in head.subtree]
    while waiting and len(seen) < LONGEST:
        token = waiting.pop(0)
        span = layers.coref.what.get(token.i)
        if span is None or token.i in seen:
            continue
        seen.add(token.i)
        piece = layers.sents.evidence(*span)
        sure = layers.coref.confidence.get(token.i, 0.7)
        yield Link(_pointing(token, layers), piece, piece.text, "what", sure)
        waiting = [*layers.sents.doc[span[0] : span[1]], *waiting]


def _to_actor(holder: Holder, layers: Layers) -> Iterator[Link]:
    """Tell whom a pronoun or description stands for, then whom that name names."""
    token = layers.sents.doc[holder.token]
    meant = [m for m in layers.coref.who.get(token.i, ()) if m.actor == holder.actor]
    direct = layers.mentions.by_head.get(token.i) or layers.mentions.covering.get(token.i)
    if meant and (direct is None or direct.actor != holder.actor):
        named = layers.sents.evidence(meant[0].start, meant[0].end)
        sure = layers.coref.confidence.get(token.i, 0.7)
        yield Link(name_at(token, layers), named, named.text, "who", sure)
        direct = meant[0]
    if direct is not None:
        yield from _name(direct, holder, layers)


def _name(mention: Mention, holder: Holder, layers: Layers) -> Iterator[Link]:
    """Tell by which rule a name names its actor, where it is not the actor's own."""
    words = layers.sents.evidence(mention.start, mention.end)
    if mention.actor == holder.actor and words.text != holder.actor.name:
        yield Link(words, None, holder.actor.name, mention.rule, 1.0)
    if holder.on_behalf_of is not None:
        yield Link(words, None, holder.on_behalf_of.name, "speaks for", 1.0)


def _pointing(token: Token, layers: Layers) -> Evidence:
    return word(token, layers) if token.pos_ == "PRON" else name_at(token, layers)
