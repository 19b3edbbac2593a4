"""How a ledger keeps a commitment: a line with its last step, and a line for each step before.

So a report makes short lines, however many there were before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from parley.analysis.commitments.elsewhere import ALL, HALF
from parley.analysis.commitments.fulfilled import SHARED, condition_words
from parley.analysis.commitments.life import Life, Step, extend
from parley.analysis.facts.fact import Tells
from parley.analysis.facts.roots import told_roots
from parley.analysis.facts.seek import seek
from parley.analysis.identity import Identity
from parley.analysis.witness import few
from parley.analysis.written import Written
from parley.ledger import Ledger, Line, Told, settled_lines

VIEW = "commitments"
STEPS = "commitment-step"


@dataclass(frozen=True, slots=True)
class Kept:
    """A commitment by one of its steps; ``before`` is how many steps come before it.

    A step that is not the last tells no creditor.
    """

    debtor: str
    creditor: str | None
    measure: str
    step: Step
    before: int


WRITTEN = Written(Kept)


def lines_of(told: Life) -> list[Line]:
    """Write a commitment as lines."""
    return _lines(told, 0, told.steps[0].day)


def extended(line: Line, told: Sequence[Told], identity: Identity) -> list[Line] | None:
    """Let later reports bear on the line of a commitment: what it becomes, and the steps that are settled by then."""
    kept = WRITTEN.read(line.body)
    life = extend(Life(kept.debtor, kept.creditor, kept.measure, (kept.step,)), told, identity)
    return None if life is None else _lines(life, kept.before, line.valid_from)


def seeks(line: Line) -> frozenset[str]:
    """Say which facts bear on a commitment by one of its steps: its condition came true, others let go or take over."""
    kept = WRITTEN.read(line.body)
    condition, measure = condition_words(kept.step), told_roots(kept.measure)
    sought = (condition, SHARED, Tells.SO), (measure, ALL, Tells.VOIDS), (measure, HALF, Tells.HANDS)
    return frozenset(seek(*one) for one in sought if one[0])


def lives(ledger: Ledger, some: Iterable[Line], *, known_at: datetime | None = None) -> list[Life]:
    """Read commitments from their lines, whole.

    Raises:
        BadLedger: if the database refuses.
    """
    told = [(line.thread, WRITTEN.read(line.body)) for line in some]
    settled = settled_lines(ledger, STEPS, {thread for thread, kept in told if kept.before}, known_at=known_at)
    return [life_of(kept, settled.get(thread, ())) for thread, kept in told]


def life_of(last: Kept, settled: Iterable[Line] = ()) -> Life:
    """Read a commitment from its last step and the lines of those before."""
    steps = (WRITTEN.read(line.body).step for line in settled)
    return Life(last.debtor, last.creditor, last.measure, (*steps, last.step))


def _lines(told: Life, before: int, begun: date | None) -> list[Line]:
    steps = [replace(step, witnesses=few(step.witnesses)) for step in told.steps]
    last = Kept(told.debtor, told.creditor, told.measure, steps[-1], before + len(steps) - 1)
    return [_line(VIEW, last, 0, begun)] + [
        _line(STEPS, Kept(told.debtor, None, told.measure, step, at), at + 1, step.day)
        for at, step in enumerate(steps[:-1], start=before)
    ]


def _line(view: str, kept: Kept, part: int, day: date | None) -> Line:
    names, body = (kept.debtor, kept.measure), WRITTEN.write(kept)
    due = kept.step.due
    return Line(view, *names, day, None, False, body, part=part, settled=view == STEPS, due=due)  # noqa: FBT003
