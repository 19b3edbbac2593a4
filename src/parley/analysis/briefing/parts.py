"""The sections of what holds: where the sides stand, who is bound to what, the agenda, open questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from parley.analysis.agenda import Entry, asked_meetings
from parley.analysis.briefing.model import Group, Line, Section
from parley.analysis.briefing.notes import Notes
from parley.analysis.changes.change import Bears, State
from parley.analysis.changes.of_commitments import said as commitment_said
from parley.analysis.changes.of_meetings import listed, slipped
from parley.analysis.changes.of_meetings import said as meeting_said
from parley.analysis.changes.of_positions import said, slight
from parley.analysis.changes.sentence import verb
from parley.analysis.commitments import Stage, asked_commitments
from parley.analysis.held import HeldPosition, position
from parley.analysis.held.fold import VIEW
from parley.analysis.questions import QuestionState, asked_questions
from parley.ledger import Ledger, lines

TOP = 4
"""Sentences under one heading where not everything is asked for."""

SIDES = 12
"""Sides that are shown where not everything is asked for."""

OPEN = (Stage.OVERDUE, Stage.DUE, Stage.PARTLY, Stage.PLEDGED, Stage.CONDITIONAL, Stage.OFFERED)
"""Stages in which something is still to be done, the most pressing first."""

Told = tuple[str, date | None, Sequence[Bears]]
"""A sentence without its stop, the day since when it holds, and its witnesses."""


def sides(ledger: Ledger, state: State, notes: Notes, top: int | None) -> Section:
    """Say where the sides stand, those first of which most is told; what they only believe or expect is left out."""
    told = map(position, lines(ledger, VIEW, known_at=state.known_at, as_of=state.as_of))
    by_side: dict[str, list[HeldPosition]] = defaultdict(list)
    for held in told:
        if not held.interval.ended or held.interval.holds_on(state.as_of):
            by_side[held.side].append(held)
    weighty = {side: [one for one in of if not slight(one.interval)] for side, of in by_side.items()}
    order = sorted((side for side in weighty if weighty[side]), key=lambda side: (-len(weighty[side]), side.casefold()))
    shown = order[: top and SIDES]
    groups = [_group(side, (_stand(one) for one in sorted(weighty[side], key=_latest)), notes, top) for side in shown]
    return Section("Where the sides stand", tuple(groups), "No position is told.", len(order) - len(shown))


def pledges(ledger: Ledger, state: State, notes: Notes, top: int | None) -> Section:
    """Say who is bound to what, the most pressing first."""
    told = [one for one, _ in asked_commitments(ledger, as_of=state.as_of, known_at=state.known_at)]
    groups = []
    for stage in OPEN:
        found = (
            (f"{one.life.debtor}: “{one.life.measure}”, {commitment_said(one.stage, one.terms)}"
             f"{_if(one.terms.condition)}", one.since, one.terms.witnesses)
            for one in told if one.stage is stage
        )  # fmt: skip
        groups.append(_group(stage.value.capitalize(), found, notes, top))
    return Section("Who is bound to what", tuple(one for one in groups if one.lines), "No pledge is open.")


def agenda(ledger: Ledger, state: State, notes: Notes, top: int | None) -> Section:
    """Say which meetings are to come, and which were to be held by now and nobody tells of."""
    told = asked_meetings(ledger, as_of=state.as_of, known_at=state.known_at)
    late = [one for one in told if one.standing.overdue]
    coming = [one for one in told if one.standing.upcoming is not False and not one.standing.overdue]
    planned = [one for one in coming if one.standing.upcoming or one.standing.terms.latest is None]
    groups = (_group("To come", map(_meeting, planned), notes, top), _group("Overdue", map(_meeting, late), notes, top))
    return Section("Agenda", tuple(one for one in groups if one.lines), "No meeting is planned.")


def questions(ledger: Ledger, state: State, notes: Notes, top: int | None) -> Section:
    """Say what is open, told last first."""
    told = asked_questions(ledger, as_of=state.as_of, known_at=state.known_at)
    standing = [one.question for one, _ in told if one.state is QuestionState.OPEN]
    found = (
        (f"“{one.about}”", one.first, one.witnesses)
        for one in sorted(standing, key=lambda one: (-(one.last.toordinal() if one.last else 0), one.about))
    )
    group = _group("Open", found, notes, top and top * 3)
    return Section("Open questions", (group,) if group.lines else (), "No question is open.")


def _group(head: str, told: Iterable[Told], notes: Notes, top: int | None) -> Group:
    """Make a group of sentences, each with its day and witnesses, and count what is left out."""
    listed = list(told)
    shown = listed[:top]
    made = tuple(Line(f"{text}.", day, notes.of(witnesses)) for text, day, witnesses in shown)
    return Group(head, made, len(listed) - len(shown))


def _stand(one: HeldPosition) -> Told:
    interval = one.interval
    told = f"{one.actor}: {verb(said(interval))} “{one.issue}”{_if(interval.condition)}"
    return told, interval.valid_from, interval.witnesses


def _latest(one: HeldPosition) -> tuple[int, str, str]:
    days = [witness.published.toordinal() for witness in one.interval.witnesses if witness.published]
    return -max(days, default=0), one.actor.casefold(), one.issue.casefold()


def _meeting(one: Entry) -> Told:
    told = one.standing
    often = slipped(told)
    so_far = f" ({often} so far)" if often else ""
    who = listed(told.life.participants)
    return f"Meeting of {who}: {meeting_said(told.terms)}{so_far}", told.terms.day, told.terms.witnesses


def _if(condition: str | None) -> str:
    return f" (on the condition: {' '.join(condition.split())})" if condition else ""
