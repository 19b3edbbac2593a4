"""The readings of a whole output, part by part, as a ledger takes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parley.exchange.archive import (
    ARTICLES,
    MANIFEST,
    RECORDS,
    Manifest,
    PartFile,
    is_whole,
    manifest_of,
    read_rows,
    readings_of,
)
from parley.flow.batch.places import Place, place_of
from parley.records import BadBatch, UnreadableInput

AGAIN = "Copy it once more, or run `parley batch` with --resume where it was made."


def kept_readings(where: str) -> Iterator[dict[str, Any] | UnreadableInput]:
    """Give the readings of an output as objects by the contract, in the order of its inputs.

    Raises:
        BadBatch: if it is not whole, or a file is not what its manifest says.
        MissingExtra: if pyarrow is not installed.
    """
    place = place_of(where)
    for articles, records in _pairs(_manifest(place, where)):
        made_of = (read_rows(_raw(place, one, where)) for one in (articles, records))
        yield from readings_of(*made_of, where=f"{where}/{articles.file}")


def _manifest(place: Place, where: str) -> Manifest:
    raw = place.read(MANIFEST)
    if raw is None:
        remedy = "Give what `parley batch` wrote, or let it come to its end with --resume."
        raise BadBatch(f"holds no {MANIFEST}", where=where, remedy=remedy)
    return manifest_of(raw.decode("utf-8", "replace"), where=f"{where}/{MANIFEST}")


def _pairs(manifest: Manifest) -> Iterator[tuple[PartFile, PartFile]]:
    return zip(manifest.of(ARTICLES.name), manifest.of(RECORDS.name), strict=True)


def _raw(place: Place, told: PartFile, where: str) -> bytes:
    """Give a file that is what the manifest says."""
    raw = place.read(told.file)
    if raw is None or not is_whole(raw, told):
        fault = "is not there" if raw is None else "is not what its manifest says"
        raise BadBatch(fault, where=f"{where}/{told.file}", remedy=AGAIN)
    return raw
