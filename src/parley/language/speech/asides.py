"""Asides that name a source without a verb: "in the words of X", "in Ruritania's view"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from parley.language.speech.draft import Draft
from parley.language.speech.lexicon import Cues, Pos, load_cues
from parley.language.speech.spans import below

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ASIDE = "view-noun"
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis"})


def asides(doc: Doc, found: list[Draft]) -> Iterator[Draft]:
    """Give the attributions of asides that no attribution found so far has as its cue."""
    taken = {i for draft in found for i in draft.cue}
    words = _words()
    for place in np.flatnonzero(np.isin(doc.to_array("LEMMA"), [doc.vocab.strings[word] for word in words])).tolist():
        token = doc[place]
        if token.dep_ != "pobj" or place in taken or token.head.lower_ not in words[token.lemma_].prepositions:
            continue
        draft = _draft(token)
        if draft is not None:
            yield draft


@cache
def _words() -> dict[str, Cues]:
    entries = load_cues().items()
    return {lemma: cues for (pos, lemma), lists in entries for cues in lists if cues.id == ASIDE and pos is Pos.NOUN}


def _draft(noun: Token) -> Draft | None:
    """Read an aside: it stands between commas or at an edge of its sentence, and the rest of its clause is said."""
    source = _whose(noun)
    phrase = below(noun.head)
    if source is None or not _is_apart(noun, min(phrase), max(phrase)):
        return None
    clause = noun.head
    while clause.dep_ not in CLAUSES and clause.head is not clause:
        clause = clause.head
    content = {i for i in below(clause) - phrase if not noun.doc[i].is_space}
    who = below(source)
    if not content:
        return None
    return Draft(
        frozenset(who), frozenset(phrase - who), frozenset(content), source.i, noun.i, f"aside:{noun.lemma_}", 0.6
    )


def _whose(noun: Token) -> Token | None:
    """Give the possessor, or what stands after "of"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((below_ for below_ in child.children if below_.dep_ == "pobj"), None)
    return None


def _is_apart(noun: Token, first: int, last: int) -> bool:
    sent, doc = noun.sent, noun.doc
    before = first <= sent.start or doc[first - 1].is_punct or doc[first - 1].is_space
    after = last + 1 >= sent.end or doc[last + 1].is_punct or doc[last].is_punct
    return bool(before and after)
