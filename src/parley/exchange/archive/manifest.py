"""What a read archive says of itself: what was read, by whom, how much came of it, and the hash of every file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from parley.records import BadBatch

MANIFEST = "manifest.json"
SCHEMA = "parley/batch/1"


@dataclass(frozen=True, slots=True)
class PartFile:
    """A file of a table: its name below the output, its rows and bytes, its SHA-256 in hexadecimal digits."""

    table: str
    file: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All of an archive. ``wish`` is what was asked for, ``left_out`` counts inputs by the reason why."""

    made_by: Mapping[str, str]
    reader: Mapping[str, str]
    wish: Mapping[str, Any]
    counts: Mapping[str, int]
    left_out: Mapping[str, int]
    parts: tuple[PartFile, ...]

    def of(self, table: str) -> list[PartFile]:
        """Give the files of a table, in order."""
        return [one for one in self.parts if one.table == table]


def is_whole(raw: bytes | None, told: PartFile) -> bool:
    """Say whether a file is there and is the one that is told of."""
    return raw is not None and sha256(raw).hexdigest() == told.sha256


def manifest_text(manifest: Manifest) -> str:
    """Write a manifest: a line a file, so that two of them can be compared by eye."""
    told = {"schema": SCHEMA} | {key: value for key, value in asdict(manifest).items() if key != "parts"}
    head = json.dumps(told, ensure_ascii=False, indent=1)[:-2]
    files = ",\n  ".join(json.dumps(asdict(one), ensure_ascii=False) for one in manifest.parts)
    return f'{head},\n "parts": [\n  {files}\n ]\n}}\n'


def manifest_of(text: str, *, where: str) -> Manifest:
    """Read a manifest.

    Raises:
        BadBatch: if it is none.
    """
    try:
        told = json.loads(text)
        if told.pop("schema") != SCHEMA:
            raise ValueError(f"its schema is not {SCHEMA}")  # noqa: TRY301  (told like all else that may be wrong)
        return Manifest(**told | {"parts": tuple(PartFile(**one) for one in told["parts"])})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        remedy = "Give a folder that `parley batch` wrote to its end."
        raise BadBatch(f"is no manifest ({error})", where=where, remedy=remedy) from error
