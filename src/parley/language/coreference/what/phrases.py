"""Spans of the parse: what a clause or phrase covers, and what a verb or noun says it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSAL = frozenset({"ccomp", "xcomp", "pcomp", "acl"})
NOMINAL = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
GOVERNED = frozenset({"pobj", "pcomp"})
MATTER = frozenset({"NOUN", "VERB", "AUX"})
LATER = frozenset({"advcl", "parataxis", "relcl"})
ASIDE = frozenset({"advcl", "parataxis", "npadvmod"})
ATTACHED = frozenset({"of", "for", "between", "through", "over", "on", "against", "about"})
"""Prepositions behind an object that mostly belong to it, wherever the parse hangs them."""


def span_of(head: Token, *, whole: bool = True) -> tuple[int, int]:
    """Give the tokens of a phrase without what is joined on behind it: a second clause, a remark, a comma."""
    end = head.right_edge.i + 1
    for child in head.children:
        if child.i < head.i:
            continue
        if child.dep_ == "conj" and _is_clause(child):
            end = min(end, _start_of(child))
        elif (
            child.dep_ == "parataxis"
            or (child.dep_ in ASIDE and _after_comma(child))
            or (not whole and child.dep_ in LATER)
        ):
            end = min(end, child.left_edge.i)
    end = _with_attached(head, end)
    while end - 1 > head.i and (head.doc[end - 1].is_punct or head.doc[end - 1].dep_ == "cc"):
        end -= 1
    return head.left_edge.i, end


def _with_attached(head: Token, end: int) -> int:
    """Take in a phrase right behind an object that the parse hangs on the verb: "a corridor through the south"."""
    if head.dep_ == "dobj" and end < len(head.doc):
        follower = head.doc[end]
        if follower.dep_ == "prep" and follower.head.i == head.head.i and follower.lower_ in ATTACHED:
            return follower.right_edge.i + 1
    return end


def _start_of(child: Token) -> int:
    """Let a second clause begin at its conjunction."""
    start = child.left_edge.i
    before = child.doc[start - 1] if start else child
    return start - 1 if before.dep_ == "cc" else start


def _after_comma(child: Token) -> bool:
    start = child.left_edge.i
    return start > 0 and child.doc[start - 1].text == ","


def _is_clause(child: Token) -> bool:
    return child.pos_ in {"VERB", "AUX"} and any(grand.dep_ in {"nsubj", "nsubjpass"} for grand in child.children)


def contents_of(head: Token, children: Iterable[Token], about: frozenset[str]) -> list[Token]:
    """Give the heads of what a verb or an abstract noun is about: clause, object, what its preposition governs."""
    clauses, nominal, governed = [], [], []
    verb = head.pos_ != "NOUN"
    for child in children:
        dep = child.dep_
        if dep in CLAUSAL:
            if child.i > head.i:
                clauses.append(child)
        elif dep in NOMINAL:
            if verb and child.pos_ in {"NOUN", "PROPN"}:
                nominal.append(child)
        elif dep == "prep" and child.i > head.i and child.lower_ in about:
            governed += [grand for grand in child.children if grand.dep_ in GOVERNED and grand.pos_ in MATTER]
    return [*clauses, *nominal, *governed]
