"""What the words beside an event say of it: auxiliaries, negation, adverbs, adjectives, a noun's "no"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.factuality.step import Step
from parley.reading.lexicon import Over, load_operators, load_words
from parley.reading.syntax import Polarity, finite_verb, polarity

if TYPE_CHECKING:
    from parley.language import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def own(token: Token) -> Iterator[Step]:
    """Give the steps that an event's own words make, the widest scope first."""
    verb = finite_verb(token)
    if token.pos_ not in NOMINAL or verb != token:
        yield from _depends(verb)
        yield from _hedged(verb)
        yield from (Step(name, verb) for name in _flags(polarity(token)))
    if token.pos_ in NOMINAL:
        yield from _of_noun(token, alone=verb == token)


def _flags(state: Polarity) -> Iterator[str]:
    """Name the classes of the auxiliaries; what is negated and possible is read as possibly not so."""
    if state.not_yet:
        yield "pending"
        return
    if state.possible:
        yield "modal"
    elif state.conditional:
        yield "conditional"
    elif state.future:
        yield "future"
    elif state.normative:
        yield "normative"
    if state.negated or state.former:
        yield "negation"


def _depends(verb: Token) -> Iterator[Step]:
    """Say whether a clause hangs on a supposition: "if the union agrees, the mill reopens"."""
    marks = load_words().supposed
    for child in verb.children:
        if child.dep_ == "advcl" and any(c.lower_ in marks and c.dep_ in {"mark", "advmod"} for c in child.children):
            yield Step("result", child)
            return


def _hedged(verb: Token) -> Iterator[Step]:
    hedges = load_operators().hedges
    for child in verb.children:
        if child.dep_ == "advmod" and (found := hedges.get(child.lower_)):
            yield Step(found.certainty.name, child)


def _of_noun(noun: Token, *, alone: bool) -> Iterator[Step]:
    """Read adjectives and determiners: "an alleged theft", "no agreement"; ``alone``: without a copula."""
    for child in noun.children:
        if child.dep_ in {"det", "neg"} and alone and child.lower_ in {"no", "neither"}:
            yield Step("none", child)
        elif child.dep_ == "amod":
            found = next((e for e in load_operators().governing.fitting(child) if Over.MODIFIED in e.over), None)
            if found is not None:
                yield Step(found.certainty.name, child)
