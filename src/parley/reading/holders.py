"""Who holds a position: from a token of the parse to actors of the registry or the article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.language import Mention
from parley.reading.layers import Layers
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor at a token; ``confidence`` is 1 for a name, less for a pronoun or a description."""

    token: int
    actor: Actor
    on_behalf_of: Actor | None
    confidence: float = 1.0

    @property
    def sides(self) -> frozenset[str]:
        """The names under which the actor's own side may be spoken of."""
        return frozenset({self.actor.name} | ({self.on_behalf_of.name} if self.on_behalf_of else set()))


def holders(tokens: Iterable[Token], layers: Layers) -> tuple[Holder, ...]:
    """Resolve tokens to actors, in order, each actor once; a token that names nobody gives nobody."""
    found: dict[str, Holder] = {}
    for token in tokens:
        for holder in _of_token(token, layers):
            found.setdefault(holder.actor.name, holder)
    return tuple(found.values())


def _of_token(token: Token, layers: Layers) -> list[Holder]:
    """Take the mention that the token heads or stands in, else what coreference says it stands for."""
    mention = _named_beside(token, layers) or layers.mentions.covering.get(token.i)
    generic = mention is None or (mention.actor.kind is ActorKind.GROUP and mention.actor.id is None)
    if generic and token.i in layers.coref.who:
        sure = layers.coref.confidence.get(token.i, 0.7)
        return [_holder(found, token.i, sure) for found in layers.coref.who[token.i]]
    if mention is None or mention.rule.endswith(":place"):
        return []
    return [_holder(mention, token.i, 1.0)]


def _named_beside(token: Token, layers: Layers) -> Mention | None:
    """Take the name that a description carries: "its representative, Hugo Lindemann"."""
    mention = layers.mentions.by_head.get(token.i)
    if mention is None or mention.actor.id is None:
        for child in token.children:
            beside = layers.mentions.by_head.get(child.i) if child.dep_ == "appos" else None
            if beside is not None and beside.actor.kind is ActorKind.PERSON:
                return replace(beside, on_behalf_of=beside.on_behalf_of or (mention.on_behalf_of if mention else None))
    return mention


def _holder(mention: Mention, at: int, confidence: float) -> Holder:
    return Holder(at, mention.actor, mention.on_behalf_of, confidence)
