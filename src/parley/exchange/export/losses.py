"""What a format cannot carry: said once beside each format, counted for each export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from parley.ledger import Told

Counts = Callable[[Told], int]


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that a format leaves out or changes, and why.

    ``counts`` says how often a record has it; a loss without it is counted by whoever writes.
    """

    what: str
    why: str
    counts: Counts | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """How often an export lost something."""

    what: str
    why: str
    count: int


class Tally:
    """Counts the losses of one export.

    Args:
        losses: what the format can lose.
    """

    def __init__(self, losses: Sequence[Loss]) -> None:
        self._losses = tuple(losses)
        self._counts: Counter[Loss] = Counter()

    def see(self, told: Told) -> None:
        """Take in what a record has that its format cannot carry."""
        for loss in self._losses:
            if loss.counts and (count := loss.counts(told)):
                self._counts[loss] += count

    def add(self, loss: Loss, count: int = 1) -> None:
        """Count a loss.

        Raises:
            ValueError: if the format does not say that it can lose this.
        """
        if loss not in self._losses:
            raise ValueError(f"the format does not say that it loses {loss.what!r}")
        self._counts[loss] += count

    def lost(self) -> tuple[Lost, ...]:
        """Give every loss with its count, those that did not happen with 0."""
        return tuple(Lost(loss.what, loss.why, self._counts[loss]) for loss in self._losses)


def kinds_lost(kinds: Iterable[str], why: str) -> tuple[Loss, ...]:
    """Say which kinds of record a format leaves out."""
    return tuple(Loss(f"{kind}s", why, lambda told, kind=kind: int(told.kind == kind)) for kind in kinds)  # type: ignore[misc]


def fields_lost(fields: Iterable[str], why: str, kinds: Iterable[str] = ()) -> tuple[Loss, ...]:
    """Say which fields of the records a format leaves out; each record that fills one counts."""
    some = frozenset(kinds)

    def counts(field: str) -> Counts:
        return lambda told: int(bool(told.body.get(field)) and (not some or told.kind in some))

    return tuple(Loss(field, why, counts(field)) for field in fields)
