"""Conditions: what a clause only supposes, what it requires of the other side, and what it threatens with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.commitments.bond import Bond
from parley.reading.conditions import load_markers
from parley.reading.lexicon import load_words
from parley.reading.syntax import polarity
from parley.records import CommitmentStatus

if TYPE_CHECKING:
    from parley.language import Token


def is_threat(bond: Bond) -> bool:
    """Say whether what somebody will do is told as the cost of what another fails to do: "unless X pays"."""
    if bond.status is not CommitmentStatus.PLEDGED or bond.deed.dep_ == "advcl":
        return False
    clauses = [child for child in bond.deed.children if child.dep_ == "advcl"]
    return any("unless" in marks(c) or ("if" in marks(c) and polarity(c).negated) for c in clauses)


def is_supposed(predicate: Token) -> bool:
    """Say whether a clause only supposes what it tells: "if X opens its market"; nobody is bound to that or asked."""
    clause = condition_above(predicate)
    return clause is not None and not _is_required(predicate, clause)


def condition_above(predicate: Token) -> Token | None:
    """Give the head of the condition that a predicate stands in."""
    for token in (predicate, *predicate.ancestors):
        if _is_inverted(token) or (token.dep_ == "advcl" and _is_marked(token)):
            return token
        if token.dep_ in {"ROOT", "relcl"}:
            break
    return None


def _is_marked(clause: Token) -> bool:
    return bool(marks(clause) & load_markers().marks) or _comes_first(clause)


def _is_inverted(clause: Token) -> bool:
    """Say whether a clause supposes without "if": "should the treasury sign"."""
    first = clause.left_edge
    opens = first.lower_ in load_words().inverting and first.head == clause and first.dep_ == "aux"
    return opens and clause.dep_ in {"advcl", "ccomp"}


def _comes_first(clause: Token) -> bool:
    """Say whether a clause tells what has to come first: "before the rebels have given up their guns"."""
    return "before" in marks(clause) and any(
        child.dep_ == "aux" and child.lemma_ == "have" for child in clause.children
    )


def marks(clause: Token) -> frozenset[str]:
    """Give the words that may open a clause."""
    return frozenset(child.lower_ for child in clause.children if child.dep_ in {"mark", "advmod", "dobj", "det"})


def _is_required(deed: Token, clause: Token) -> bool:
    """Say whether a condition asks for a deed: "unless X pays", "if X does not pay", "only if X pays"."""
    return polarity(deed).negated != ("unless" in marks(clause)) or is_strict(clause)


def is_strict(clause: Token) -> bool:
    """Say whether a clause sets a condition that somebody insists on: "only if", "provided that", "until"."""
    doc, start = clause.doc, clause.left_edge.i
    opening = doc[start : start + 4].text.lower()
    only = start > 0 and doc[start - 1].lower_ == "only"
    only = only or any(child.lower_ == "only" and child.dep_ == "advmod" for child in clause.head.children)
    return only or _comes_first(clause) or opening.startswith(load_markers().strict)
