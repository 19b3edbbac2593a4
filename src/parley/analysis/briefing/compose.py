"""The whole brief: the changes first, then what holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby

from parley.analysis.briefing.model import Briefing, Group, Line, Section
from parley.analysis.briefing.notes import Notes
from parley.analysis.briefing.parts import TOP, agenda, pledges, questions, sides
from parley.analysis.changes import Change, ChangeKind, State, changes, sentence
from parley.ledger import Ledger, addresses, last_day, status

HEADS = {
    ChangeKind.REVERSED: "Reversed", ChangeKind.WITHDRAWN: "Given up, withdrawn, called off",
    ChangeKind.PLEDGED: "New pledges", ChangeKind.SLIPPED: "Slipped", ChangeKind.FULFILLED: "Fulfilled",
    ChangeKind.ANSWERED: "Answered", ChangeKind.CONTRADICTED: "Reports against reports", ChangeKind.MET: "Meetings",
    ChangeKind.MOVED: "Commitments", ChangeKind.BEGUN: "New positions", ChangeKind.ASKED: "New questions",
    ChangeKind.GONE: "No longer read so",
}  # fmt: skip
"""The changes that a brief tells, in their order; what was only said again is none."""

TURNS = frozenset({
    ChangeKind.REVERSED, ChangeKind.WITHDRAWN, ChangeKind.SLIPPED, ChangeKind.FULFILLED, ChangeKind.ANSWERED,
    ChangeKind.CONTRADICTED,
})  # fmt: skip
"""The changes that are told where everything is new, since nobody says since when."""


def briefing(
    ledger: Ledger,
    title: str,
    state: State,
    *,
    since: State | None = None,
    everything: bool = False,
) -> Briefing:
    """Write a brief.

    Args:
        ledger: what is told.
        title: stands at the top.
        state: the day and the moment of the brief; without a day, that of the latest article.
        since: what has changed since this state is told first; without it, every turn so far is.
        everything: whether nothing is left out, however long it gets.

    Raises:
        BadLedger: if the database refuses.
    """
    day = state.as_of or last_day(ledger, known_at=state.known_at)
    now = replace(state, as_of=day)
    start = _start(ledger, since, now)
    found = changes(ledger, start, now)
    wanted = [one for one in found if one.kind in (HEADS if since else TURNS)]
    notes, top = Notes(), None if everything else TOP
    parts = (
        Section(_since(since), tuple(_changed(wanted, notes, everything=everything)), "Nothing changed."),
        sides(ledger, now, notes, top),
        pledges(ledger, now, notes, top),
        agenda(ledger, now, notes, top),
        questions(ledger, now, notes, top),
    )
    listed = notes.listed(addresses(ledger, notes.articles(), known_at=now.known_at))
    return Briefing(title, day, status(ledger, known_at=now.known_at).last, parts, listed)


def _start(ledger: Ledger, since: State | None, now: State) -> State:
    """Give the state that is compared with, whole: of a moment that is given, on the day of the latest article then.

    A day after the brief's own is as that: nothing can have changed since.
    """
    if since is None:
        return State(date.min, now.known_at)
    if since.as_of is not None:
        first = min(since.as_of, now.as_of or since.as_of)
        return replace(since, as_of=first, known_at=now.known_at)
    return replace(since, as_of=last_day(ledger, known_at=since.known_at) or date.min)


def _since(since: State | None) -> str:
    if since is None:
        return "What turned so far"
    if since.as_of is not None:
        return f"What changed since {since.as_of.isoformat()}"
    moment = since.known_at
    return f"What is new since {moment.isoformat(sep=' ', timespec='minutes')}" if moment else "What is new"


def _changed(found: Iterable[Change], notes: Notes, *, everything: bool) -> Iterable[Group]:
    """Give the changes kind by kind; the weightiest kinds in full."""
    for kind, some in groupby(found, key=lambda one: one.kind):
        told = list(some)
        shown = told if everything or kind in TURNS else told[: 3 * TOP]
        lines = (Line(sentence(one), one.day, _notes(one, notes)) for one in shown)
        yield Group(HEADS[kind], tuple(lines), len(told) - len(shown))


def _notes(one: Change, notes: Notes) -> tuple[int, ...]:
    """Give the numbers of what bears a change out, first what it is now."""
    return tuple(dict.fromkeys((*notes.of(one.grounds), *notes.of(one.before))))
