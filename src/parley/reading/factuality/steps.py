"""What stands over an event: the way from the main clause down to it, a step for each word or place that matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.reading.factuality.own import own
from parley.reading.factuality.places import is_predicate, place
from parley.reading.factuality.step import Step

if TYPE_CHECKING:
    from parley.language import Token

__all__ = ["Step", "steps"]

CARRIED = frozenset({"aux", "auxpass", "punct", "neg", "cc", "prt", "case"})
"""Words that share the certainty of what they stand beside."""


def steps(token: Token) -> Iterator[Step]:
    """Give the steps from the main clause to an event, the outermost first."""
    while token.dep_ in CARRIED and token.head != token:
        token = token.head
    yield from _over(token)
    yield from own(token)


def _over(token: Token) -> Iterator[Step]:
    """Give the steps above a token: those of what governs it and the place that it has there."""
    if token.dep_ == "ROOT" or token.head == token or token.dep_ == "parataxis":
        if token.sent.text.rstrip().endswith("?"):
            yield Step("question", token)
    elif token.dep_ == "conj":
        yield from _beside(token)
    elif is_predicate(token):
        yield from _over(token.head)
    else:
        governor, step = place(token)
        yield from steps(governor)
        if step is not None:
            yield step


def _beside(token: Token) -> Iterator[Step]:
    """Let a coordinated event share what stands before the first: "may close the mill and sell the land".

    It shares a negation after "or" and "nor" only: "did not answer but left" says that somebody left.
    """
    yield from _over(token.head)
    if not _stands_alone(token):
        either = any(child.dep_ == "cc" and child.lower_ in {"or", "nor"} for child in token.head.children)
        yield from (step for step in own(token.head) if either or step.signature not in {"negation", "pending"})


def _stands_alone(verb: Token) -> bool:
    """Say whether a coordinated verb has a subject or auxiliaries of its own."""
    return any(child.dep_ in {"nsubj", "nsubjpass", "aux", "expl"} for child in verb.children)
