"""Where a frame meets the parse: a predicate with its holders and its issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.holders import Holder
from parley.reading.layers import Layers
from parley.reading.lexicon import SPEAKER, THINGS, Frame, Frames, PartOfSpeech
from parley.reading.statements.judgements import judged, judging_verb
from parley.reading.statements.nominal import noun_holders
from parley.reading.syntax import PREPOSITIONS, Tokens, first_slot, slot, subjects, surface_subjects
from parley.reading.utterances import Utterances
from parley.records import ActorKind

if TYPE_CHECKING:
    from parley.language import Token

ACTING = frozenset({ActorKind.PERSON, ActorKind.STATE, ActorKind.UNNAMED})
"""Kinds of actors that one does not take a position on by joining them."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits: its predicate, who holds the position, and the tokens that head its issue."""

    frame: Frame
    predicate: Token
    holders: tuple[Holder, ...]
    issue: Tokens


def matches(layers: Layers, frames: Frames, said: Utterances) -> Iterator[Match]:
    """Find every predicate of a frame that has a holder and an issue, in the order of the text."""
    for _, tokens in layers.telling(frames):
        for token in tokens:
            for frame in frames.fitting(token):
                who = _holders(token, frame, layers, said)
                issue = _issue(token, frame, layers) if who else ()
                if who and issue:
                    yield Match(frame, token, who, issue)
                    break


def _issue(token: Token, frame: Frame, layers: Layers) -> Tokens:
    """Fill the issue slot; in an idiom a fixed word may govern it: "spoke in favour of a corridor"."""
    fallback: Tokens = ()
    names = [name for name in frame.issue if name != "whole"]
    for name in names:
        found = (name == "subject" and judged(token)) or _filled(token, name, layers)
        if not found or (name == "to" and frame.addressee and _is_own_deed(found, token, frame.addressee)):
            continue
        if not _says_little(found, layers):
            return found
        fallback = fallback or found
    inner = [below for below in token.subtree if below.lemma_.lower() in frame.words]
    said = next((found for below in inner if (found := first_slot(below, names))), fallback)
    return said or ((token,) if "whole" in frame.issue else ())


def _filled(token: Token, name: str, layers: Layers) -> Tokens:
    """Fill one slot; a "thing" is no state or person: one joins a pact to support it, a man to dine."""
    if name not in THINGS:
        return slot(token, name)
    named = layers.mentions.by_head
    found = slot(token, THINGS[name])
    return tuple(f for f in found if f.i not in named or named[f.i].actor.kind not in ACTING)


def _is_own_deed(deeds: Tokens, token: Token, addressee: str) -> bool:
    """Say whether an infinitive is what the holder himself would do: "wants to join" asks nobody for anything."""
    asked = slot(token, addressee)
    return not asked and not any(child.dep_ == "nsubj" for deed in deeds for child in deed.children)


def _says_little(found: Tokens, layers: Layers) -> bool:
    """Say whether a slot holds only "it" or an actor: another may say more ("it is vital that", "blames X for")."""
    return all(token.lower_ == "it" or token.i in layers.mentions.by_head for token in found)


def _holders(token: Token, frame: Frame, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Fill the holder slot: the first slot that names an actor; "speaker" is who utters the clause."""
    for name in frame.holder:
        if name == SPEAKER:
            found = _judges(token, said) or said.speakers(token)
        elif frame.pos is PartOfSpeech.NOUN and name == "subject":
            found = noun_holders(token, layers, frame)
        elif frame.pos is PartOfSpeech.ADJECTIVE and name == "subject":
            found = said.resolve(surface_subjects(token), token)
        else:
            found = said.resolve(_named_by(token, name, frame), token)
        if found:
            return found
    return ()


def _named_by(token: Token, name: str, frame: Frame) -> Tokens:
    """Fill a holder slot; in an idiom the preposition may hang on a fixed word: "out of the question for us"."""
    found = slot(token, name)
    if found or not frame.words or name not in PREPOSITIONS:
        return found
    inner = (below for below in token.subtree if below.lemma_.lower() in frame.words)
    return next((named for below in inner if (named := slot(below, name))), ())


def _judges(token: Token, said: Utterances) -> tuple[Holder, ...]:
    """Give who calls something what the predicate says: "Ruritania called the quota unfair"."""
    verb = judging_verb(token)
    return said.resolve(subjects(verb), verb) if verb is not None else ()
