"""What network is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parley.analysis.network import Measure
from parley.analysis.network.counted import Per, Share


class Mode(StrEnum):
    """What is tied: actors to actors, or actors to issues."""

    ACTORS = "actors"
    ISSUES = "issues"


@dataclass(frozen=True, slots=True)
class NetworkAsked:
    """What is tied, by what, divided by what, and within what the same counts once."""

    mode: Mode = Mode.ACTORS
    measure: Measure = Measure.SUBTRACT
    share: Share = Share.COUNT
    per: Per = Per.DOCUMENT
