"""A commitment before it becomes a record: the parse is still at hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.holders import Holder
from parley.reading.statements.match import Match
from parley.records import Actor, Commitment, CommitmentStatus

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Bond:
    """Who is bound how far: ``deed`` is the word of providing, ``measure`` what would be provided."""

    debtor: Holder
    creditor: Actor | None
    status: CommitmentStatus
    deed: Token
    measure: Token
    rule: str
    match: Match | None = None


Keep = Callable[[Commitment, Bond], object]
"""Takes each record with what it was made of, for whoever has to explain it."""
