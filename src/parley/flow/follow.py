"""The main path: every input is fetched, cleaned and read once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TypeVar

from parley.flow.chunk import Given, Outcome, read_chunk
from parley.flow.how import How
from parley.flow.local import spread
from parley.flow.plugins.inputs import given as given_by

CHUNK = 16
"""Inputs that are read together, however many processes there are: so the parser's batches, and with them the last
bits of its numbers, do not depend on ``jobs``."""

Item = TypeVar("Item")


def follow(names: Iterable[str], *, how: How | None = None, jobs: int = 1) -> Iterator[Outcome]:
    """Read files, folders, addresses and ``-``; an input that cannot be read gives its error.

    Args:
        names: what the user named.
        how: facts that the user states, and the parser.
        jobs: processes that read; the outcome is the same for any number.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    wishes = how or How()
    return read_all(given_by(names, allow_private=wishes.allow_private), how=wishes, jobs=jobs)


def read_all(given: Iterable[Given], *, how: How | None = None, jobs: int = 1) -> Iterator[Outcome]:
    """Clean and read inputs that are there already, in order.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    work = partial(read_chunk, how=how or How())
    if jobs > 1:
        yield from spread(chunks(given), work, jobs=jobs)
        return
    for chunk in chunks(given):
        yield from work(chunk)


def chunks(items: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    """Cut a stream into lists of a size; the last may be shorter."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk
