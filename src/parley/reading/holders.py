"""Who holds a position: from a token of the parse to actors of the registry or the article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from parley.language import Mention
from parley.reading.layers import Layers
from parley.reading.lexicon import load_words
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from parley.language import Token

UNNAMED = frozenset({ActorKind.GROUP, ActorKind.UNNAMED})
CERTAIN = 0.75
"""How sure it must be whom an article names by "the official" that stays unnamed otherwise."""


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
    if mention is None or names_nobody(mention):
        sure = layers.coref.confidence.get(token.i, 0.7)
        told = layers.coref.who.get(token.i, ())
        if told and (mention is None or mention.actor.kind is ActorKind.GROUP or sure >= CERTAIN):
            return [holder for found in told for holder in _of_told(found, token, sure, layers)]
        owned = _of_owners(token, layers) or _of_several(token, layers)
        if owned:
            return owned
    if mention is None or mention.rule.endswith(":place"):
        return []
    return [_holder(mention, token.i, 1.0)]


def names_nobody(mention: Mention) -> bool:
    """Say whether a mention describes somebody without a name: "the company", "an official", "the Kenyan envoy"."""
    if mention.actor.id is not None or mention.rule == "new":
        return False
    return mention.actor.kind in UNNAMED or mention.rule.startswith("unnamed-office")


def _of_owners(noun: Token, layers: Layers) -> list[Holder]:
    """Resolve "its delegation" to whose it is, "his government" and "her party" to the side of the person."""
    words, word = load_words(), noun.lower_ if noun.lower_ in load_words().own_bodies else noun.lemma_.lower()
    owner = next((child for child in noun.children if child.dep_ == "poss" and child.tag_ == "PRP$"), None)
    if owner is None or word not in words.own_bodies:
        return []
    sure = layers.coref.confidence.get(owner.i, 0.7)
    found: list[Holder] = []
    for mention in layers.coref.who.get(owner.i, ()):
        of_person = mention.actor.kind in {ActorKind.PERSON, ActorKind.UNNAMED}
        side = mention.on_behalf_of if of_person else mention.actor if word in words.acting_bodies else None
        if side is not None and not (word in words.lands and side.kind is not ActorKind.STATE and of_person):
            found.append(Holder(noun.i, side, None, sure))
    return found


def _of_told(found: Mention, token: Token, sure: float, layers: Layers) -> list[Holder]:
    """Take whom a token stands for; "they" for "the governments of Kenya and Chad" are the two."""
    several = _of_several(token.doc[found.head], layers) if names_nobody(found) else []
    return [replace(one, token=token.i, confidence=sure) for one in several] or [_holder(found, token.i, sure)]


def _of_several(noun: Token, layers: Layers) -> list[Holder]:
    """Resolve "the governments of Kenya and Chad" to each of those whose they are."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in load_words().acting_bodies:
        return []
    behind = (grand for child in noun.children if child.lower_ in {"of", "from"} for grand in child.children)
    owners = [at.i for first in behind if first.dep_ == "pobj" for at in (first, *first.conjuncts)]
    named = [layers.mentions.by_head[i] for i in owners if i in layers.mentions.by_head]
    return [_holder(mention, noun.i, 0.9) for mention in named if not names_nobody(mention)] if len(named) > 1 else []


def _named_beside(token: Token, layers: Layers) -> Mention | None:
    """Take the name that a description carries: "its representative, Hugo Lindemann", "the bank Corvalia"."""
    mention = layers.mentions.by_head.get(token.i)
    if mention is not None and mention.actor.id is not None and not _is_label(token):
        return mention
    for child in token.children:
        beside = layers.mentions.by_head.get(child.i) if child.dep_ == "appos" else None
        if beside is None:
            continue
        if beside.actor.kind is ActorKind.PERSON:
            return replace(beside, on_behalf_of=beside.on_behalf_of or (mention.on_behalf_of if mention else None))
        if beside.actor.kind is ActorKind.ORGANISATION and mention is not None and names_nobody(mention):
            return beside
    return mention


def _is_label(token: Token) -> bool:
    """Say whether a name stands before a colon as a label: "Kenya: Foreign Minister Ana Duarte said"."""
    return token.i + 1 < len(token.doc) and token.nbor(1).text == ":"


def _holder(mention: Mention, at: int, confidence: float) -> Holder:
    return Holder(at, mention.actor, mention.on_behalf_of, confidence)
