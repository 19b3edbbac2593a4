"""What a batch is asked for, and whether what is there already was made for the same."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from parley.exchange.archive import MANIFEST, Manifest, manifest_of
from parley.exchange.archive.parquet import arrow
from parley.flow.batch.places import Place, place_of
from parley.flow.chunk import reader_of
from parley.flow.follow import CHUNK
from parley.flow.how import How
from parley.records import BadBatch

PART = 512
"""Inputs whose tables are written together: what a worker that dies has to read again."""
RUN = "work/run.json"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is read, to where, and how; ``part`` is how many inputs make a part, in whole chunks of the parser's.

    Raises:
        BadBatch: if no parts can be made of so many inputs.
    """

    inputs: Sequence[str]
    output: str
    how: How = field(default_factory=How)
    part: int = PART

    def __post_init__(self) -> None:
        """Refuse parts that would cut a chunk: what is read together must not depend on it."""
        if self.part < CHUNK or self.part % CHUNK:
            raise BadBatch(f"{self.part} inputs make no part", remedy=f"Take a multiple of {CHUNK}.")

    @property
    def place(self) -> Place:
        """Where the output stands."""
        return place_of(self.output)

    def told(self) -> dict[str, Any]:
        """Say what bears on the bytes of the output: not where it stands, and not who makes it."""
        return {"inputs": list(self.inputs), "part": self.part} | asdict(self.how)


@dataclass(frozen=True, slots=True)
class Run:
    """A wish with who reads it: the same run makes the same bytes."""

    wish: Wish
    reader: dict[str, str]
    made_by: dict[str, str]

    def told(self) -> dict[str, Any]:
        """Say what the run is, as it is kept and compared."""
        return {"wish": self.wish.told(), "reader": self.reader, "made_by": self.made_by}


def run_of(wish: Wish, version: str) -> Run:
    """Load the reader and say what run this is; ``version`` is that of Parley.

    Raises:
        MissingExtra: if pyarrow is not installed.
        Stop: if there is no such reader, or it cannot be loaded.
    """
    pyarrow, reader = arrow(), reader_of(wish.how)
    made_by = {"parley": version, "pyarrow": pyarrow.__version__}
    return Run(wish, {"name": reader.name, "version": reader.version}, made_by)


def begin(run: Run, *, resume: bool) -> Manifest | None:
    """Take possession of the output, or of what an earlier run left there; give the manifest if all is done.

    Raises:
        BadBatch: if something else is there, or nothing can be written.
    """
    place, told = run.wish.place, run.told()
    finished, begun = place.read(MANIFEST), place.read(RUN)
    if finished is None and begun is None:
        if place.names():
            raise BadBatch("is not empty", where=run.wish.output, remedy="Name an output that is not there yet.")
        place.write(RUN, json.dumps(told, ensure_ascii=False, indent=1).encode())
        return None
    if not resume:
        remedy = "Go on with --resume, or name an output that is not there yet."
        raise BadBatch("holds a batch already", where=run.wish.output, remedy=remedy)
    manifest = manifest_of(finished.decode(), where=f"{run.wish.output}/{MANIFEST}") if finished else None
    before = _told_by(manifest) if manifest else json.loads(begun or b"{}")
    if differing := _differing(before, told):
        raise BadBatch(
            f"holds a batch of another kind: {', '.join(differing)} differ",
            where=run.wish.output,
            remedy="Ask for the same as before, or name an output that is not there yet.",
        )
    return manifest


def _told_by(manifest: Manifest) -> dict[str, Any]:
    return {"wish": manifest.wish, "reader": manifest.reader, "made_by": manifest.made_by}


def _differing(before: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """Name what two runs do not have in common."""
    return [f"{part}.{key}" for part in now for key in now[part] if before[part].get(key) != now[part][key]]
