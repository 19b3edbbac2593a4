"""Inputs cut into numbered parts: by their order and size alone, whoever reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from hashlib import blake2b

from parley.flow.batch.receipt import Receipt
from parley.flow.chunk import Given
from parley.flow.follow import chunks
from parley.intake import Input
from parley.records import BadBatch, Retry

HEAVY = 32 * 1024 * 1024
"""Bytes of inputs from which a part is full before it has all its inputs: pages may be large."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some inputs by their number in the whole; ``digest`` names what was given."""

    number: int
    given: tuple[Given, ...]
    digest: str


def cut(given: Iterable[Given], size: int) -> Iterator[Part]:
    """Cut a stream into parts of a size, or of fewer whole chunks where the inputs are large.

    Raises:
        BadBatch: if an input cannot be had now, but may be later: what is read must not hang on that.
    """
    held: list[Given] = []
    number = 0
    for chunk in chunks(map(_had, given)):
        held += chunk
        if len(held) >= size or sum(map(_weight, held)) >= HEAVY:
            yield Part(number, tuple(held), _digest(held))
            held, number = [], number + 1
    if held:
        yield Part(number, tuple(held), _digest(held))


def left(parts: Iterable[Part], receipt: Callable[[int], Receipt | None]) -> Iterator[Part | Receipt]:
    """Give the parts that are still to be read, and the receipts of those that are done, in order.

    Raises:
        BadBatch: if an input is no longer what it was when its part was read.
    """
    for part in parts:
        done = receipt(part.number)
        if done is not None and done.digest != part.digest:
            what = f"part {part.number} was made of other inputs than those that are there now"
            first = part.given[0].where
            raise BadBatch(what, where=first, remedy="Put the inputs back as they were, or begin a new output.")
        yield done or part


def _had(one: Given) -> Given:
    if isinstance(one, Retry):
        raise BadBatch(one.what, where=one.where, remedy=f"{one.remedy} --resume goes on where it was.")
    return one


def _weight(one: Given) -> int:
    return len(one.raw) if isinstance(one, Input) else 0


def _digest(given: Iterable[Given]) -> str:
    made = blake2b(digest_size=16)
    for one in given:
        told = [getattr(one, field.name) for field in fields(one)] if isinstance(one, Input) else [type(one), str(one)]
        made.update(repr(told).encode())
    return made.hexdigest()
