"""The factuality of an event: a certainty, the status that it comes to, and the steps that led there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from parley.reading.factuality.steps import Step, steps
from parley.reading.lexicon import SURE, load_signatures

if TYPE_CHECKING:
    from parley.language import Token

ACTUAL = 2.0
"""From here on an event counts as actual, and from its negative on as negated: what is at least probable, which on the
scale of FactBank (Sauri and Pustejovsky 2009; 3 certain, 2 probable, 1 possible, 0 unknown) is nearer 2 than 1."""


class Status(StrEnum):
    """What a text says of an event."""

    ACTUAL = "actual"
    POSSIBLE = "possible"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Factuality:
    """How sure an event is: ``certainty`` from -3 (not so) to 3 (so), status, and the steps, the outermost first."""

    certainty: float
    status: Status
    why: tuple[Step, ...]


def factuality(token: Token) -> Factuality:
    """Say how sure the sentence of an event is of it, whatever the word: a verb, a noun, an adjective."""
    why = tuple(steps(token))
    signatures = load_signatures()
    certainty = SURE
    for step in why:
        certainty = signatures[step.signature].of(certainty)
    return Factuality(round(certainty, 2), status_of(certainty), why)


def status_of(certainty: float) -> Status:
    """Cut the scale at :data:`ACTUAL`."""
    if abs(certainty) < ACTUAL:
        return Status.POSSIBLE
    return Status.ACTUAL if certainty > 0 else Status.NEGATED
