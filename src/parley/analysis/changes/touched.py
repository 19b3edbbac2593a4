"""The threads that two states of a ledger can tell differently: few, where a ledger holds years.

Between two days that is what articles of these days tell, and what time alone does: a day that is past. Between two
moments of record time it is what was written anew. Both bring facts, on which commitments and questions of other
threads may turn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from parley.analysis import agenda, commitments, questions
from parley.analysis.agenda.kept import STEPS as MEETING_STEPS
from parley.analysis.changes.change import State
from parley.analysis.commitments.kept import STEPS as COMMITMENT_STEPS
from parley.analysis.facts import Fact, Facts, facts_in, seekers
from parley.analysis.held.fold import VIEW as POSITIONS
from parley.ledger import (
    Ledger,
    Line,
    Tier,
    lines,
    lines_of,
    seeking,
    threads_due,
    threads_rewritten,
    threads_told,
)

KINDS = {POSITIONS: "s", agenda.VIEW: "m", commitments.VIEW: "c", questions.VIEW: "q"}
"""What the threads of each view begin with."""

TELLING = (POSITIONS, agenda.VIEW, commitments.VIEW)
"""Views whose lines tell facts."""

DUE = {agenda.VIEW: (agenda.VIEW, MEETING_STEPS), commitments.VIEW: (commitments.VIEW, COMMITMENT_STEPS)}
"""Views whose lines have a last day, with those of their steps."""

WRITTEN = (*KINDS, MEETING_STEPS, COMMITMENT_STEPS)


Made = TypeVar("Made")
Read = Callable[[Sequence[Line], datetime | None], Iterable[Made]]


class Touched:
    """The lines of a view that can tell of a change between two states: all of them where nothing says which.

    What one tier alone tells is not kept, so nothing says it there; nor where the earlier state is of a later day.

    Args:
        ledger: where to look.
        before: the state that is compared with.
        after: the other.
        everything: whether all of them are looked at anyhow.
    """

    def __init__(self, ledger: Ledger, before: State, after: State, *, everything: bool = False) -> None:
        self._ledger, self._before, self._after = ledger, before, after
        self._whole = everything or ledger.tier is not Tier.ALL or not _forward(before.as_of, after.as_of)

    def lines(self, view: str, state: State) -> list[Line]:
        """Give the lines of a view, as they are known at one of the states, ended or not.

        Raises:
            BadLedger: if the database refuses.
        """
        known_at = state.known_at
        if self._whole:
            return lines(self._ledger, view, known_at=known_at, ended=True)
        threads = self._by_view[view]()
        return [line for line in lines_of(self._ledger, threads, known_at=known_at) if line.view == view]

    def both(self, view: str, read: Read[Made]) -> Iterator[tuple[str, Made | None, Made]]:
        """Give what the threads of a view make: before, as far as they were known then, and after.

        Args:
            view: the view, of which each thread has one line.
            read: makes something of each of some lines, as it was known at a moment.

        Raises:
            BadLedger: if the database refuses.
        """
        now = self._made(view, read, self._after)
        then = now if self._before.known_at == self._after.known_at else self._made(view, read, self._before)
        return ((thread, then.get(thread), made) for thread, made in now.items())

    def _made(self, view: str, read: Read[Made], state: State) -> dict[str, Made]:
        some = self.lines(view, state)
        return dict(zip((line.thread for line in some), read(some, state.known_at), strict=True))

    @property
    def _by_view(self) -> dict[str, Callable[[], set[str]]]:
        return {
            POSITIONS: lambda: self._of(POSITIONS),
            agenda.VIEW: lambda: self._of(agenda.VIEW) | self._due(agenda.VIEW),
            commitments.VIEW: lambda: self._of(commitments.VIEW) | self._due(commitments.VIEW) | self._of_seekers("c"),
            questions.VIEW: lambda: self._of(questions.VIEW) | self._of_seekers("q"),
        }

    def _of(self, view: str) -> set[str]:
        return {name for name in self._threads if name.startswith(KINDS[view])}

    def _of_seekers(self, kind: str) -> set[str]:
        return {name for name in self._seekers if name.startswith(kind)}

    @cached_property
    def _threads(self) -> set[str]:
        """Give the threads that are told of in the days, or written anew between the moments."""
        first, last = self._before.as_of, self._after.as_of
        told = threads_told(self._ledger, first, last) if first is not None and first != last else set()
        return told | threads_rewritten(self._ledger, WRITTEN, self._before.known_at, self._after.known_at)

    def _due(self, view: str) -> set[str]:
        first, last = self._before.as_of, self._after.as_of
        if first is None or first == last:
            return set()
        return threads_due(self._ledger, DUE[view], first, last, known_at=self._after.known_at)

    @cached_property
    def _seekers(self) -> set[str]:
        """Give the threads that seek what is told at one of the states and not at the other."""
        sought = seeking(self._ledger)
        if not sought:
            return set()
        names = {name for view in TELLING for name in self._of(view)}
        then, now = self._before, self._after
        known = self._facts(names, now)
        earlier = known if then.known_at == now.known_at else self._facts(names, then)
        return seekers(sought, Facts(_by(earlier, then.as_of) ^ _by(known, now.as_of)))

    def _facts(self, threads: set[str], state: State) -> set[Fact]:
        """Give what threads tell, as it is known at a state."""
        told = lines_of(self._ledger, threads, known_at=state.known_at)
        return {one for line in told for one in facts_in(line)}


def _by(facts: set[Fact], day: date | None) -> set[Fact]:
    """Give the facts that were told by a day; one whose day nobody tells bears on nothing."""
    return {one for one in facts if one.day is not None and (day is None or one.day <= day)}


def _forward(first: date | None, last: date | None) -> bool:
    """Say whether one day is not later than another; None is the end of all that is known."""
    return last is None or (first is not None and first <= last)
