"""Find the condition of a predicate: below it, on the clauses above it, else where the sentence puts it for all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from parley.reading.conditions.load import Marker, load_markers
from parley.reading.lexicon import load_words
from parley.reading.syntax import polarity
from parley.records import ConditionKind

if TYPE_CHECKING:
    from parley.language import Doc, Token

LONGEST = 5
"""Words of the longest phrase that opens a condition."""

CLAUSES = frozenset({"advcl", "prep", "advmod", "acl", "amod"})
"""How a condition hangs on what it is the condition of."""

APART = frozenset({"relcl", "acl", "advcl", "pcomp", "csubj"})
"""Clauses of their own: a condition inside them is none of what they hang on."""

OPENING = frozenset({"mark", "advmod", "aux", "auxpass", "neg", "cc", "amod", "compound"})
"""How the marker hangs on what it opens."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A half open span of tokens that holds a condition, with the marker in it, and its direction."""

    start: int
    end: int
    kind: ConditionKind

    @property
    def span(self) -> tuple[int, int]:
        """The tokens, half open."""
        return self.start, self.end


def condition_of(predicate: Token) -> Condition | None:
    """Find the condition of a predicate, None where the text sets none."""
    seen = predicate
    while True:
        for token in [seen, *(c for c in seen.children if c.dep_ in {"xcomp", "ccomp", "acomp"})]:
            for child in token.children:
                found = _below(child, predicate)
                if found is not None:
                    return found
        if seen.dep_ in {"ROOT", "relcl"} or seen.head == seen:
            return next(_apart(predicate), None)
        seen = seen.head


def _below(child: Token, predicate: Token) -> Condition | None:
    """Read a clause or phrase below a predicate as its condition."""
    if child.dep_ not in CLAUSES:
        return None
    markers, first = load_markers(), child.left_edge.i
    if child.dep_ == "advcl":
        marks = (g.i for g in child.children if g.dep_ in {"mark", "advmod", "prep"} and g.lower_ in markers.marks)
        first = next(marks, first)
    opened = _opened(child.doc, first) or _inverted(child.doc, first)
    return _made(opened, child, predicate) if opened is not None else None


@dataclass(frozen=True, slots=True)
class _Opened:
    """Where a condition begins, where its marker ends, and what the marker says of it."""

    start: int
    end: int
    kind: ConditionKind
    marker: Marker | None


def _opened(doc: Doc, at: int) -> _Opened | None:
    """Find the longest phrase of a marker that holds a token: "only | if", "except in exchange for"."""
    held, first = load_markers(), max(0, at - 3)
    words = tuple([token.lower_ for token in doc[first : at + LONGEST]])
    for start in (first + i for i, word in enumerate(words[: at + 1 - first]) if word in held.first_words):
        for end in range(min(len(doc), start + LONGEST), at, -1):
            marker = held.by_phrase.get(words[start - first : end - first])
            if marker is not None and not _only_looks_so(doc, start):
                return _Opened(start, end, marker.kind, marker)
    return None


def _only_looks_so(doc: Doc, start: int) -> bool:
    """Say whether the word before a marker makes it none: "even if", "as if"."""
    around = " ".join(token.lower_ for token in doc[max(0, start - 1) : start + LONGEST])
    return any(f" {phrase} " in f" {around} " for phrase in load_markers().inverted.never)


def _inverted(doc: Doc, at: int) -> _Opened | None:
    """Find an auxiliary that stands before its subject at the beginning of a clause: "should the truce fail"."""
    token = doc[at]
    if token.lower_ not in load_words().inverting or at + 1 == len(doc):
        return None
    opens = at == token.sent.start or doc[at - 1].is_punct or doc[at - 1].pos_ == "CCONJ"
    subject = doc[at + 1].pos_ in {"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"}
    if not (opens and subject) or token.sent.text.rstrip().endswith("?"):
        return None
    return _Opened(at, at + 1, load_markers().inverted.kind, None)


def _made(opened: _Opened, clause: Token, predicate: Token) -> Condition | None:
    """Make the condition of a clause, without what follows its last word; None where its marker asks for more."""
    if opened.marker is not None and not _fits(opened.marker, opened, clause, predicate):
        return None
    doc, end = clause.doc, clause.right_edge.i + 1
    while end > opened.end and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].tag_ == "CC"):
        end -= 1
    return Condition(opened.start, end, opened.kind) if end > opened.end else None


def _fits(marker: Marker, opened: _Opened, clause: Token, predicate: Token) -> bool:
    """Say whether what follows a marker is what it opens: "once the truce holds" is a condition, "once more" not."""
    if marker.denied and not _is_denied(predicate, clause):
        return False
    if marker.perfect and not any(child.dep_ == "aux" and child.lemma_ == "have" for child in clause.children):
        return False
    if marker.opens == "thing" or opened.end - opened.start > 1:
        return True
    if clause.i < opened.end:
        return any(child.dep_ in {"ccomp", "advcl"} for child in clause.children)
    return clause.dep_ == "advcl" or clause.pos_ in {"VERB", "AUX"}


def _is_denied(predicate: Token, clause: Token) -> bool:
    """Say whether what a clause hangs on is denied: "will not sign without a vote", "there will be no bonus while"."""
    if predicate not in (clause.head, clause.head.head):
        return False
    for token in (predicate, clause.head):
        if polarity(token).negated or any(below.lower_ == "no" for child in token.children for below in child.children):
            return True
    return False


def _apart(predicate: Token) -> Iterator[Condition]:
    """Find the conditions of a sentence that the parser hung elsewhere, where they hold for the predicate too."""
    doc, sentence, places = predicate.doc, predicate.sent, _places(predicate.doc)
    for at in places[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]:
        opened = _opened(doc, at) or _inverted(doc, at)
        if opened is None or not _is_sure(opened, doc):
            continue
        clause = _clause(opened, doc)
        if opened.start <= predicate.i <= clause.right_edge.i and predicate.i >= opened.start:
            continue
        if _holds_for(clause, predicate):
            found = _made(opened, clause, predicate)
            if found is not None:
                yield found


@lru_cache(maxsize=2)
def _places(doc: Doc) -> list[int]:
    """Give the tokens of a parsed article that may open a condition; asked for by many predicates of one article."""
    words = {doc.vocab.strings[word] for word in load_markers().first_words | load_words().inverting}
    return [i for i, lower in enumerate(doc.to_array("LOWER").tolist()) if lower in words]


def _is_sure(opened: _Opened, doc: Doc) -> bool:
    """Say whether the words alone make a condition, whatever the parser made of them."""
    if opened.marker is None or opened.end - opened.start > 1 or opened.marker.strict:
        return True
    return opened.marker.opens == "thing" and not opened.marker.denied and doc[opened.start - 1].lower_ == ","


def _clause(opened: _Opened, doc: Doc) -> Token:
    """Give the head of what a marker opens, also where the parser hung the marker apart from it."""
    root = doc[opened.start : opened.end].root
    if root.dep_ in OPENING and root.head.i >= opened.end:
        return root.head
    if opened.end < len(doc) and not any(child.i >= opened.end for child in root.children):
        first = doc[opened.end]
        while first.head.i >= opened.end and first.head != first:
            first = first.head
        return first
    return root


def _holds_for(clause: Token, predicate: Token) -> bool:
    """Say whether no clause of its own parts a condition from the predicate."""
    above = clause
    while above.dep_ != "ROOT":
        above = above.head
        if above == predicate:
            return True
        if above.dep_ in APART:
            break
    token = predicate
    while token.dep_ not in {"ROOT", *APART}:
        token = token.head
        if token in (above, clause, clause.head):
            return True
    return token in (above, clause.head)
