"""A format: what it is called, what it can lose, and what writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parley.exchange.export.gathered import Gathered
from parley.exchange.export.losses import Loss
from parley.exchange.export.output import Output

Write = Callable[[Gathered, Output], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A way out.

    Args:
        name: what the user types.
        what: what it is, in one line.
        carries: what of a ledger it holds.
        losses: what it leaves out or changes.
        write: writes an export.
        suffix: what the name of its one file ends in; None where it is several files (a folder or a zip).
        text: whether the one file may go to a terminal.
        whole: whether it is of all records, so that nothing may be narrowed.
    """

    name: str
    what: str
    carries: str
    losses: tuple[Loss, ...]
    write: Write
    suffix: str | None = None
    text: bool = False
    whole: bool = False
