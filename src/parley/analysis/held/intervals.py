"""One actor on one issue through time: what begins a position, what repeats it, what ends it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from parley.analysis.stories import Origin, Report, joined, origin_of
from parley.records import Modality, Stance

TOWARDS = frozenset({Stance.SUPPORTS, Stance.DEMANDS, Stance.PROPOSES, Stance.CONCEDES})
WISHES = TOWARDS | {Stance.OPPOSES, Stance.UNDECIDED}
"""Stances of which an actor has one at a time; to threaten, accuse, expect or assert goes on beside them."""


class Ended(StrEnum):
    """What ended a position."""

    REVERSED = "reversed"
    RESTATED = "restated"
    DROPPED = "dropped"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Witness:
    """A record that tells a position: in which article, on which day (None where it tells none), recorded when."""

    record: str
    article: str
    outlet: str | None
    published: date | None
    recorded_at: datetime
    text: str
    stance: Stance
    modality: Modality
    condition: str | None
    issue: str
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """A position from the day on which it was first told to the one on which something ended it.

    ``valid_from`` is None where no article tells the day; ``valid_to`` is None while it holds, and where it ended on a
    day that no article tells. ``ended`` says which of the two, ``by`` which record, and ``ending`` is that
    record. ``articles`` tell it, of whose records ``witnesses`` has all, or the first and the latest. ``origins`` are
    whom they have it from, as far as they tell.
    """

    stance: Stance
    modality: Modality
    condition: str | None
    valid_from: date | None
    valid_to: date | None
    ended: Ended | None
    by: str | None
    witnesses: tuple[Witness, ...]
    articles: int = 1
    ending: Witness | None = None
    origins: tuple[Origin, ...] = ()

    def holds_on(self, day: date | None) -> bool | None:
        """Say whether it held on a day (None: at the end of all that is known), or None where nobody tells."""
        if day is None:
            return self.ended is None
        if self.valid_to is not None and self.valid_to <= day:
            return False
        if self.valid_from is None or (self.ended and self.valid_to is None):
            return None
        return self.valid_from <= day


def intervals(witnesses: Iterable[Witness]) -> list[Interval]:
    """Follow the records of one actor on one issue, in the order of their days; those without a day come first."""
    found: list[Interval] = []
    for witness in sorted(witnesses, key=order):
        _take(found, witness)
    return found


def continued(held: Iterable[Interval], witnesses: Iterable[Witness]) -> list[Interval] | None:
    """Let records bear on intervals that were recorded after all before, or give None where one tells of earlier days.

    What ended an interval is no witness of it, so days are compared, not witnesses. Settled ones may be missing.
    """
    found, fresh = list(held), sorted(witnesses, key=order)
    if fresh and order(fresh[0])[0] < max(map(_last_day, found), default=date.min):
        return None
    for witness in fresh:
        _take(found, witness)
    return found


def settled(found: Sequence[Interval]) -> list[bool]:
    """Say of each interval whether no later record can bear on it, and none needs it to be taken in its place.

    What holds is not settled, nor what was dropped first of a stance, since more may tell so; the last one is not, nor
    the one of the latest day.
    """
    dropped = {one.stance: at for at, one in reversed(list(enumerate(found))) if one.ended is Ended.DROPPED}
    latest = max(range(len(found)), key=lambda at: (_last_day(found[at]), at))
    kept = {*dropped.values(), latest, len(found) - 1}
    return [one.ended is not None and at not in kept for at, one in enumerate(found)]


def _last_day(held: Interval) -> date:
    """Give the latest day on which something was told of an interval."""
    days = (held.valid_to, *(told.published for told in held.witnesses))
    return max((day for day in days if day), default=date.min)


def order(witness: Witness) -> tuple[date, datetime, str]:
    """Say when a record comes in time: by the day of its article, then by when it was recorded."""
    return witness.published or date.min, witness.recorded_at, witness.record


def _take(found: list[Interval], witness: Witness) -> None:
    """Let one record begin, repeat or end a position."""
    at = _open_on(found, witness)
    if witness.modality is Modality.FORMER:
        _drop(found, at, witness)
        return
    if at is not None:
        before = found[at]
        if (before.stance, before.modality) == (witness.stance, witness.modality):
            found[at] = replace(_told_again(before, witness), condition=_condition(before, witness))
            return
        found[at] = _end(before, witness, _how(before, witness))
    begun = witness.published
    told = (witness.stance, witness.modality, witness.condition, begun)
    found.append(Interval(*told, None, None, None, (witness,), origins=(_origin(witness),)))


def _open_on(found: list[Interval], witness: Witness) -> int | None:
    """Find the position that holds and that a record speaks to."""
    for at in reversed(range(len(found))):
        held = found[at]
        if held.ended is None and (held.stance is witness.stance or {held.stance, witness.stance} <= WISHES):
            return at
    return None


def _drop(found: list[Interval], at: int | None, witness: Witness) -> None:
    """End what a record says to be given up; where it was never told to hold, keep that it once did."""
    if at is not None and _direction(found[at].stance) == _direction(witness.stance):
        found[at] = _end(found[at], witness, Ended.DROPPED)
        return
    for number, held in enumerate(found):
        if held.ended is Ended.DROPPED and held.stance is witness.stance:
            ended = held.valid_to or witness.published
            found[number] = replace(_told_again(held, witness), valid_to=ended)
            return
    told = (witness.stance, Modality.ACTUAL, witness.condition, None, witness.published)
    found.append(Interval(*told, Ended.DROPPED, witness.record, (witness,), 1, witness, (_origin(witness),)))


def _told_again(held: Interval, witness: Witness) -> Interval:
    another = held.witnesses[-1].article != witness.article
    told = (*held.witnesses, witness)
    return replace(
        held, witnesses=told, articles=held.articles + another, origins=joined(held.origins, _origin(witness))
    )


def _origin(witness: Witness) -> Origin:
    return origin_of(Report(witness.article, witness.outlet, witness.text, witness.source))


def _end(held: Interval, witness: Witness, how: Ended) -> Interval:
    return replace(held, valid_to=witness.published, ended=how, by=witness.record, ending=witness)


def _how(held: Interval, witness: Witness) -> Ended:
    """Say what a record that tells another position makes of the one before it."""
    if (held.modality is Modality.NEGATED) != (witness.modality is Modality.NEGATED):
        return Ended.DENIED if held.stance is witness.stance else Ended.RESTATED
    return Ended.RESTATED if _direction(held.stance) == _direction(witness.stance) else Ended.REVERSED


def _direction(stance: Stance) -> str:
    return "towards" if stance in TOWARDS else stance.value


def _condition(held: Interval, witness: Witness) -> str | None:
    """Give the condition as it was told last."""
    return witness.condition or held.condition
