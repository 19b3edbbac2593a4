"""Who negotiates in an article: the actors that it speaks of most, one for each side."""

from __future__ import annotations

from collections import Counter

from parley.language import Mention
from parley.reading.holders import Holder
from parley.reading.layers import Layers
from parley.records import ActorKind

OFTEN = 2
"""Mentions that make an actor one of the parties."""


def parties(layers: Layers) -> tuple[Holder, ...]:
    """Give the two actors of different sides that the article speaks of most; fewer where it does not."""
    counts = Counter(mention.actor.name for mention in layers.mentions.all if _counts(mention))
    counts.update(found[0].actor.name for found in layers.coref.who.values() if len(found) == 1)
    first = {mention.actor.name: mention for mention in reversed(layers.mentions.all) if _counts(mention)}
    chosen: list[Holder] = []
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if name not in first or count < OFTEN:
            continue
        mention = first[name]
        holder = Holder(mention.head, mention.actor, mention.on_behalf_of, 0.6)
        if all(not holder.sides & other.sides for other in chosen):
            chosen.append(holder)
    return tuple(chosen[:2])


def opposite(side: Holder, candidates: tuple[Holder, ...]) -> Holder | None:
    """Give the party that is not on a side."""
    return next((other for other in candidates if not other.sides & side.sides), None)


def _counts(mention: Mention) -> bool:
    """Leave out places, adjectives, unnamed people and groups without a name."""
    if mention.adjective or mention.rule.endswith(":place") or mention.actor.kind is ActorKind.UNNAMED:
        return False
    return mention.actor.kind is not ActorKind.GROUP or mention.actor.id is not None
