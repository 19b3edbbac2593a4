"""The variables of a statement in DNA: its own four, and what else Parley knows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parley.exchange.export.dna.schema import SHORTEST
from parley.exchange.export.dna.statements import Coded
from parley.exchange.export.losses import Loss, Tally

CUT = Loss("ends of long texts", f"titles, names and concepts of DNA hold {SHORTEST} characters")
HALF = Loss("half characters", "a lone surrogate or a NUL cannot stand in a database: U+FFFD stands in its place")
BAD = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")

SHORT, LONG, WHOLE, TRUTH = "short text", "long text", "integer", "boolean"


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable with its type in DNA, and how its value is found."""

    name: str
    kind: str
    of: Callable[[Coded], str | int]


VARIABLES = (
    Variable("person", SHORT, lambda one: one.person),
    Variable("organization", SHORT, lambda one: one.organization),
    Variable("concept", SHORT, lambda one: one.concept),
    Variable("agreement", TRUTH, lambda one: int(one.agreement)),
    Variable("stance", SHORT, lambda one: str(one.told.body["stance"])),
    Variable("modality", SHORT, lambda one: str(one.told.body["modality"])),
    Variable("issue", SHORT, lambda one: str(one.told.body["issue"])),
    Variable("condition", LONG, lambda one: str(one.told.body["condition"] or "")),
    Variable("reported by", LONG, lambda one: "; ".join(who["name"] for who in one.told.body["source"])),
    Variable("confidence", WHOLE, lambda one: round(100 * one.told.body["confidence"])),
    Variable("tier", SHORT, lambda one: one.told.tier.value),
    Variable("record", SHORT, lambda one: one.told.id),
)
"""DNA's own four first, with the names that DNA gives them; ``confidence`` is in per cent."""


def storable(text: str, tally: Tally) -> str:
    """Write a text so that a database holds it, as long as it was; what had to be changed is counted."""
    told = text.translate(BAD)
    if told != text:
        tally.add(HALF)
    return told


def short(text: str, tally: Tally) -> str:
    """Write a text as a short one; what had to be cut is counted."""
    told = storable(" ".join(text.split()), tally)
    if len(told) > SHORTEST:
        tally.add(CUT)
    return told[:SHORTEST]
