"""Meetings that stand otherwise than before: slipped, called off, fixed, held."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.agenda import VIEW, Standing, Step, standing
from parley.analysis.agenda.kept import lives
from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.changes.touched import Touched
from parley.ledger import Ledger
from parley.records import MeetingStatus

OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.REJECTED})

PAST = "past its day without a word"
"""How a meeting slipped of which no report tells that it was held."""


def of_meetings(ledger: Ledger, touched: Touched, before: State, after: State) -> Iterator[Change]:
    """Give the meetings that stand otherwise than before.

    Raises:
        BadLedger: if the database refuses.
    """
    for thread, earlier, life in touched.both(VIEW, lambda some, moment: lives(ledger, some, known_at=moment)):
        now = standing(life, after.as_of)
        was = standing(earlier, before.as_of) if earlier else None
        if now is not None and (was is None or _stand(was) != _stand(now)):
            yield _change(was, now, thread)


def _stand(one: Standing) -> tuple[object, ...]:
    terms = one.terms
    return terms.status, terms.place, terms.earliest, terms.latest, one.overdue, one.slips


def _change(was: Standing | None, now: Standing, thread: str) -> Change:
    kind, how = _kind(was, now)
    return Change(
        kind=kind,
        how=how,
        actor=", ".join(now.life.participants),
        about=f"meeting of {listed(now.life.participants)}",
        was=said(was.terms) if was else None,
        now=said(now.terms) if how == now.terms.status.value else f"{how}: {said(now.terms)}",
        day=now.terms.day,
        grounds=grounds(now.terms.witnesses),
        before=grounds(was.terms.witnesses) if was else (),
        thread=thread,
    )


def _kind(was: Standing | None, now: Standing) -> tuple[ChangeKind, str]:
    """Say what it is that a meeting stands so."""
    status = now.terms.status
    if was is not None and now.slipped and now.slipped > (was.slipped or 0):
        days = now.slipped - (was.slipped or 0)
        return ChangeKind.SLIPPED, f"put off by {days} day{'s' if days > 1 else ''}{_again(now)}"
    if now.overdue and not (was and was.overdue):
        return ChangeKind.SLIPPED, PAST
    if now.postponed and not (was and was.postponed):
        return ChangeKind.SLIPPED, f"{status.value}{_again(now)}"
    return (ChangeKind.WITHDRAWN if status in OFF else ChangeKind.MET), status.value


def _again(now: Standing) -> str:
    """Say how often a meeting has been put off, if more than once."""
    return f", for the {ordinal(len(now.slips))} time" if len(now.slips) > 1 else ""


def slipped(told: Standing) -> str | None:
    """Say how often a meeting was put off and by how many days in all, or None where it was not."""
    if not told.slips:
        return None
    count, days = len(told.slips), told.slipped
    often = {1: "", 2: " twice"}.get(count, f" {count} times")
    by = f" by {days} day{'s' if days > 1 else ''}" if days else ""
    return f"slipped{often}{by}"


def ordinal(number: int) -> str:
    """Write a number as a place in a row: 1st, 2nd, 3rd, 11th."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def said(terms: Step) -> str:
    """Say where a meeting stands: status, days, place."""
    days = [day.isoformat() for day in dict.fromkeys((terms.earliest, terms.latest)) if day]
    when = " to ".join(days) or terms.when_text
    parts = (terms.status.value, when, f"in {terms.place}" if terms.place else None)
    return ", ".join(part for part in parts if part)


def listed(names: tuple[str, ...]) -> str:
    """Write names one after the other, with "and" before the last."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)
