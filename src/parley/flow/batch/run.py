"""A batch on one screen: inputs -> parts -> receipts -> each version once -> stories -> manifest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial

from parley.exchange.archive import MANIFEST, Manifest, PartFile, manifest_text
from parley.flow.batch.local import on_this_machine
from parley.flow.batch.once import each_once
from parley.flow.batch.parts import Part, cut, left
from parley.flow.batch.ray_workers import on_ray
from parley.flow.batch.receipt import MARKS, Receipt, receipt_of
from parley.flow.batch.stories import tell_stories
from parley.flow.batch.wish import Run, Wish, begin, run_of
from parley.flow.batch.work import Work
from parley.flow.plugins.inputs import given as given_by


class Engine(StrEnum):
    """What shares the parts of a batch out."""

    LOCAL = "local"
    """Processes of this machine."""
    RAY = "ray"
    """Ray, here or on a cluster."""


ENGINES = {Engine.LOCAL: on_this_machine, Engine.RAY: on_ray}

Tell = Callable[[str, int], None]
"""Is told what goes on, and how much more of it is done."""


def batch(
    wish: Wish,
    version: str,
    *,
    engine: Engine = Engine.LOCAL,
    processes: int = 1,
    resume: bool = False,
    tell: Tell = lambda _doing, _more: None,
) -> Manifest:
    """Read inputs into a partitioned archive; the same inputs make the same bytes, however often it was broken off.

    Args:
        wish: what is read, to where and how.
        version: that of Parley.
        engine: what shares the parts out; the bytes are the same.
        processes: how many read.
        resume: whether to go on with what an earlier run left.
        tell: is told of the progress.

    Raises:
        MissingExtra: if a package is not installed that is needed.
        Stop: where nothing can be read before the user mends it, or the output is not what it should be.
    """
    run = run_of(wish, version)
    if done := begin(run, resume=resume):
        return done
    place = wish.place
    made = 0
    for receipt in ENGINES[engine](partial(_left, wish), Work(wish.output, wish.how), processes=processes):
        made += 1
        tell("reading", receipt.inputs)
    receipts = list(each_once(place, made))
    manifest = _manifest(run, receipts, list(tell_stories(place, receipts)))
    place.write(MANIFEST, manifest_text(manifest).encode())
    place.clear()
    return manifest


def _left(wish: Wish) -> Iterator[Part | Receipt]:
    """Cut the inputs into parts, and say which of them are done."""
    given = given_by(wish.inputs, allow_private=wish.how.allow_private)
    return left(cut(given, wish.part), partial(receipt_of, wish.place))


def _manifest(run: Run, receipts: Iterable[Receipt], stories: Iterable[PartFile]) -> Manifest:
    """Sum up what all parts say, and name their files table by table."""
    counts, left_out = Counter[str](), Counter[str]()
    files = list(stories)
    for receipt in receipts:
        counts.update({"parts": 1, "inputs": receipt.inputs, **receipt.counts})
        left_out.update(receipt.left_out)
        files += [one for one in receipt.files if one.table != MARKS]
    told = run.told()
    return Manifest(
        made_by=told["made_by"],
        reader=told["reader"],
        wish=told["wish"],
        counts=dict(counts),
        left_out=dict(sorted(left_out.items())),
        parts=tuple(sorted(files, key=lambda one: (one.table, one.file))),
    )
