"""The same work in several processes of this machine: same order, same outcomes."""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import Self, TypeVar

from parley.flow.chunk import Given, Outcome
from parley.records import ParleyError, ReaderFailed

Item = TypeVar("Item")
Done = TypeVar("Done")
Work = Callable[[Sequence[Given]], list[Outcome]]
Waiting = deque[tuple[Item, "Future[list[Done]]"]]
AHEAD = 2
"""Chunks that wait for each process, so that none is idle and none piles up in memory."""

log = logging.getLogger("parley")


def spread(chunks: Iterable[Sequence[Given]], work: Work, *, jobs: int) -> Iterator[Outcome]:
    """Do the work on each chunk in one of some processes, and give the outcomes in the order of the inputs.

    A process that dies (killed, or out of memory) takes down what the others were doing. All of that is done again,
    chunk by chunk; a chunk that kills its process twice gives an error for each of its inputs.
    """
    return share(chunks, work, _all_died, jobs=jobs)


def share(
    items: Iterable[Item], work: Callable[[Item], list[Done]], lost: Callable[[Item], list[Done]], *, jobs: int
) -> Iterator[Done]:
    """Do the work on each item in one of some processes, and give what was done in the order of the items.

    Args:
        items: are taken as far ahead as the processes need.
        work: what is done with each, in a process of its own.
        lost: what is done, here, with an item of which its process died twice, the second time with no other beside.
        jobs: how many processes there are.
    """
    with Pool(jobs) as pool:
        waiting: Waiting[Item, Done] = deque()
        for item in items:
            waiting.append((item, pool.submit(work, item)))
            if len(waiting) > AHEAD * jobs:
                yield from _next(waiting, work, lost, pool)
        while waiting:
            yield from _next(waiting, work, lost, pool)


def _next(
    waiting: Waiting[Item, Done], work: Callable[[Item], list[Done]], lost: Callable[[Item], list[Done]], pool: Pool
) -> list[Done]:
    """Give what came of the oldest item; start afresh if a process has died."""
    item, future = waiting.popleft()
    try:
        return future.result()
    except BrokenProcessPool:
        log.warning("a worker process died; what it was reading is read again")
    pool.renew()
    done = _once_more(item, work, lost, pool)
    again = [(other, pool.submit(work, other)) for other, _ in waiting]
    waiting.clear()
    waiting.extend(again)
    return done


def _once_more(
    item: Item, work: Callable[[Item], list[Done]], lost: Callable[[Item], list[Done]], pool: Pool
) -> list[Done]:
    """Do one item with no other beside it, so that a process that dies again died of it."""
    try:
        return pool.submit(work, item).result()
    except BrokenProcessPool:
        pool.renew()
        return lost(item)


def _all_died(chunk: Sequence[Given]) -> list[Outcome]:
    return [given if isinstance(given, ParleyError) else _died(given.where) for given in chunk]


def _died(where: str) -> ReaderFailed:
    return ReaderFailed(
        "a worker process died twice while it was being read",
        where=where,
        remedy="There may be too little memory for it: try --jobs 1, or read it alone.",
    )


class Pool(AbstractContextManager["Pool"]):
    """A pool of fresh processes (spawned: the parser's threads do not survive a fork) that can be renewed."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.executor = self._make()

    def _make(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"), initializer=_end_with_others)

    def submit(self, work: Callable[[Item], list[Done]], item: Item) -> Future[list[Done]]:
        """Hand an item to a process; in a pool that has just broken, the future tells so when it is asked."""
        try:
            return self.executor.submit(work, item)
        except BrokenProcessPool as error:
            broken: Future[list[Done]] = Future()
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


def _end_with_others() -> None:
    """Let Ctrl-C end a worker at once and without a word: the parent answers for all. Where it was killed, end too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    """Wait for the end of the parent: a worker that goes on would write beside the run that takes over."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
