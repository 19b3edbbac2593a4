"""An alert: a change of the ledger that a rule asks for, with what it was before and the sentences of both."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from parley.analysis.changes import Change, Ground, sentence
from parley.records import Rule, Trigger


@dataclass(frozen=True, slots=True)
class Alert:
    """What is delivered.

    ``id`` is the same for the same change and rule, whenever it is found. ``was`` and ``now`` are the change before and
    after, ``before`` and ``grounds`` the sentences that bear them out, as objects with record, article, outlet, day of
    publication, record time and text. ``origins`` and ``confidence`` are what stood behind it when it was raised, None
    where its rule does not ask. ``to`` names the deliveries that it goes to.
    """

    id: str
    rule: str
    trigger: Trigger
    sentence: str
    actor: str | None
    about: str
    was: str | None
    now: str | None
    condition: str | None
    day: str | None
    raised_at: str
    grounds: tuple[dict[str, Any], ...]
    before: tuple[dict[str, Any], ...]
    origins: int | None = None
    confidence: float | None = None
    to: tuple[str, ...] = ()

    def told(self) -> dict[str, Any]:
        """Give it as plain values."""
        return asdict(self) | {"trigger": self.trigger.value}


def alert_of(told: dict[str, Any]) -> Alert:
    """Take an alert from plain values.

    Raises:
        TypeError, KeyError, ValueError: if they tell none.
    """
    lists = {key: tuple(told[key]) for key in ("grounds", "before", "to")}
    return Alert(**told | lists | {"trigger": Trigger(told["trigger"])})


def made(rule: Rule, trigger: Trigger, change: Change, *, raised_at: datetime, to: tuple[str, ...]) -> Alert:
    """Make the alert that a rule raises on a change."""
    return Alert(
        id=alert_id(rule, trigger, change),
        rule=rule.name,
        trigger=trigger,
        sentence=sentence(change),
        actor=change.actor,
        about=change.about,
        was=change.was,
        now=change.now,
        condition=change.condition,
        day=change.day.isoformat() if change.day else None,
        raised_at=raised_at.isoformat(timespec="seconds"),
        grounds=tuple(map(_plain, change.grounds)),
        before=tuple(map(_plain, change.before)),
        to=to,
    )


def alert_id(rule: Rule, trigger: Trigger, change: Change) -> str:
    """Name a change and its rule alike whenever the change is found, and however many witnesses it has by then.

    The first record that bears it out tells it from others; of an answer the question does besides, and of a conflict
    or a new actor both sides.
    """
    first = change.grounds[0] if change.grounds else None
    told = [rule.name, trigger.value, first.record if first else change.thread, first.article if first else ""]
    if not change.thread or trigger is Trigger.ANSWERED:
        told += [change.actor or "", change.before[0].record if change.before else ""]
    return blake2b("\n".join(told).encode(), digest_size=10).hexdigest()


def _plain(one: Ground) -> dict[str, Any]:
    return {
        "record": one.record,
        "article": one.article,
        "outlet": one.outlet,
        "published": one.published.isoformat() if one.published else None,
        "recorded_at": one.recorded_at.isoformat(timespec="seconds"),
        "text": one.text,
    }
