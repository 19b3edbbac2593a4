"""A batch on Ray: the parts flow through its data engine, on this machine or on a cluster that is there already.

Ray hands a part to another worker when one dies, for ever; so each part counts how often it was begun, and one that was
begun twice is read beside its worker, as a part that kills its readers.
"""

from __future__ import annotations

import logging
import os
import pickle
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from parley.flow.batch.deadly import without_the_deadly
from parley.flow.batch.parts import Part
from parley.flow.batch.places import WORK, place_of
from parley.flow.batch.receipt import Receipt
from parley.flow.batch.work import Work
from parley.records import MissingExtra, Stop

ADDRESS = "RAY_ADDRESS"
"""The variable that names a cluster."""

ALONE = {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0", "RAY_BACKEND_LOG_LEVEL": "fatal"}
"""Keeps a Ray of our own on the loopback address, since no cluster has to reach it, and its lines in its logs."""

SILENT = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_DATA_DISABLE_PROGRESS_BARS": "1"}
"""Keeps Ray from reporting elsewhere how it is used, and from bars beside ours."""

SHARED = 256 * 1024 * 1024
"""Bytes of shared memory in which parts wait, on this machine: what is read ahead ends there."""

TRIES = 2
"""Times that a part is begun as every other."""

Parts = Callable[[], Iterable[Part | Receipt]]


def on_ray(parts: Parts, work: Work, *, processes: int) -> Iterator[Receipt]:
    """Do the work on each part that is not done, and give all receipts, as they come.

    Args:
        parts: gives the parts; it is called where Ray reads the inputs.
        work: what is done with each.
        processes: workers, each with a reader of its own.

    Raises:
        MissingExtra: if Ray is not installed.
        Stop: where nothing can be read before the user mends it, or nothing can be written.
    """
    with _ray(processes) as ray:
        data = ray.data
        rows = data.read_datasource(_source(data, parts, work), override_num_blocks=1)
        pool = data.ActorPoolStrategy(size=processes)
        done = rows.map_batches(_Worker, batch_size=1, batch_format="pyarrow", compute=pool, num_cpus=1)
        for row in done.iter_rows():
            found = pickle.loads(row["raw"])
            if isinstance(found, Stop):
                raise found
            yield found


@contextmanager
def _ray(processes: int) -> Iterator[Any]:
    """Join the cluster that is named, or begin one for this run alone.

    Raises:
        MissingExtra: if Ray is not installed.
    """
    there = ADDRESS in os.environ
    os.environ.update(SILENT if there else SILENT | ALONE)
    try:
        import ray  # noqa: PLC0415  (an extra of 240 MB, which reads the environment)
        import ray.data  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra.of("--engine ray", "cluster") from error
    own = {"num_cpus": processes + 1, "include_dashboard": False, "object_store_memory": SHARED}
    ray.init(**({} if there else own), logging_level="error", log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "The minimum number of concurrent actors")  # a short run has few parts
            yield ray
    finally:
        ray.shutdown()


def _source(data: Any, parts: Parts, work: Work) -> Any:  # noqa: ANN401  (a library without types)
    """Make a source of rows, each a part by itself, which Ray reads no further ahead than it has room."""

    class Parted(data.Datasource):  # type: ignore[misc]  # a library without types
        """The parts of a batch."""

        def estimate_inmemory_data_size(self) -> None:
            """Nobody knows before they are read."""

        def get_read_tasks(self, *_: object, **__: object) -> list[Any]:
            """Give the one task that reads them, in order."""
            unknown = data.block.BlockMetadata(num_rows=None, size_bytes=None, exec_stats=None, input_files=None)
            return [data.ReadTask(lambda: (_table((work, one)) for one in _told(parts)), unknown)]

    return Parted()


def _told(parts: Parts) -> Iterator[Part | Receipt | Stop]:
    """Give the parts, and at the end what stopped them from coming."""
    try:
        yield from parts()
    except Stop as error:
        yield error


def _table(one: object) -> Any:  # noqa: ANN401  (a library without types)
    import pyarrow  # noqa: PLC0415  (an extra of 170 MB)

    return pyarrow.table({"raw": pyarrow.array([pickle.dumps(one)], pyarrow.large_binary())})


class _Worker:
    """Does the work on parts, one after the other, in a process of Ray that lives on between them."""

    def __call__(self, rows: Any) -> Any:  # noqa: ANN401  (a library without types)
        """Do the part of a row, and give its receipt, or what stops the run."""
        (raw,) = rows.column("raw").to_pylist()
        work, given = pickle.loads(raw)
        try:
            return _table(_done(given, work) if isinstance(given, Part) else given)
        except Stop as error:
            return _table(error)


def _done(part: Part, work: Work) -> Receipt:
    (receipt,) = without_the_deadly(part, work) if _begun(part, work) > TRIES else work(part)
    return receipt


def _begun(part: Part, work: Work) -> int:
    """Count how often a part was begun."""
    place, name = place_of(work.output), f"{WORK}/part-{part.number:06}.begun"
    count = len(place.read(name) or b"") + 1
    place.write(name, b"." * count)
    return count
