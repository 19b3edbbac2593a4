"""Where a frame meets the parse: a predicate with its holders and its issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.holders import Holder
from parley.reading.layers import Layers
from parley.reading.lexicon import Frame, Frames, PartOfSpeech
from parley.reading.statements.nominal import noun_holders
from parley.reading.syntax import Tokens, first_slot, slot
from parley.reading.utterances import Utterances

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits: its predicate, who holds the position, and the tokens that head its issue."""

    frame: Frame
    predicate: Token
    holders: tuple[Holder, ...]
    issue: Tokens


def matches(layers: Layers, frames: Frames, said: Utterances) -> Iterator[Match]:
    """Find every predicate of a frame that has a holder and an issue, in the order of the text."""
    for sentence in layers.sents.all:
        for token in sentence.span:
            for frame in frames.fitting(token):
                who = _holders(token, frame, layers, said)
                issue = first_slot(token, frame.issue) if who else ()
                if who and issue:
                    yield Match(frame, token, who, issue)
                    break


def _holders(token: Token, frame: Frame, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Fill the holder slot: the first slot that names an actor; "speaker" is who utters the clause."""
    for name in frame.holder:
        if name == "speaker":
            found = said.speakers(token)
        elif frame.pos is PartOfSpeech.NOUN and name == "subject":
            found = noun_holders(token, layers, frame)
        else:
            found = said.resolve(slot(token, name), token)
        if found:
            return found
    return ()
