"""What an actor makes the condition of a position is what he demands: "will sign only if the tariffs fall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.conditions import condition_of, load_markers
from parley.reading.syntax import finite_verb, polarity
from parley.records import Modality, Stance

if TYPE_CHECKING:
    from parley.language import Token

RULE = "precondition"
"""The rule's name in ``why``."""

OWN = frozenset({Stance.SUPPORTS, Stance.OPPOSES, Stance.THREATENS, Stance.CONCEDES, Stance.PROPOSES})
"""Stances whose holder sets the condition himself."""

BELOW = frozenset({"pobj", "pcomp", "acl", "ccomp", "advcl"})
"""How what is wanted hangs on the words that make it a condition."""


def precondition(predicate: Token, stance: Stance, modality: Modality) -> Token | None:
    """Give what has to come true first by the will of who holds a position; None for an "if" that only supposes."""
    if stance not in OWN or modality in {Modality.FORMER, Modality.NEGATED}:
        return None
    condition = condition_of(predicate)
    if condition is None:
        return None
    span = condition.span
    doc = predicate.doc
    opening = doc[span[0] : span[0] + 4].text.lower()
    only = any(child.lower_ == "only" for child in finite_verb(predicate).children)
    if not (opening.startswith(load_markers().strict) or (only and opening.startswith("if "))):
        return None
    root = doc[span[0] : span[1]].root
    for _ in range(2):
        if root.pos_ in {"ADP", "SCONJ", "ADV"} or root.lemma_.lower() == "condition":
            root = next((child for child in root.children if child.dep_ in BELOW), root)
    return None if root == predicate or polarity(finite_verb(root)).negated else root
