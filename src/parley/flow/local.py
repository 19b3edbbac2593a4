"""The same work in several processes of this machine: same order, same outcomes."""

from __future__ import annotations

import logging
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from parley.flow.chunk import Given, Outcome
from parley.records import ParleyError, ReaderFailed

Work = Callable[[Sequence[Given]], list[Outcome]]
Waiting = deque[tuple[Sequence[Given], "Future[list[Outcome]]"]]
AHEAD = 2
"""Chunks that wait for each process, so that none is idle and none piles up in memory."""

log = logging.getLogger("parley")


def spread(chunks: Iterable[Sequence[Given]], work: Work, *, jobs: int) -> Iterator[Outcome]:
    """Do the work on each chunk in one of some processes, and give the outcomes in the order of the inputs.

    A process that dies (killed, or out of memory) takes down what the others were doing. All of that is done again,
    chunk by chunk; a chunk that kills its process twice gives an error for each of its inputs.
    """
    with _Pool(jobs) as pool:
        waiting: Waiting = deque()
        for chunk in chunks:
            waiting.append((chunk, pool.submit(work, chunk)))
            if len(waiting) > AHEAD * jobs:
                yield from _next(waiting, work, pool)
        while waiting:
            yield from _next(waiting, work, pool)


def _next(waiting: Waiting, work: Work, pool: _Pool) -> list[Outcome]:
    """Give the outcomes of the oldest chunk; start afresh if a process has died."""
    chunk, future = waiting.popleft()
    try:
        return future.result()
    except BrokenProcessPool:
        log.warning("a worker process died; what it was reading is read again")
    pool.renew()
    outcomes = _once_more(chunk, work, pool)
    again = [(other, pool.submit(work, other)) for other, _ in waiting]
    waiting.clear()
    waiting.extend(again)
    return outcomes


def _once_more(chunk: Sequence[Given], work: Work, pool: _Pool) -> list[Outcome]:
    """Do one chunk with no other beside it, so that a process that dies again died of it."""
    try:
        return pool.submit(work, chunk).result()
    except BrokenProcessPool:
        pool.renew()
        return [given if isinstance(given, ParleyError) else _died(given.where) for given in chunk]


def _died(where: str) -> ReaderFailed:
    return ReaderFailed(
        "a worker process died twice while it was being read",
        where=where,
        remedy="There may be too little memory for it: try --jobs 1, or read it alone.",
    )


class _Pool(AbstractContextManager["_Pool"]):
    """A pool of fresh processes (spawned: the parser's threads do not survive a fork) that can be renewed."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.executor = self._make()

    def _make(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"), initializer=_end_at_interrupts)

    def submit(self, work: Work, chunk: Sequence[Given]) -> Future[list[Outcome]]:
        """Hand a chunk to a process; in a pool that has just broken, the future tells so when it is asked."""
        try:
            return self.executor.submit(work, chunk)
        except BrokenProcessPool as error:
            broken: Future[list[Outcome]] = Future()
            broken.set_exception(error)
            return broken

    def renew(self) -> None:
        """Replace processes that have died."""
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.executor = self._make()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Start nothing more; what runs comes to its end."""
        self.executor.shutdown(wait=kind is None, cancel_futures=True)


def _end_at_interrupts() -> None:
    """Let Ctrl-C end a worker at once and without a word: the parent answers for all."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
