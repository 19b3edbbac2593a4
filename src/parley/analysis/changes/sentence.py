"""A change as a sentence."""

from __future__ import annotations

from collections.abc import Callable

from parley.analysis.changes.change import Change, ChangeKind
from parley.records import Stance


def sentence(change: Change) -> str:
    """Tell a change in words; the day and what bears it out stand beside it."""
    told = SENTENCES[change.kind](change)
    condition = f" (on the condition: {' '.join(change.condition.split())})" if change.condition else ""
    return f"{told}{condition}."


def _reversed(change: Change) -> str:
    now = f"now {verb(change.now)}" if change.now else "changed its mind on"
    return f"{change.actor}: {now} “{change.about}”; before: {change.was}"


def _withdrawn(change: Change) -> str:
    if change.thread.startswith("m"):
        return _step(change)
    now = f"; now: {change.now}" if change.now else ""
    return f"{change.actor}: “{change.about}” is {change.how}; before: {change.was or 'not told'}{now}"


def _begun(change: Change) -> str:
    before = f"; before: {change.was}" if change.was else ""
    return f"{change.actor}: {verb(change.now)} “{change.about}”{before}"


def _contradicted(change: Change) -> str:
    return f"Reports on {change.actor} contradict each other ({change.how}): “{change.was}” against “{change.now}”"


def _step(change: Change) -> str:
    before = f"; before: {change.was}" if change.was else ""
    if change.thread.startswith("m"):
        return f"The {change.about} is {change.now}{before}"
    who = f"{change.actor}: " if change.actor else ""
    return f"{who}“{change.about}” is {change.now or change.how}{before}"


def _repeated(change: Change) -> str:
    return f"{change.actor}: again {verb(change.now)} “{change.about}”"


def _gone(change: Change) -> str:
    return f"{change.actor}: {verb(change.was)} “{change.about}” is {change.how}"


def _appeared(change: Change) -> str:
    return f"{change.actor} is told of for the first time"


def verb(said: str | None) -> str:
    """Give a position as words that an issue stands behind; they fit one actor and several."""
    mood, _, stance = (said or "").rpartition(": ")
    verb = "is undecided on" if stance == Stance.UNDECIDED else stance
    return f"{MOODS[mood]} {verb}".strip()


MOODS = {"": "", "possible": "possibly", "negated": "does not hold that it", "former": "once"}

SENTENCES: dict[ChangeKind, Callable[[Change], str]] = {
    ChangeKind.REVERSED: _reversed,
    ChangeKind.WITHDRAWN: _withdrawn,
    ChangeKind.PLEDGED: _step,
    ChangeKind.SLIPPED: _step,
    ChangeKind.FULFILLED: _step,
    ChangeKind.ANSWERED: _step,
    ChangeKind.CONTRADICTED: _contradicted,
    ChangeKind.MET: _step,
    ChangeKind.MOVED: _step,
    ChangeKind.BEGUN: _begun,
    ChangeKind.ASKED: _step,
    ChangeKind.GONE: _gone,
    ChangeKind.REPEATED: _repeated,
    ChangeKind.APPEARED: _appeared,
}
