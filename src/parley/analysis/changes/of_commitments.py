"""Changes of commitments: new pledges, what was withdrawn, kept or not kept in time, and new terms."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.commitments import Stage, Standing, Step, asked_commitments
from parley.analysis.facts import KeptFacts
from parley.ledger import Ledger

BOUND = frozenset(
    {Stage.OFFERED, Stage.CONDITIONAL, Stage.PLEDGED, Stage.DUE, Stage.OVERDUE, Stage.PARTLY, Stage.DISCHARGED}
)
"""Stages in which somebody has offered to bind himself, or has done so."""

KINDS = {
    Stage.WITHDRAWN: ChangeKind.WITHDRAWN,
    Stage.OVERDUE: ChangeKind.SLIPPED,
    Stage.DUE: ChangeKind.FULFILLED,
    Stage.PARTLY: ChangeKind.FULFILLED,
    Stage.DISCHARGED: ChangeKind.FULFILLED,
}


def of_commitments(ledger: Ledger, before: State, after: State, *, facts: KeptFacts | None = None) -> Iterator[Change]:
    """Give the commitments that stand otherwise than before.

    ``facts`` are those of the moment of ``after``, for who asks about several days of it.

    Raises:
        BadLedger: if the database refuses.
    """
    facts = facts or KeptFacts(ledger, after.known_at)
    same = facts if before.known_at == after.known_at else None
    known = asked_commitments(ledger, as_of=before.as_of, known_at=before.known_at, facts=same)
    was = {thread: one for one, thread in known}
    for now, thread in asked_commitments(ledger, as_of=after.as_of, known_at=after.known_at, facts=facts):
        earlier = was.get(thread)
        if earlier is None or earlier.stage is not now.stage or _terms(earlier.terms) != _terms(now.terms):
            yield _change(earlier, now, thread)


def _change(was: Standing | None, now: Standing, thread: str) -> Change:
    same = was is not None and was.stage is now.stage
    terms = now.terms
    proof = [now.fulfilled.witness] if now.fulfilled else []
    return Change(
        kind=ChangeKind.MOVED if same else _kind(was, now.stage),
        how="superseded" if same else now.stage.value,
        actor=now.life.debtor,
        about=now.life.measure,
        was=said(was.stage, was.terms) if was else None,
        now=said(now.stage, terms),
        day=terms.day if same else now.since,
        grounds=grounds([*terms.witnesses, *proof]),
        before=grounds(was.terms.witnesses) if was else (),
        thread=thread,
        condition=terms.condition,
    )


def _kind(was: Standing | None, stage: Stage) -> ChangeKind:
    """Say what it is that a commitment came to a stage."""
    before = was is not None and was.stage in BOUND
    if stage is Stage.REFUSED and before:
        return ChangeKind.WITHDRAWN
    if stage in {Stage.OFFERED, Stage.CONDITIONAL, Stage.PLEDGED}:
        return ChangeKind.MOVED if before else ChangeKind.PLEDGED
    return KINDS.get(stage, ChangeKind.MOVED)


def _terms(step: Step) -> tuple[str | None, ...]:
    return step.amount, step.condition, step.deadline


def said(stage: Stage, step: Step) -> str:
    """Say a stage with its terms, but for the condition, which every change tells by itself."""
    terms = ", ".join(one for one in (step.amount, step.deadline) if one)
    return f"{stage.value} ({terms})" if terms else stage.value
