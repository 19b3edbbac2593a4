"""Small clauses of judgement: "called the quota unfair", "regards the base as illegal", "described as a farce"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.lexicon import load_words
from parley.reading.syntax import Tokens, objects

if TYPE_CHECKING:
    from parley.language import Token


def judging_verb(predicate: Token) -> Token | None:
    """Give the verb that calls something what the predicate says, or None."""
    head = predicate.head
    if predicate.dep_ == "oprd" or (predicate.dep_ in {"ccomp", "xcomp"} and predicate.pos_ in {"ADJ", "NOUN"}):
        verb = head
    elif head.pos_ in {"ADP", "SCONJ"} and head.lower_ == "as":
        verb = head.head
    elif predicate.dep_ == "conj" and predicate.pos_ in {"ADJ", "NOUN"}:
        return judging_verb(head)
    elif predicate.dep_ == "appos" and head.dep_ == "dobj":
        verb = head.head
    else:
        return None
    return verb if verb.lemma_.lower() in load_words().judging else None


def judged(predicate: Token) -> Tokens:
    """Give what a judging verb calls so: its object, or the noun that the parser takes for part of the predicate."""
    verb = judging_verb(predicate)
    if verb is None:
        return ()
    return objects(verb) or tuple(child for child in predicate.children if child.dep_ in {"compound", "nmod"})
