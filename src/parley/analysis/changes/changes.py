"""All that changed between two states of a ledger, what matters most first."""

from __future__ import annotations

from itertools import chain

from parley.analysis.changes.change import Change, State, ranked
from parley.analysis.changes.of_commitments import of_commitments
from parley.analysis.changes.of_conflicts import of_conflicts
from parley.analysis.changes.of_meetings import of_meetings
from parley.analysis.changes.of_positions import of_positions
from parley.analysis.changes.of_questions import of_questions
from parley.analysis.changes.touched import Touched
from parley.analysis.facts import KeptFacts
from parley.ledger import Ledger


def changes(ledger: Ledger, before: State, after: State, *, facts: KeptFacts | None = None) -> list[Change]:
    """Say what changed.

    Args:
        ledger: where to look.
        before: the state that is compared with.
        after: the state that is told.
        facts: those of its moment of record time, for who asks about several days of it.

    Returns:
        Changes by kind in the order of ``ChangeKind``, in each the latest first.

    Raises:
        BadLedger: if the database refuses.
    """
    return compared(ledger, Touched(ledger, before, after), before, after, facts=facts)


def compared(
    ledger: Ledger, touched: Touched, before: State, after: State, *, facts: KeptFacts | None = None
) -> list[Change]:
    """Say what changed as ``changes`` does, in those threads that two states can tell differently.

    Raises:
        BadLedger: if the database refuses.
    """
    now = facts or KeptFacts(ledger, after.known_at)
    then = now if before.known_at == after.known_at else KeptFacts(ledger, before.known_at)
    found = (
        of_positions(touched, before, after),
        of_commitments(ledger, touched, before, after, facts=(then, now)),
        of_meetings(ledger, touched, before, after),
        of_questions(touched, before, after, facts=(then, now)),
        of_conflicts(ledger, before, after),
    )
    return ranked(chain(*found))
