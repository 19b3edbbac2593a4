"""What became of the records of an article when it was edited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from parley.ledger import Told

PLACE = ("id", "evidence", "confidence", "why")
"""What a record may have otherwise when its sentence stands elsewhere, and is yet the same."""


class Fate(StrEnum):
    """Whether a record is in both versions, has its sentence no more, or is new."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Moved:
    """A record with what became of it; one that was kept is told as it stands in the later version."""

    fate: Fate
    record: Told


def moved(before: Iterable[Told], after: Iterable[Told]) -> list[Moved]:
    """Compare the records of two versions: the same is what says the same in the same words, wherever they stand."""
    waiting: dict[str, list[Told]] = defaultdict(list)
    for one in before:
        waiting[_says(one)].append(one)
    found: list[Moved] = []
    for one in after:
        same = waiting[_says(one)]
        found.append(Moved(Fate.KEPT if same else Fate.NEW, one))
        del same[:1]
    return [*(Moved(Fate.GONE, one) for rest in waiting.values() for one in rest), *found]


def _says(one: Told) -> str:
    """Give what a record says, without where it stands."""
    body: Mapping[str, Any] = {key: value for key, value in one.body.items() if key not in PLACE}
    return f"{one.kind} {' '.join(one.text.split())} {sorted(body.items(), key=lambda item: item[0])}"
