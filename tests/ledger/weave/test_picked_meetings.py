"""The first meetings that are asked for are those that all of them, put together and looked through, begin with."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.agenda import Entry, MeetingWish, kept_meetings, ordered, some_meetings, standing
from parley.analysis.agenda.kept import MOST
from parley.analysis.agenda.life import by_day
from parley.analysis.identity import Identity
from parley.ledger import Ledger, Tier, record, threads_of, verify
from parley.records import Dossier
from tests.ledger.ticking import START
from tests.ledger.weave.test_judged import meeting
from tests.ledger.weave.test_weave import short_lived

IDENTITY = Identity(Dossier())
TALKS = (("Ruritania", "Graustark"), ("Ruritania", "Strelsau"))


def told(number: int, report: tuple[Any, ...]) -> dict[str, Any]:
    day, status, on, pair, after = report
    when = f"2025-03-{on:02}" if on else None
    return meeting(
        str(number),
        day,
        status=status,
        when=when,
        when_text=f"on {on} March" if on else None,
        period={"earliest": when, "latest": when, "edtf": when, "value": None} if on else None,
        participants=[{"name": name, "kind": "state", "id": None} for name in TALKS[pair]],
        after=[f"m{after}"] if after is not None and after < number else [],
    )


REPORTS = st.lists(
    st.tuples(
        st.integers(1, 9),
        st.sampled_from(["proposed", "scheduled", "postponed", "held", "cancelled"]),
        st.one_of(st.none(), st.integers(1, 20)),
        st.integers(0, 1),
        st.one_of(st.none(), st.integers(0, 8)),
    ),
    max_size=9,
)
WISHES = st.builds(
    MeetingWish,
    who=st.sampled_from([(), ("Graustark",), ("Ruritania", "Strelsau")]),
    upcoming=st.booleans(),
    slipped=st.booleans(),
    overdue=st.booleans(),
    most=st.one_of(st.none(), st.integers(1, 4)),
)


def looked_through(ledger: Ledger, wish: MeetingWish, day: date | None, then: datetime | None) -> list[Entry]:
    """Put every meeting together, and look at each."""
    known = kept_meetings(ledger, known_at=then)
    before = {thread: by_day(life.after, day) for life, thread in known}
    of = threads_of(ledger, {one.record for some in before.values() for one in some}, known_at=then)
    order = ordered(before, of)
    found = []
    for life, thread in known:
        stands = standing(life, day)
        if stands and (
            all(name in life.participants for name in wish.who)
            and (stands.upcoming or not wish.upcoming)
            and (stands.overdue or not wish.overdue)
            and (stands.slips or stands.postponed or not wish.slipped)
        ):
            terms = stands.terms
            begun = (terms.earliest or terms.latest or date.max, stands.steps[0].day or date.max)
            one = Entry(stands, thread, order.before.get(thread, ()), thread in order.circular)
            found.append(((*begun, life.participants, thread), one))
    return [one for _, one in sorted(found, key=lambda one: one[0])]


@given(reports=REPORTS, wish=WISHES, day=st.one_of(st.none(), st.integers(1, 21)), known=st.integers(0, 20))
@settings(max_examples=60, deadline=None)
def test_those_picked_are_those_found_by_looking_through_all(
    reports: list[tuple[Any, ...]], wish: MeetingWish, day: int | None, known: int
) -> None:
    with short_lived() as ledger:
        for number, report in enumerate(reports):
            record(ledger, told(number, report))
        then = START + timedelta(seconds=known) if known < 2 * len(reports) else None
        on = date(2025, 3, day) if day else None
        every = looked_through(ledger, wish, on, then)
        found = some_meetings(ledger, wish, IDENTITY, as_of=on, known_at=then)
        shown = [(one.standing.steps, one.thread, one.after, one.circular) for one in every[: wish.most]]
        assert [(one.standing.steps, one.thread, one.after, one.circular) for one in found.meetings] == shown
        assert found.total == len(every)
        assert verify(ledger).faults == ()


def test_a_meeting_of_very_many_is_found_by_each_of_them(woven: Ledger) -> None:
    names = [f"The Delegation Of Province Number {number}" for number in range(MOST // 20)]
    many = meeting("1", 3, participants=[{"name": name, "kind": "other", "id": None} for name in names])
    record(woven, many)
    record(woven, meeting("2", 3, "Hentzau"))
    for wish, count in ((MeetingWish((names[7],), most=1), 1), (MeetingWish(("Nobody",)), 0), (MeetingWish(), 2)):
        assert some_meetings(woven, wish, IDENTITY).total == count


@pytest.mark.parametrize("wish", [MeetingWish(), MeetingWish(upcoming=True), MeetingWish(("Graustark",), most=1)])
def test_what_nobody_has_reviewed_is_picked_alike(woven: Ledger, wish: MeetingWish) -> None:
    for number, report in enumerate([(1, "scheduled", 9, 0, None), (2, "postponed", None, 0, None),
                                     (3, "scheduled", 12, 1, 0), (4, "scheduled", 15, 0, 2)]):  # fmt: skip
        record(woven, told(number, report))
    every = some_meetings(woven, wish, IDENTITY, as_of=date(2025, 3, 3))
    woven.tier = Tier.CANDIDATE
    assert some_meetings(woven, wish, IDENTITY, as_of=date(2025, 3, 3)) == every
