"""How a ledger keeps a meeting: a line with its last step, and a line for each step before.

So a report makes short lines, however many there were before it. Each line holds from the day of its step to that of
the next, so that on any day one line of a meeting says where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise

from parley.analysis.agenda.life import Before, Life, Step, extend
from parley.analysis.agenda.slipping import Slipping, slipping
from parley.analysis.identity import Identity
from parley.analysis.witness import few
from parley.analysis.written import Written
from parley.ledger import Ledger, Line, Told, settled_lines
from parley.records import MeetingFormat

VIEW = "meetings"
STEPS = "meeting-step"

SLIPPED = " slipped"
"""Follows the status of a meeting that was put off, in the state of its line."""

NEXT, END = "\x1f", "\x1e"
"""Stand between names and behind the last of them: who meets fewer comes first."""

MOST, LETTERS = 400, 160
"""Letters of names that an index of actors takes at most, and by which lines are sorted."""

MANY = NEXT
"""Stands for names that are longer."""

NEVER = date.min
"""Ends a step on the day of which another took its place, or before any day: it says of no day how a meeting stands."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A meeting by one of its steps; ``before`` is how many steps come before it.

    A step that is not the last tells neither form nor ``after``. ``begun`` is the day of the first step, ``slipping``
    how the meeting slipped by then.
    """

    participants: tuple[str, ...]
    format: MeetingFormat
    step: Step
    after: tuple[Before, ...]
    before: int
    begun: date | None
    slipping: Slipping


WRITTEN = Written(Kept)


def lines_of(told: Life) -> list[Line]:
    """Write a meeting as lines."""
    first = told.steps[0]
    return _lines(told, 0, first.day, slipping(Slipping(), first)[0])


def extended(line: Line, told: Sequence[Told], identity: Identity) -> list[Line] | None:
    """Let later reports bear on the line of a meeting: what it becomes, and the steps that are settled by then.

    None where it has to be folded anew: also where somebody else takes part, whom every step names.
    """
    kept = WRITTEN.read(line.body)
    life = extend(Life(kept.participants, kept.format, (kept.step,), kept.after), told, identity)
    if life is None or (kept.before and life.participants != kept.participants):
        return None
    return _lines(life, kept.before, kept.begun, kept.slipping)


def lives(ledger: Ledger, some: Iterable[Line], *, known_at: datetime | None = None) -> list[Life]:
    """Read meetings from a line of each, whole.

    Raises:
        BadLedger: if the database refuses.
    """
    given = list(some)
    past = {line.thread for line in given if line.view == STEPS}
    last = settled_lines(ledger, VIEW, past, known_at=known_at) if past else {}
    heads = (last[line.thread][0] if line.view == STEPS else line for line in given)
    told = [(line.thread, WRITTEN.read(line.body)) for line in heads]
    settled = settled_lines(ledger, STEPS, {thread for thread, kept in told if kept.before}, known_at=known_at)
    return [life_of(kept, settled.get(thread, ())) for thread, kept in told]


def life_of(last: Kept, settled: Iterable[Line] = ()) -> Life:
    """Read a meeting from its last step and the lines of those before."""
    steps = (WRITTEN.read(line.body).step for line in settled)
    return Life(last.participants, last.format, (*steps, last.step), last.after)


def state(status: str, *, slipped: bool) -> str:
    """Name the state of a line, by which views pick it."""
    return status + SLIPPED if slipped else status


def named(actor: str) -> tuple[str, ...]:
    """Give the names that a line's actor stands for."""
    return tuple(actor.split(NEXT))


def place_in_time(line: Line) -> tuple[str, str]:
    """Say where a line comes among those of its day: by the days of the meeting, then of its first report, then by who
    meets; what has no day comes last."""
    return _order(WRITTEN.read(line.body)), line.thread


def _order(kept: Kept) -> str:
    days = ((one or date.max).isoformat() for one in (kept.step.earliest or kept.step.latest, kept.begun))
    return " ".join((*days, NEXT.join(kept.participants)[:LETTERS] + END))


def _lines(told: Life, before: int, begun: date | None, slips: Slipping) -> list[Line]:
    """Write a meeting from one of its steps on; ``slips`` is how it had slipped by that."""
    some: list[Kept] = []
    for at, step in enumerate(told.steps, start=before):
        slips = slipping(slips, step)[0] if some else slips
        short = replace(step, witnesses=few(step.witnesses))
        some.append(Kept(told.participants, MeetingFormat.UNKNOWN, short, (), at, begun, slips))
    settled = [_line(STEPS, one, one.before + 1, after.step.day or NEVER) for one, after in pairwise(some)]
    return [_line(VIEW, replace(some[-1], format=told.format, after=told.after), 0, None), *settled]


def _line(view: str, kept: Kept, part: int, over: date | None) -> Line:
    step, names = kept.step, NEXT.join(kept.participants)
    return Line(
        view=view,
        actor=names if len(names) <= MOST else MANY,
        issue=", ".join(kept.participants),
        valid_from=step.day,
        valid_to=over,
        ended=False,
        body=WRITTEN.write(kept),
        part=part,
        settled=view == STEPS,
        state=state(step.status.value, slipped=kept.slipping.slipped),
        due=step.latest,
        order=_order(kept),
    )
