"""One step from a main clause down to an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.language import Token


@dataclass(frozen=True, slots=True)
class Step:
    """A class that an event stands in, and the word that puts it there."""

    signature: str
    cue: Token
