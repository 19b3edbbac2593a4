"""What a change did to the figures, and to which records: two evaluations side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parley.analysis.scoring.findings import Finding, Kind
from parley.analysis.scoring.scores import Level, Missed, Scores

Placed = tuple[str, Finding]
"""A finding with the id of its article."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Two evaluations and the records that changed, in the order of the articles.

    ``now_right`` and ``now_missed`` are marked records that one of the two got whole, and the other not;
    ``new_alarms`` and ``gone_alarms`` are told records that are wrong in one of the two only. ``only_before`` and
    ``only_now`` count the marked records that one of the two knows: where there are any, the annotations were changed
    in between, and the figures are not those of the reader alone.
    """

    before: Scores
    now: Scores
    now_right: tuple[Missed, ...]
    now_missed: tuple[Missed, ...]
    new_alarms: tuple[Missed, ...]
    gone_alarms: tuple[Missed, ...]
    only_before: int
    only_now: int

    def rows(self) -> list[tuple[Kind, Level, float, float]]:
        """Give F1 before and now for each kind and level, as far as both have it."""
        return [
            (kind, level, row.f1, self.now.figures[kind][level].f1)
            for kind, levels in self.before.figures.items()
            for level, row in levels.items()
        ]


def effect(before: Scores, now: Scores) -> Effect:
    """Compare two evaluations of the same articles."""
    marked = [{_place(told) for told in (*scores.hits, *scores.misses)} for scores in (before, now)]
    both = marked[0] & marked[1]
    return Effect(
        before,
        now,
        now_right=_among(before.misses, now.hits, both),
        now_missed=_among(now.misses, before.hits, both),
        new_alarms=_besides(now.false_alarms, before.false_alarms),
        gone_alarms=_besides(before.false_alarms, now.false_alarms),
        only_before=len(marked[0] - both),
        only_now=len(marked[1] - both),
    )


def _place(told: Missed) -> Placed:
    return told.article, told.finding


def _among(listed: Iterable[Missed], others: Iterable[Missed], both: set[Placed]) -> tuple[Missed, ...]:
    """Give those that stand among the others too, of the records that both know."""
    places = {_place(other) for other in others} & both
    return tuple(told for told in listed if _place(told) in places)


def _besides(listed: Iterable[Missed], others: Iterable[Missed]) -> tuple[Missed, ...]:
    """Give those that the others lack."""
    places = {_place(other) for other in others}
    return tuple(told for told in listed if _place(told) not in places)
