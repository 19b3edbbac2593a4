"""Where a meeting stands on a day: its status, whether it slipped, whether its day passed without a word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parley.analysis.agenda.life import PLANNED, Life, Step
from parley.analysis.agenda.slipping import Slipping, slipping
from parley.records import MeetingStatus


@dataclass(frozen=True, slots=True)
class Slip:
    """A fixed meeting was put off, told on a day: by how many days, None as long as no new day is told."""

    day: date | None
    days: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting on a day.

    ``upcoming`` is None where nobody tells its time; ``slips`` are the times that it was put off since it was first
    fixed.
    """

    life: Life
    steps: tuple[Step, ...]
    upcoming: bool | None
    overdue: bool
    postponed: bool
    slips: tuple[Slip, ...]

    @property
    def slipped(self) -> int | None:
        """Count the days by which it was put off in all, None where no new day is told."""
        return sum(one.days or 0 for one in self.slips) or None

    @property
    def terms(self) -> Step:
        """What was told last."""
        return self.steps[-1]


def standing(life: Life, day: date | None) -> Standing | None:
    """Say where a meeting stands on a day (None: at the end of all that is known), None where nobody had told of it."""
    steps = tuple(step for step in life.steps if day is None or step.day is None or step.day <= day)
    if not steps:
        return None
    last = steps[-1]
    planned = last.status in PLANNED
    past = None if day is None or last.latest is None else last.latest < day
    return Standing(
        life=life,
        steps=steps,
        upcoming=_upcoming(last, day),
        overdue=planned and past is True,
        postponed=last.status is MeetingStatus.POSTPONED,
        slips=tuple(_slips(steps)),
    )


def _upcoming(last: Step, day: date | None) -> bool | None:
    if last.status not in PLANNED or day is None:
        return last.status in PLANNED
    return None if last.latest is None else last.latest >= day


def _slips(steps: tuple[Step, ...]) -> list[Slip]:
    found: list[Slip] = []
    now = Slipping()
    for step in steps:
        adrift = now.adrift
        now, days = slipping(now, step)
        if days and adrift:
            found[-1] = Slip(found[-1].day, days)
        elif days is not None:
            found.append(Slip(step.day, days or None))
    return found
