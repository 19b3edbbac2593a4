"""A position on its way to a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from parley.reading.holders import Holder
from parley.reading.statements.scope import Taken
from parley.reading.syntax import Tokens
from parley.records import Modality, Stance

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Position:
    """A position before it becomes a record: the parse is still at hand."""

    holder: Holder
    stance: Stance
    modality: Modality
    predicate: Token
    issue: Tokens
    rule: str
    confidence: float
    taken: Taken | None = None
