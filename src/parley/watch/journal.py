"""What alerts were raised and what became of each: a file beside ``dossier.toml``, to which lines are only added.

It is no part of the ledger: that somebody was told tells nothing of a negotiation. A line is on the disk before what
follows from it is done, so that a process that is killed loses no alert and raises none twice.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from parley.analysis.changes import State
from parley.flow import add_lines
from parley.records import BadAlerts
from parley.watch.alert import Alert, alert_of

FILE = "alerts.jsonl"
REMEDY = "Mend the line, or take the file away: what changes from then on is told."


@dataclass(frozen=True, slots=True)
class Try:
    """A try to deliver an alert: when, why it failed (None: it was taken), and whether it was the last one.

    ``after`` is how many seconds the receiver asks to wait, None where it does not say.
    """

    at: datetime
    why: str | None = None
    last: bool = False
    after: float | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alert behind which too little stands: the state before its change, and since when it waits."""

    before: State
    since: datetime


@dataclass(frozen=True, slots=True)
class Looked:
    """The state of the ledger up to which changes were told, and what waits for more reports, by the ids of alerts."""

    state: State
    waiting: dict[str, Waiting] = field(default_factory=dict)


@dataclass(slots=True)
class Journal:
    """All that was noted: alerts by id in the order in which they were raised, tries by delivery and alert."""

    alerts: dict[str, Alert] = field(default_factory=dict)
    tries: dict[tuple[str, str], list[Try]] = field(default_factory=lambda: defaultdict(list))
    looked: Looked | None = None

    def taken(self, delivery: str, alert: str) -> bool:
        """Say whether an alert was delivered."""
        return any(one.why is None for one in self.tries.get((delivery, alert), ()))

    def dead(self, delivery: str, alert: str) -> bool:
        """Say whether no more tries are made."""
        told = self.tries.get((delivery, alert), [])
        return bool(told) and told[-1].why is not None and told[-1].last

    def sent(self, delivery: str) -> set[datetime]:
        """Give the moments at which a delivery took something."""
        return {one.at for (name, _), told in self.tries.items() for one in told if name == delivery and not one.why}


def read_journal(folder: Path) -> Journal:
    """Read what was noted; a last line that a crash cut short is passed over.

    Raises:
        BadAlerts: if the file cannot be read, or another line is not as it was written.
    """
    path = folder / FILE
    try:
        lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        raise BadAlerts(f"cannot be read ({error})", where=str(path), remedy=REMEDY) from error
    journal = Journal()
    for number, line in enumerate(lines[:-1], 1):
        try:
            _take(journal, json.loads(line))
        except (ValueError, KeyError, TypeError) as error:
            where = f"{path}, line {number}"
            raise BadAlerts("is no line of the journal of alerts", where=where, remedy=REMEDY) from error
    return journal


def raised(alert: Alert) -> dict[str, Any]:
    """Note that an alert was raised."""
    return {"what": "raised", "alert": alert.told()}


def looked(told: Looked) -> dict[str, Any]:
    """Note up to where changes were told."""
    waiting = {name: [*_state(one.before), one.since.isoformat()] for name, one in told.waiting.items()}
    return {"what": "looked", "at": _state(told.state), "waiting": waiting}


def tried(delivery: str, alerts: Iterable[str], told: Try) -> dict[str, Any]:
    """Note what came of a try."""
    line = {"what": "tried", "delivery": delivery, "alerts": list(alerts), "at": told.at.isoformat()}
    return line | {"why": told.why, "last": told.last, "after": told.after}


def again(delivery: str, alert: str) -> dict[str, Any]:
    """Note that an alert whose delivery was given up is to be tried anew."""
    return {"what": "again", "delivery": delivery, "alert": alert}


def keep(folder: Path, lines: Iterable[dict[str, Any]]) -> None:
    """Add lines, all or none, and see that they are on the disk; a line that a crash cut short is taken off first.

    Raises:
        BadAlerts: if the folder cannot be written.
    """
    path = folder / FILE
    try:
        add_lines(path, lines, safe=True)
    except OSError as error:
        remedy = "Allow it, and make room: what was told to whom is noted there."
        raise BadAlerts(f"cannot be written ({error.strerror})", where=str(path), remedy=remedy) from error


def _take(journal: Journal, line: dict[str, Any]) -> None:
    match line["what"]:
        case "raised":
            alert = alert_of(line["alert"])
            journal.alerts.setdefault(alert.id, alert)
        case "looked":
            waiting = {
                name: Waiting(_state_of(before), datetime.fromisoformat(since))
                for name, (*before, since) in line["waiting"].items()
            }
            journal.looked = Looked(_state_of(line["at"]), waiting)
        case "tried":
            told = Try(datetime.fromisoformat(line["at"]), line["why"], line["last"], line["after"])
            for one in line["alerts"]:
                journal.tries[line["delivery"], one].append(told)
        case "again":
            journal.tries[line["delivery"], line["alert"]].clear()
        case what:
            raise ValueError(what)


def _state(state: State) -> list[str | None]:
    moment = state.known_at.isoformat() if state.known_at else None
    return [state.as_of.isoformat() if state.as_of else None, moment]


def _state_of(told: list[str | None]) -> State:
    day, moment = told
    return State(date.fromisoformat(day) if day else None, datetime.fromisoformat(moment) if moment else None)
