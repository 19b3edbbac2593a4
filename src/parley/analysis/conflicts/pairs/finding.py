"""What a comparison of two records finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ConflictKind(StrEnum):
    """Kinds of disagreement."""

    SOURCES = "sources"
    REVERSAL = "reversal"
    SPLIT = "split"
    DENIAL = "denial"
    TRANSLATION = "translation"


class Differ(StrEnum):
    """In what two reports differ."""

    STANCE = "stance"
    STATUS = "status"
    DAY = "day"
    PLACE = "place"
    AMOUNT = "amount"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a comparison of two records finds: the kind, in what they differ, and why it is that kind."""

    kind: ConflictKind
    differ: Differ
    why: str
