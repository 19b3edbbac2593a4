"""What a text only asks or supposes: nobody takes a position in it, and nothing in it is a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.lexicon import load_words
from parley.reading.syntax import opens_relative

if TYPE_CHECKING:
    from parley.language import Token

CLAUSES = frozenset({"advcl", "ccomp", "pcomp"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
MARKING = frozenset({"mark", "advmod"})


def is_asked(predicate: Token) -> bool:
    """Say whether the sentence of a predicate is a question."""
    end = predicate.sent.end - 1
    while predicate.doc[end].is_space and end > predicate.i:
        end -= 1
    return predicate.doc[end].text.endswith("?")


def is_supposed(clause: Token) -> bool:
    """Say whether a clause is only supposed: "if X rejects it", "should X reject it"."""
    if clause.dep_ not in CLAUSES:
        return False
    marks = load_words().supposition_marks
    if any(child.lower_ in marks and child.dep_ in MARKING for child in clause.children):
        return True
    return clause.i < clause.head.i and _is_inverted(clause)


def is_only_supposed(token: Token) -> bool:
    """Say whether a token stands in a clause that is only supposed, the clause that it heads included."""
    while token.dep_ != "ROOT" and token.head != token:
        if is_supposed(token):
            return True
        if opens_relative(token):
            return False
        token = token.head
    return False


def is_unasserted(predicate: Token) -> bool:
    """Say whether the text only asks or supposes what a predicate says."""
    return is_asked(predicate) or is_only_supposed(predicate)


def _is_inverted(clause: Token) -> bool:
    """Say whether an auxiliary of supposing stands before the subject: "should", "had" or "were" it so."""
    first = clause.left_edge
    opens = first.lower_ in load_words().inverting and clause in {first, first.head}
    return opens and any(child.dep_ in SUBJECTS and child.i > first.i for child in clause.children)
