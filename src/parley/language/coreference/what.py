"""Which phrase or clause "this demand", "it" or "a move that" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.coreference.words import PointingWords
from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "acl"})
EMPTY = frozenset({"be", "have", "do", "make", "take"})
REACH = 2


def antecedent_of(token: Token, sents: Sentences, words: PointingWords) -> tuple[int, int] | None:
    """Give the tokens (half open) of what an abstract noun or pronoun points back to, or None."""
    if token.dep_ == "appos" and token.lemma_.lower() in words.abstract and token.head.i < token.i:
        return _phrase(token.head, token.i)
    if token.pos_ == "NOUN" and not _points(token):
        return None
    own = _of_same_name(token, sents)
    return own or _said_before(token, sents, words)


def _points(noun: Token) -> bool:
    """Say whether a noun points back: "this demand", "such a meeting", "the idea" without a phrase of its own."""
    near = {child.lower_ for child in noun.children if child.dep_ in {"det", "amod", "predet"}}
    if near & {"this", "that", "these", "those", "such"}:
        return True
    return "the" in near and not any(c.dep_ in {"prep", "acl", "relcl", "poss", "compound"} for c in noun.children)


def _of_same_name(token: Token, sents: Sentences) -> tuple[int, int] | None:
    """Find an earlier phrase with the same noun that says what it is: "a plan for elections" <- "the plan"."""
    if token.pos_ != "NOUN":
        return None
    first = max(0, sents.of_token[token.i] - REACH - 2)
    for sentence in reversed(sents.all[first : sents.of_token[token.i] + 1]):
        for other in reversed(list(sentence.span)):
            if other.i < token.i and other.lemma_ == token.lemma_ and _is_told(other):
                return _content(other, token.i)
    return None


def _is_told(noun: Token) -> bool:
    return any(child.dep_ in {"prep", "acl"} and child.i > noun.i for child in noun.children)


def _content(noun: Token, before: int) -> tuple[int, int]:
    """Give what a noun like "demand" is for; of other nouns the whole phrase."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"for", "of", "to"} and child.i > noun.i:
            pobj = next((grand for grand in child.children if grand.dep_ in {"pobj", "pcomp"}), None)
            if pobj is not None:
                return _phrase(pobj, before)
        if child.dep_ == "acl":
            return _phrase(child, before)
    return _phrase(noun, before)


def _said_before(token: Token, sents: Sentences, words: PointingWords) -> tuple[int, int] | None:
    """Take what the sentence before says, wants or discusses: its complement clause, else its object."""
    here = sents.of_token[token.i]
    for index in range(here, max(-1, here - REACH - 1), -1):
        found = _told_in(sents, index, token, words)
        if found is not None:
            return found
    return None


def _told_in(sents: Sentences, index: int, token: Token, words: PointingWords) -> tuple[int, int] | None:
    span = sents.all[index].span
    tokens = [t for t in span if t.i < token.i and not t.is_ancestor(token)]
    clauses = [t for t in tokens if t.dep_ in CLAUSES and t.lemma_ not in EMPTY and t.right_edge.i < token.i]
    whether = next((t for t in tokens if t.dep_ in CLAUSES and _asks(t) and t.right_edge.i < token.i), None)
    if whether is not None:
        return _phrase(whether, token.i)
    objects = [t for t in tokens if t.dep_ in {"dobj", "nsubjpass"} and t.pos_ == "NOUN" and t.right_edge.i < token.i]
    objects = [t for t in objects if t.lemma_.lower() not in words.abstract or _is_told(t)]
    if clauses:
        return _phrase(clauses[0], token.i)
    return _content(objects[-1], token.i) if objects else None


def _asks(clause: Token) -> bool:
    return any(child.lower_ == "whether" for child in clause.children)


def _phrase(head: Token, before: int) -> tuple[int, int]:
    """Give the span that a token heads, cut where the pointing token begins."""
    start, end = head.left_edge.i, min(head.right_edge.i + 1, before)
    return (start, end) if start < end else (head.i, head.i + 1)


def is_expletive(token: Token, words: PointingWords) -> bool:
    """Say whether "it" means nothing: "it is clear that", "it remains to be seen"."""
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass", "expl"}:
        return False
    head = token.head
    if token.dep_ == "expl":
        return True
    clausal = any(child.dep_ in {"ccomp", "csubj"} and child.i > head.i for child in head.children)
    about = [child for child in head.children if child.dep_ in {"acomp", "attr", "oprd"}]
    empty = any(child.lemma_.lower() in words.after_it for child in about)
    return (head.lemma_ in {"be", "remain", "seem", "appear"} or token.dep_ == "nsubjpass") and (clausal or empty)
