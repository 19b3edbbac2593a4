"""One question over time: since when it is open, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from parley.analysis.witness import Bearing, bearing, few, in_time, later
from parley.analysis.written import Written
from parley.ledger import Line, Told

VIEW = "questions"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question: what is open, first and last told on which day, by how many articles."""

    about: str
    first: date | None
    last: date | None
    articles: int
    witnesses: tuple[Bearing, ...]


WRITTEN = Written(Asking)


def fold(members: Sequence[Told]) -> Asking:
    """Bring together what is told of one question."""
    ordered = sorted(members, key=in_time)
    days = [told.published for told in ordered if told.published]
    return Asking(
        about=members[0].body["about"],
        first=min(days, default=None),
        last=max(days, default=None),
        articles=len({told.article for told in ordered}),
        witnesses=tuple(map(bearing, ordered)),
    )


def extend(question: Asking, told: Sequence[Told]) -> Asking | None:
    """Let later reports join a question, or give None where one of them comes before those that are known."""
    ordered = later(told, question.witnesses)
    if ordered is None:
        return None
    days = [one.published for one in ordered if one.published]
    return Asking(
        about=question.about,
        first=question.first or min(days, default=None),
        last=max(days, default=question.last),
        articles=question.articles + len({one.article for one in ordered} - {question.witnesses[-1].article}),
        witnesses=(*question.witnesses, *map(bearing, ordered)),
    )


def asking(line: Line) -> Asking:
    """Read a question from its line."""
    return WRITTEN.read(line.body)


def line_of(told: Asking) -> Line:
    """Write a question as a line."""
    body = WRITTEN.write(replace(told, witnesses=few(told.witnesses)))
    return Line(VIEW, None, told.about, told.first, None, False, body)  # noqa: FBT003
