"""One appended line of the log, and the chain of hashes that ties it to all before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Any

Body = Mapping[str, Any]
"""What an entry says, as a JSON object."""

FIRST = "0" * 64
"""What stands for the hash before the first entry."""


class EntryKind(StrEnum):
    """What an entry tells."""

    ARTICLE = "article"
    READING = "reading"
    DOSSIER = "dossier"
    JUDGEMENT = "judgement"
    REVIEW = "review"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in the log; ``recorded_at`` grows strictly with ``number``.

    ``hash`` is the SHA-256, in hexadecimal digits, of ``previous`` and all that this entry says.
    """

    number: int
    kind: EntryKind
    recorded_at: datetime
    body: Body
    previous: str
    hash: str


def canonical(value: object) -> str:
    """Write JSON in the one form that hashes are taken of: keys in order, no blanks, ASCII alone."""
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(value: object) -> str:
    """Give the SHA-256 of a value's canonical form: the same for the same content, wherever it came from."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def chained(previous: str, number: int, kind: str, recorded_at: str, body: str) -> str:
    """Give the hash of an entry out of its columns, ``body`` in canonical form."""
    told = "\n".join((previous, str(number), kind, recorded_at, body))
    return hashlib.sha256(told.encode()).hexdigest()


def instant(moment: datetime) -> str:
    """Write a moment in UTC, to the microsecond, always equally long: such texts sort as their moments do.

    Raises:
        ValueError: if the moment does not say its time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(told: str) -> datetime:
    """Take a record time as people write it, by ISO 8601: UTC if no zone is told; a day means its end.

    Raises:
        ValueError: if it is none.
    """
    at = datetime.fromisoformat(told)
    if len(told) == len("2025-08-18"):
        at = datetime.combine(at, time.max)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
