"""Who negotiates in an article: the actors that it speaks of most, one for each side."""

from __future__ import annotations

from collections import Counter

from parley.language import Mention
from parley.reading.holders import Holder
from parley.reading.layers import Layers
from parley.records import ActorKind

OFTEN = 2
"""Mentions that make an actor one of the parties."""


def parties(layers: Layers, *, groups: bool = False) -> tuple[Holder, ...]:
    """Give the two actors of different sides that the article speaks of most; fewer where it does not.

    ``groups``: count groups without a name of their own, too: "the strikers".
    """
    counted = [mention for mention in layers.mentions.all if _counts(mention, groups=groups)]
    counts = Counter(mention.actor.name for mention in counted)
    counts.update(found[0].actor.name for found in layers.coref.who.values() if len(found) == 1)
    first = {mention.actor.name: mention for mention in reversed(counted)}
    chosen: list[Holder] = []
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if name not in first or count < OFTEN:
            continue
        mention = first[name]
        holder = Holder(mention.head, mention.actor, mention.on_behalf_of, 0.6)
        if all(not holder.sides & other.sides for other in chosen):
            chosen.append(holder)
    return tuple(chosen[:2])


def two_sides(layers: Layers) -> tuple[Holder, ...]:
    """Give the two parties of an article that speaks of two, groups like "the strikers" included; else nobody."""
    counted = [mention for mention in layers.mentions.all if _counts(mention, groups=True)]
    found = parties(layers, groups=True)
    sides = [{mention.actor.name, *_behalf(mention)} for mention in counted]
    shares = [sum(bool(side & holder.sides) for side in sides) for holder in found]
    others = Counter(
        name
        for mention, side in zip(counted, sides, strict=True)
        for name in [_side(mention)]
        if not any(side & holder.sides for holder in found)
    )
    third = max(others.values(), default=0)
    return found if len(found) == 2 and third < min(shares) else ()


def opposite(side: Holder, candidates: tuple[Holder, ...]) -> Holder | None:
    """Give the party that is not on a side."""
    return next((other for other in candidates if not other.sides & side.sides), None)


def _counts(mention: Mention, *, groups: bool) -> bool:
    """Leave out places, adjectives, unnamed people and, if not asked for, groups without a name."""
    if mention.adjective or mention.rule.endswith(":place") or mention.actor.kind is ActorKind.UNNAMED:
        return False
    return groups or mention.actor.kind is not ActorKind.GROUP or mention.actor.id is not None


def _behalf(mention: Mention) -> tuple[str, ...]:
    return (mention.on_behalf_of.name,) if mention.on_behalf_of is not None else ()


def _side(mention: Mention) -> str:
    """Give the side that a mention counts for: the state that an actor speaks for, else the actor."""
    return next(iter(_behalf(mention)), mention.actor.name)
