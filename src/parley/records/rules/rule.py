"""``[[rule]]``: on which changes of the ledger somebody wants to be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NoReturn, Protocol


class Trigger(StrEnum):
    """What can be told of; in the order in which alerts are told."""

    REVERSAL = "reversal"
    WITHDRAWAL = "withdrawal"
    PLEDGE = "pledge"
    CONDITION = "condition"
    FULFILLED = "fulfilled"
    OVERDUE = "overdue"
    SLIPPED = "slipped"
    CANCELLED = "cancelled"
    ANSWERED = "answered"
    CONFLICT = "conflict"
    POSITION = "position"
    MEETING = "meeting"
    QUESTION = "question"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class Rule:
    """On which changes an alert is raised.

    Args:
        name: what the alert says it comes from.
        on: which changes; any of them will do.
        actors, issues: names and phrases, any of which will do; none means all.
        confidence: what the surest record behind the change must be worth at least, from 0 to 1.
        origins: how many independent origins must stand behind it at least.
        to: the names of the deliveries; none means all.
    """

    name: str
    on: tuple[Trigger, ...] = tuple(Trigger)
    actors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    confidence: float = 0.0
    origins: int = 1
    to: tuple[str, ...] = ()


RULE_KEYS: Mapping[str, type] = {
    "name": str, "on": list, "actors": list, "issues": list, "confidence": float, "origins": int, "to": list,
}  # fmt: skip
"""The keys of a ``[[rule]]``, and what each holds."""


class Fails(Protocol):
    """What a fault is told to: the line of a key in the entry of a kind and number."""

    def fail(self, what: str, key: str, entry: tuple[str, int] | None) -> NoReturn: ...  # noqa: D102


def rule_of(told: Mapping[str, Any], number: int, checked: Fails) -> Rule:
    """Make a rule of an entry whose keys and kinds of values are right.

    Raises:
        BadDossier: naming the file and line of a value that is wrong.
    """
    entry = ("rule", number)
    on = told.get("on", list(Trigger))
    if wrong := [one for one in on if one not in set(Trigger)]:
        checked.fail(f"'on' knows no {wrong[0]!r}; known are {', '.join(Trigger)}", "on", entry)
    confidence, origins = told.get("confidence", 0.0), told.get("origins", 1)
    if not 0 <= confidence <= 1:
        checked.fail("'confidence' must be a number from 0.0 to 1.0", "confidence", entry)
    if origins < 1:
        checked.fail("'origins' must be 1 or more", "origins", entry)
    actors, issues = tuple(told.get("actors", ())), tuple(told.get("issues", ()))
    return Rule(told["name"], tuple(map(Trigger, on)), actors, issues, confidence, origins, tuple(told.get("to", ())))
