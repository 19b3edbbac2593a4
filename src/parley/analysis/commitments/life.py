"""The life of one commitment: a step for each report that tells something new of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from pydantic import TypeAdapter

from parley.analysis.witness import Bearing, bearing, few, in_time
from parley.ledger import Line, Told
from parley.records import CommitmentStatus

VIEW = "commitments"


@dataclass(frozen=True, slots=True)
class Step:
    """What is told of a commitment from a day on, until the next step tells otherwise.

    ``due_from`` and ``due`` are the first and the last day of its deadline, None where the text fixes none.
    """

    day: date | None
    status: CommitmentStatus
    amount: str | None
    condition: str | None
    deadline: str | None
    due_from: date | None
    due: date | None
    articles: int
    witnesses: tuple[Bearing, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """A commitment with its steps in the order of time; those whose day nobody tells come first."""

    debtor: str
    side: str
    creditor: str | None
    measure: str
    steps: tuple[Step, ...]


WRITTEN: TypeAdapter[Life] = TypeAdapter(Life)
TERMS = ("amount", "condition", "deadline")


def fold(members: Sequence[Told]) -> Life:
    """Follow the records of one commitment through time.

    A report that tells nothing of amount, condition or deadline repeats those told before; one that tells others
    supersedes them.
    """
    first = members[0].body
    creditor = next((told.body["creditor"]["name"] for told in members if told.body["creditor"]), None)
    steps = tuple(_steps(sorted(members, key=in_time)))
    return Life(first["debtor"]["name"], first["debtor"]["name"], creditor, first["measure"], steps)


def _steps(ordered: Sequence[Told]) -> Iterator[Step]:
    """Give a step for each run of records that tell the same."""
    known: dict[str, str | None] = dict.fromkeys(TERMS)
    told: list[tuple[tuple[object, ...], Told, dict[str, str | None]]] = []
    for one in ordered:
        known = {term: one.body[term] or known[term] for term in TERMS}
        if one.body["status"] != CommitmentStatus.CONDITIONAL and one.body["condition"] is None:
            known["condition"] = None
        told.append(((one.body["status"], *known.values()), one, dict(known)))
    for _, run in groupby(told, key=lambda entry: entry[0]):
        yield _step([(one, terms) for _, one, terms in run])


def _step(run: Sequence[tuple[Told, dict[str, str | None]]]) -> Step:
    first, terms = run[0]
    due = next((one.body["due"] for one, _ in run if one.body.get("due")), None) or {}
    return Step(
        day=first.published,
        status=CommitmentStatus(first.body["status"]),
        amount=terms["amount"],
        condition=terms["condition"],
        deadline=terms["deadline"],
        due_from=_day(due.get("earliest")),
        due=_day(due.get("latest")),
        articles=len({one.article for one, _ in run}),
        witnesses=tuple(bearing(one) for one, _ in run),
    )


def life_of(line: Line) -> Life:
    """Read a commitment from its line."""
    return WRITTEN.validate_python(line.body)


def line_of(told: Life) -> Line:
    """Write a commitment as a line."""
    short = replace(told, steps=tuple(replace(step, witnesses=few(step.witnesses)) for step in told.steps))
    day = told.steps[0].day
    return Line(VIEW, told.debtor, told.measure, day, None, False, WRITTEN.dump_python(short, mode="json"))  # noqa: FBT003


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
