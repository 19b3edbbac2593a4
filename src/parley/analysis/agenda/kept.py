"""How a ledger keeps a meeting: a line with its last step, and a line for each step before.

So a report makes short lines, however many there were before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from parley.analysis.agenda.life import Before, Life, Step, extend
from parley.analysis.identity import Identity
from parley.analysis.witness import few
from parley.analysis.written import Written
from parley.ledger import Ledger, Line, Told, settled_lines
from parley.records import MeetingFormat

VIEW = "meetings"
STEPS = "meeting-step"


@dataclass(frozen=True, slots=True)
class Kept:
    """A meeting by one of its steps; ``before`` is how many steps come before it.

    A step that is not the last tells neither form nor ``after``.
    """

    participants: tuple[str, ...]
    format: MeetingFormat
    step: Step
    after: tuple[Before, ...]
    before: int


WRITTEN = Written(Kept)


def lines_of(told: Life) -> list[Line]:
    """Write a meeting as lines."""
    return _lines(told, 0, told.steps[0].day)


def extended(line: Line, told: Sequence[Told], identity: Identity) -> list[Line] | None:
    """Let later reports bear on the line of a meeting: what it becomes, and the steps that are settled by then.

    None where it has to be folded anew: also where somebody else takes part, whom every step names.
    """
    kept = WRITTEN.read(line.body)
    life = extend(Life(kept.participants, kept.format, (kept.step,), kept.after), told, identity)
    if life is None or (kept.before and life.participants != kept.participants):
        return None
    return _lines(life, kept.before, line.valid_from)


def lives(ledger: Ledger, some: Iterable[Line], *, known_at: datetime | None = None) -> list[Life]:
    """Read meetings from their lines, whole.

    Raises:
        BadLedger: if the database refuses.
    """
    told = [(line.thread, WRITTEN.read(line.body)) for line in some]
    settled = settled_lines(ledger, STEPS, {thread for thread, kept in told if kept.before}, known_at=known_at)
    return [life_of(kept, settled.get(thread, ())) for thread, kept in told]


def life_of(last: Kept, settled: Iterable[Line] = ()) -> Life:
    """Read a meeting from its last step and the lines of those before."""
    steps = (WRITTEN.read(line.body).step for line in settled)
    return Life(last.participants, last.format, (*steps, last.step), last.after)


def _lines(told: Life, before: int, begun: date | None) -> list[Line]:
    steps = [replace(step, witnesses=few(step.witnesses)) for step in told.steps]
    last = Kept(told.participants, told.format, steps[-1], told.after, before + len(steps) - 1)
    return [_line(VIEW, last, 0, begun)] + [
        _line(STEPS, Kept(told.participants, MeetingFormat.UNKNOWN, step, (), at), at + 1, step.day)
        for at, step in enumerate(steps[:-1], start=before)
    ]


def _line(view: str, kept: Kept, part: int, day: date | None) -> Line:
    about, body = ", ".join(kept.participants), WRITTEN.write(kept)
    return Line(view, None, about, day, None, False, body, part=part, settled=view == STEPS)  # noqa: FBT003
