"""Whether a predicate is said to be so, not so, no longer so, perhaps so, or to come: auxiliaries and negation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.syntax.arguments import AUXILIARIES, PREDICATIVES

if TYPE_CHECKING:
    from parley.language import Token

DOUBTFUL = frozenset({"may", "might"})
"""Modals whose negation leaves it open: "may not sign" is no "cannot sign"."""

POSSIBLE = frozenset({"may", "might", "could", "can"})
NORMATIVE = frozenset({"must", "should", "ought", "shall", "need"})
FUTURE = frozenset({"will", "would", "'ll", "wo", "'d"})
WAITING = frozenset({"yet", "still"})
"""Words without one of which nothing is said to be still to come."""

NEGATIVES = frozenset({"no", "nobody", "none", "nothing", "neither", "nor", "never"})


@dataclass(frozen=True, slots=True)
class Polarity:
    """What the auxiliaries and negations of one predicate say."""

    negated: bool = False
    former: bool = False
    not_yet: bool = False
    possible: bool = False
    future: bool = False
    normative: bool = False
    past: bool = False
    conditional: bool = False
    doubtful: bool = False


def finite_verb(predicate: Token) -> Token:
    """Give the verb that carries tense and negation: the copula of an adjective, the verb itself else."""
    token = predicate
    while (token.dep_ in PREDICATIVES or token.pos_ == "ADP") and token.head.pos_ in {"AUX", "VERB"}:
        token = token.head
    return token


def polarity(predicate: Token, besides: Collection[str] = ()) -> Polarity:
    """Read the auxiliaries, negations and time adverbs of a predicate and of its copula.

    ``besides`` are words that belong to the predicate itself: the "no" of "say no" does not negate it.
    """
    verb = finite_verb(predicate)
    near = [*verb.children, *(predicate.children if predicate != verb else ())]
    near += [c for aux in verb.children if aux.dep_ in AUXILIARIES for c in aux.children]
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {"have", "be"}:
        near += verb.head.children
    words = {child.lower_ for child in near if child.dep_ in {"aux", "auxpass", "neg", "advmod", "preconj", "cc"}}
    negation = _negation(verb, [child for child in near if not _belongs(child, besides)], words)
    longer = "longer" in words or "anymore" in words
    has_to = verb.dep_ == "xcomp" and verb.head.lemma_ == "have" and "yet" not in words
    return Polarity(
        negated=negation and not longer,
        former=longer and (negation or any(c.lower_ == "longer" for c in near)),
        not_yet=("yet" in words and (negation or _to_come(verb))) or _after_yet(near),
        possible=bool(words & POSSIBLE),
        future=bool(words & FUTURE) or _going_to(near, words),
        normative=bool(words & NORMATIVE) or has_to,
        past=(verb.tag_ in {"VBD", "VBN"} or "did" in words) and not words & FUTURE,
        conditional="would" in words or "'d" in words,
        doubtful=bool(words & DOUBTFUL),
    )


def _negation(verb: Token, near: list[Token], words: set[str]) -> bool:
    """Say whether the clause is negated: "not", "never", "no" before its subject or object; "not only" is none."""
    if "neither" in words or (verb.dep_ == "conj" and any(child.lower_ == "neither" for child in verb.head.children)):
        return True
    if any(grand.dep_ == "neg" for child in near if child.dep_ == "advmod" for grand in child.children):
        return True
    if any(child.dep_ == "neg" for child in near):
        return not ({"only", "just", "merely", "simply"} & words and "not" in words)
    return any(child.lower_ in NEGATIVES or _has_no(child) for child in near if child.dep_ not in {"prep", "advcl"})


def _belongs(child: Token, besides: Collection[str]) -> bool:
    """Say whether a negative word is part of the predicate: "no" in "say no" and, below a noun, in "have no say"."""
    return (child.lower_ in NEGATIVES and child.lower_ in besides) or ("no" in besides and child.lemma_ in besides)


def _has_no(child: Token) -> bool:
    if child.dep_ not in {"nsubj", "dobj", "nsubjpass", "attr"}:
        return False
    return any(grand.lower_ in {"no", "neither"} for grand in child.children if grand.dep_ in {"det", "neg", "preconj"})


def _to_come(verb: Token) -> bool:
    """Say whether "yet" comes with "to": "has yet to decide", "is yet to decide", "yet to be determined"."""
    return any(child.dep_ == "xcomp" or child.tag_ == "TO" for child in verb.children)


def _after_yet(near: list[Token]) -> bool:
    """Say whether "to" follows "yet" or "still" directly: "with the details yet to be determined"."""
    return any(child.tag_ == "TO" and child.i > 0 and child.nbor(-1).lower_ in WAITING for child in near)


def _going_to(near: list[Token], words: set[str]) -> bool:
    return "going" in words and any(child.tag_ == "TO" for child in near)
