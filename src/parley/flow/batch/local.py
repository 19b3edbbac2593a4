"""A batch in processes of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from parley.flow.batch.deadly import without_the_deadly
from parley.flow.batch.parts import Part
from parley.flow.batch.receipt import Receipt
from parley.flow.batch.work import Work
from parley.flow.local import share


def on_this_machine(parts: Callable[[], Iterable[Part | Receipt]], work: Work, *, processes: int) -> Iterator[Receipt]:
    """Do the work on each part that is not done, and give all receipts in order.

    Raises:
        Stop: where nothing can be read before the user mends it, or nothing can be written.
    """
    return share(parts(), partial(_done, work=work), partial(_again, work=work), jobs=processes)


def _done(part: Part | Receipt, *, work: Work) -> list[Receipt]:
    return work(part) if isinstance(part, Part) else [part]


def _again(part: Part | Receipt, *, work: Work) -> list[Receipt]:
    return without_the_deadly(part, work) if isinstance(part, Part) else [part]
