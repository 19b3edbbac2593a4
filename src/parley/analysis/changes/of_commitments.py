"""Changes of commitments: new pledges, what was withdrawn, kept or not kept in time, and new terms."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.changes.change import Change, ChangeKind, State, grounds
from parley.analysis.changes.touched import Touched
from parley.analysis.commitments import VIEW, Stage, Standing, Step, standing
from parley.analysis.commitments.kept import lives
from parley.analysis.facts import Facts
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


def of_commitments(
    ledger: Ledger, touched: Touched, before: State, after: State, *, facts: tuple[Facts, Facts]
) -> Iterator[Change]:
    """Give the commitments that stand otherwise than before.

    ``facts`` are those of the moments of both states.

    Raises:
        BadLedger: if the database refuses.
    """
    then, told = facts
    for thread, earlier, life in touched.both(VIEW, lambda some, moment: lives(ledger, some, known_at=moment)):
        now = standing(life, after.as_of, told)
        was = standing(earlier, before.as_of, then) if earlier else None
        if now is not None and (was is None or was.stage is not now.stage or _terms(was.terms) != _terms(now.terms)):
            yield _change(was, now, thread)


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
