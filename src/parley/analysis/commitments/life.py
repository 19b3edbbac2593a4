"""The life of one commitment: a step for each report that tells something new of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from parley.analysis.identity import Identity
from parley.analysis.witness import Bearing, bearing, in_time, later
from parley.ledger import Told
from parley.records import CommitmentStatus, ConditionKind


@dataclass(frozen=True, slots=True)
class Step:
    """What is told of a commitment from a day on, until the next step tells otherwise.

    ``due_from`` and ``due`` are the first and the last day of its deadline, None where the text fixes none.
    ``count`` of ``unit`` or ``currency`` is the least that ``amount`` says, None where it is no number.
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
    condition_kind: ConditionKind | None = None
    count: float | None = None
    unit: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Life:
    """A commitment with its steps in the order of time; those whose day nobody tells come first."""

    debtor: str
    creditor: str | None
    measure: str
    steps: tuple[Step, ...]


TERMS = ("amount", "condition", "deadline")
UNCONDITIONAL = frozenset(CommitmentStatus) - {
    CommitmentStatus.CONDITIONAL, CommitmentStatus.OFFERED, CommitmentStatus.FLOATED, CommitmentStatus.REQUESTED,
}  # fmt: skip
"""Statuses that have no condition where their report tells none; who speaks of an offer need not repeat its terms."""


def fold(members: Sequence[Told], identity: Identity) -> Life:
    """Follow the records of one commitment through time.

    A report that tells nothing of amount, condition or deadline repeats those told before; one that tells others
    supersedes them. What is pledged, delivered or given up without a condition has none any more.
    """
    first = members[0].body
    creditor = next((identity.called(told.body["creditor"]["name"]) for told in members if told.body["creditor"]), None)
    steps: list[Step] = []
    for told in sorted(members, key=in_time):
        _take(steps, told)
    return Life(identity.called(first["debtor"]["name"]), creditor, first["measure"], tuple(steps))


def extend(known: Life, told: Sequence[Told], identity: Identity) -> Life | None:
    """Let later reports bear on a commitment, or give None where one of them comes before those that are known.

    The last step that is known is enough.
    """
    ordered = later(told, (one for step in known.steps for one in step.witnesses))
    if ordered is None:
        return None
    steps = list(known.steps)
    for one in ordered:
        _take(steps, one)
    named = (identity.called(one.body["creditor"]["name"]) for one in told if one.body["creditor"])
    return replace(known, creditor=known.creditor or next(named, None), steps=tuple(steps))


def _take(steps: list[Step], told: Told) -> None:
    """Let a report repeat the step before it, or be a step of its own."""
    last, body = (steps[-1] if steps else None), told.body
    kept = {term: body[term] or (getattr(last, term) if last else None) for term in TERMS}
    status, another = CommitmentStatus(body["status"]), bearing(told)
    if body["condition"] is None and status in UNCONDITIONAL:
        kept["condition"] = None
    if last and (last.status, *(getattr(last, term) for term in TERMS)) == (status, *kept.values()):
        more = last.witnesses[-1].article != told.article
        steps[-1] = replace(last, articles=last.articles + more, witnesses=(*last.witnesses, another))
        return
    due = body.get("due") or {}
    own = last is None or body["deadline"] or kept["deadline"] != last.deadline
    ends = (_day(due.get("earliest")), _day(due.get("latest"))) if own or last is None else (last.due_from, last.due)
    kind = _kind(body) if body["condition"] else last.condition_kind if last and kept["condition"] else None
    steps.append(Step(told.published, status, **kept, due_from=ends[0], due=ends[1], articles=1, witnesses=(another,),
                      condition_kind=kind, **_counted(body, last)))  # fmt: skip


def _counted(body: dict[str, Any], last: Step | None) -> dict[str, Any]:
    """Give the amount of a report in numbers, else that told before."""
    if body["amount"] is None and last is not None:
        return {"count": last.count, "unit": last.unit, "currency": last.currency}
    told = body.get("quantity") or {}
    count = told.get("low") if told.get("low") is not None else told.get("high")
    return {"count": count, "unit": told.get("unit"), "currency": told.get("currency")}


def _kind(body: dict[str, Any]) -> ConditionKind | None:
    told = body.get("condition_kind")
    return ConditionKind(told) if told else None


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
