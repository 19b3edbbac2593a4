"""A part that kills its readers: each input is tried alone, those that kill again are set aside, the rest is read."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial

from parley.flow.batch.parts import Part
from parley.flow.batch.receipt import Receipt
from parley.flow.batch.work import Found, Work, read_listening
from parley.flow.chunk import Given
from parley.flow.how import How
from parley.flow.local import Pool
from parley.records import ParleyError, ReaderFailed


def without_the_deadly(part: Part, work: Work) -> list[Receipt]:
    """Do the work on a part while each chunk is read in a process beside this one, which may die of it.

    What is left of a chunk is read together once more, so that the readings are those of a chunk that never held what
    was set aside.

    Raises:
        Stop: as the work itself.
    """
    with Pool(1) as pool:
        return work(part, partial(_guarded, pool=pool))


def _guarded(chunk: Sequence[Given], how: How, *, pool: Pool) -> list[Found]:
    """Read a chunk in another process, without the inputs that it dies of."""
    found = _tried(chunk, how, pool)
    if found is not None:
        return found
    alone = [_tried([one], how, pool) for one in chunk]
    rest = [one for one, told in zip(chunk, alone, strict=True) if told is not None]
    together = iter(_tried(rest, how, pool) or [told for some in alone for told in some or ()])
    return [_died(one) if told is None else next(together) for one, told in zip(chunk, alone, strict=True)]


def _tried(chunk: Sequence[Given], how: How, pool: Pool) -> list[Found] | None:
    """Read some inputs, once more if the process dies of it; None if it dies again."""
    for _ in range(2):
        try:
            return pool.submit(partial(read_listening, how=how), chunk).result()
        except BrokenProcessPool:
            pool.renew()
    return None


def _died(given: Given) -> ParleyError:
    if isinstance(given, ParleyError):
        return given
    remedy = "There may be too little memory for it; if it dies with more, please report the article as a bug."
    return ReaderFailed("a process that read it, and nothing else, died twice", where=given.where, remedy=remedy)
