"""Commitments as rows: who binds himself to what, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from parley.analysis.asked import actors_meant
from parley.analysis.commitments import VIEW, Stage, Standing, some_commitments
from parley.analysis.commitments.narrowed import Wish as Parties
from parley.analysis.commitments.narrowed import narrowed
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso, witness_row
from parley.ledger import Ledger, Sought, actors, count_lines
from parley.records import Dossier

COLUMNS = ("debtor", "creditor", "measure", "stage", "since", "amount", "condition", "deadline", "due", "fulfilled_by",
           "articles", "evidence", "ended_by")  # fmt: skip


@dataclass(frozen=True, slots=True)
class CommitmentWish:
    """What is asked for: whose commitments on what, and at which of the stages; no stage means any.

    ``most`` is how many are given at most, the first of them; None means all.
    """

    parties: Parties = field(default_factory=Parties)
    stages: frozenset[Stage] = frozenset()
    most: int | None = None


def commitments_table(ledger: Ledger, dossier: Dossier, wish: CommitmentWish, clocks: Clocks) -> Table:
    """Give the commitments that are asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    parties, identity = wish.parties, identity_of(ledger, dossier, clocks)
    who = actors(ledger, VIEW, as_of=clocks.as_of, known_at=clocks.known_at) if parties.debtors else ()
    meant = [actors_meant(one, who, identity) for one in parties.debtors]
    sought = Sought(VIEW, clocks.known_at, clocks.as_of, actors=sorted({name for one in meant for name in one.names}))
    others = bool(parties.creditors or parties.issues)
    most = None if wish.stages or others else wish.most
    nobody = bool(parties.debtors) and not sought.actors
    known = [] if nobody else some_commitments(ledger, sought, stages=() if others else wish.stages, most=most)
    found, unknown = narrowed(known, replace(parties, debtors=()), identity)
    some = [one for one in found if one[0].stage in (wish.stages or frozenset(Stage))]
    rows = [_row(told) | {"thread": thread} for told, thread in some[: wish.most]]
    total = len(some) if most is None or len(some) < most else count_lines(ledger, sought)
    return Table(COLUMNS, rows, (*(one for one in meant if not one.names), *unknown), total)


def _row(told: Standing) -> Row:
    """Give a commitment as a row; the JSON form has every step with its witnesses."""
    terms = told.terms
    return {
        "debtor": told.life.debtor,
        "creditor": told.life.creditor,
        "measure": told.life.measure,
        "stage": told.stage.value,
        "since": iso(told.since),
        "amount": terms.amount,
        "condition": terms.condition,
        "deadline": terms.deadline,
        "due": iso(terms.due),
        "fulfilled_by": told.fulfilled.witness.text if told.fulfilled else None,
        "ended_by": told.ended.witness.text if told.ended else None,
        "articles": sum(step.articles for step in told.steps),
        "evidence": terms.witnesses[-1].text,
        "history": [
            {
                "day": iso(event.day),
                "what": event.what,
                "terms": [{"term": term, "was": was, "now": now} for term, was, now in event.terms],
                "witness": witness_row(event.witness) if event.witness else None,
            }
            for event in told.events
        ],
        "steps": [
            {
                "day": iso(step.day),
                "status": step.status.value,
                "amount": step.amount,
                "condition": step.condition,
                "deadline": step.deadline,
                "articles": step.articles,
                "witnesses": [witness_row(one) for one in step.witnesses],
            }
            for step in told.steps
        ],
    }
