"""Where a meeting stands on a day: its status, whether it slipped, whether its day passed without a word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parley.analysis.agenda.life import Life, Step
from parley.records import MeetingStatus

PLANNED = frozenset({MeetingStatus.PROPOSED, MeetingStatus.AGREED, MeetingStatus.SCHEDULED})
FIXED = frozenset({MeetingStatus.AGREED, MeetingStatus.SCHEDULED, MeetingStatus.POSTPONED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting on a day.

    ``upcoming`` is None where nobody tells its time; ``slipped`` is the number of days by which its latest day moved
    back since it was first fixed, None where it did not or only that it was postponed is told.
    """

    life: Life
    steps: tuple[Step, ...]
    upcoming: bool | None
    overdue: bool
    postponed: bool
    slipped: int | None

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
        slipped=_slipped(steps),
    )


def _upcoming(last: Step, day: date | None) -> bool | None:
    if last.status not in PLANNED or day is None:
        return last.status in PLANNED
    return None if last.latest is None else last.latest >= day


def _slipped(steps: tuple[Step, ...]) -> int | None:
    """Count the days between the latest day first fixed and the one told last."""
    days = [step.latest for step in steps if step.status in FIXED and step.latest]
    moved = (days[-1] - days[0]).days if days else 0
    return moved if moved > 0 else None
