"""Who sits at the table: from the arguments of a noun or verb of meeting, and from the clause that it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.lexicon import load_words
from parley.reading.syntax import objects, slot, subjects, surface_subjects
from parley.reading.utterances import Utterances
from parley.records import ActorKind, MeetingFormat

if TYPE_CHECKING:
    from parley.language import Token

COLLECTIVE = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})
"""Kinds of actors that officials and delegations are of."""

NAMED_BY = ("between", "of", "among", "involving", "including", "by")


def participants(encounter: Token, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Give those who meet; fewer than two where the sentence does not tell."""
    return tuple(side for holder in _named(encounter, layers, said) for side in _sides(holder, layers))


def _sides(holder: Holder, layers: Layers) -> tuple[Holder, ...]:
    """Give the sides that a group is of, each by itself: "French and Spanish officials"."""
    if holder.actor.id is not None or holder.actor.kind not in {ActorKind.GROUP, ActorKind.UNNAMED}:
        return (holder,)
    head = layers.sents.doc[holder.token]
    named = (layers.mentions.by_head.get(token.i) for token in head.subtree if token != head)
    inside = {one.actor.name: one for one in named if one is not None and one.actor.kind in COLLECTIVE}
    if len(inside) < 2:
        return (holder,)
    return tuple(Holder(one.head, one.actor, one.on_behalf_of, 0.8 * holder.confidence) for one in inside.values())


def _named(encounter: Token, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    if encounter.pos_ in {"VERB", "AUX"}:
        acting = said.resolve(subjects(encounter), encounter)
        others = holders([*slot(encounter, "with"), *objects(encounter), *slot(encounter, "between")], layers)
        return _once(acting, others)
    return _of_noun(encounter, layers, said)


def _of_noun(noun: Token, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Take the noun's own arguments; one side alone is completed by who goes, asks or agrees."""
    inside = [token for name in NAMED_BY for token in slot(noun, name)]
    inside += [
        token for token in noun.subtree if token.dep_ in {"poss", "compound", "nmod", "amod"} and token.i < noun.i
    ]
    listed = [token for clause in noun.children if clause.lemma_ in load_words().including for token in objects(clause)]
    if len(seated := holders(listed, layers)) >= 2:
        return _once(seated, holders(slot(noun, "with"), layers))
    own = holders([*inside, *listed], layers)
    beside = holders(slot(noun, "with"), layers)
    if len(own) >= 2 or (own and beside):
        return _once(own, beside)
    if noun.head.lower_ == "of" and noun.tag_ == "NNS" and not beside and not any(noun.children):
        return own
    return _once(own, _around(noun, layers, said), beside)


def _around(noun: Token, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Climb from the noun to the nearest clause or noun of action whose subject or possessor is an actor."""
    token = noun
    while token.dep_ != "ROOT":
        below, token = token, token.head
        if token.pos_ in {"VERB", "AUX"}:
            acting = subjects(token) or surface_subjects(token)
            found = said.resolve(acting, token)
            if found and below.dep_ == "prep" and not slot(noun, "with"):
                found = _once(found, _met(token, layers))
            if acting and not found and token.lemma_ in load_words().light:
                return ()
        elif token.pos_ == "NOUN":
            found = holders(slot(token, "possessor"), layers)
        else:
            found = ()
        if found:
            return found
    return ()


def _met(verb: Token, layers: Layers) -> tuple[Holder, ...]:
    """Give whom somebody speaks to at an encounter: "assured the envoy on the telephone"."""
    beside = [*objects(verb), *(c for c in verb.children if c.dep_ == "dative"), *slot(verb, "with"), *slot(verb, "to")]
    people = {ActorKind.PERSON, ActorKind.UNNAMED, ActorKind.GROUP}
    return tuple(holder for holder in holders(beside, layers) if holder.actor.kind in people)


def told_format(encounter: Token, formats: Mapping[str, MeetingFormat]) -> MeetingFormat | None:
    """Give the format that words beside a meeting tell: "a three-way meeting", "a meeting by video link"."""
    beside = [*encounter.children, *(g for c in encounter.children if c.dep_ == "prep" for g in c.children)]
    for token in (encounter, *beside):
        whole = token.doc[token.left_edge.i : token.i + 1].text.lower() if token.dep_ == "compound" else token.lower_
        if whole in formats or token.lower_ in formats:
            return formats.get(whole) or formats[token.lower_]
    return None


def counted(encounter: Token, layers: Layers, formats: Mapping[str, MeetingFormat]) -> tuple[Holder, ...]:
    """Give the people of the sentence where the meeting is said to be of as many: "a three-way meeting"."""
    told = told_format(encounter, formats)
    wanted = {MeetingFormat.BILATERAL: 2, MeetingFormat.TRILATERAL: 3}.get(told) if told else None
    span = layers.sents.of(encounter).span
    if wanted is None:
        return ()
    named = {m.actor.name: m for m in layers.mentions.all if span.start <= m.head < span.end and not m.adjective}
    people = [m for m in named.values() if m.actor.kind is ActorKind.PERSON]
    if wanted != len(people):
        return ()
    return tuple(Holder(m.head, m.actor, m.on_behalf_of, 0.7) for m in people)


def _once(*groups: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Join groups, each actor once; a state is left out beside its own named delegate."""
    found = {holder.actor.name: holder for group in groups for holder in group}
    spoken_for = {holder.on_behalf_of.name for holder in found.values() if holder.on_behalf_of}
    named = [holder for name, holder in found.items() if name not in spoken_for]
    certain = [holder for holder in named if not _is_vague(holder)]
    return tuple(certain if len(certain) > 1 else named)


def _is_vague(holder: Holder) -> bool:
    """Say whether a holder is only described: "the ministers" beside their names."""
    return holder.actor.id is None and holder.actor.kind is ActorKind.GROUP
