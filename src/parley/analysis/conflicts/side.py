"""One side of a pair that contradicts, as it is kept with the pair: conflicts are gathered without their records."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any, NamedTuple

from parley.analysis.conflicts.conflict import about, actors_of
from parley.analysis.conflicts.pairs.finding import ConflictKind, Differ, Finding
from parley.ledger import Told

Place = tuple[int, int]
"""Where a record stands in the ledger: the entry of its reading, and its place in that."""

MANY = 4_000
"""Days, and findings, that are remembered: they come again and again."""

LETTERS = 16
"""Of the digest of what a side says: two that say different things are alike once in 2**64."""


class Side(NamedTuple):
    """A record on one side: ``what`` stands for what it says, ``published`` is None where its article tells no day.

    Tens of thousands are read for one question, and tuples are made fastest.
    """

    place: Place
    record: str
    outlet: str | None
    published: date | None
    what: str
    actors: tuple[str, ...]
    about: str

    @property
    def when(self) -> tuple[date, Place]:
        """Say when it comes in time; those without a day come first."""
        return self.published or date.min, self.place


class Opposed(NamedTuple):
    """Two sides that cannot both hold, the one that was recorded first, and why."""

    left: Side
    right: Side
    finding: Finding


def opposed(left: Told, right: Told, finding: Finding) -> Opposed:
    """Take from two records what is gathered of them."""
    return Opposed(_side(left, finding), _side(right, finding), finding)


def written(pair: Opposed) -> dict[str, Any]:
    """Write a pair as a JSON object, without the places of its records, which stand beside it."""
    finding = pair.finding
    return {
        "kind": finding.kind.value,
        "differ": finding.differ.value,
        "why": finding.why,
        "sides": [
            [one.record, one.outlet, _iso(one.published), one.what, one.about, *one.actors]
            for one in (pair.left, pair.right)
        ],
    }


def read(body: Mapping[str, Any], left: Place, right: Place) -> Opposed:
    """Read what was written."""
    one, other = body["sides"]
    return Opposed(_read(one, left), _read(other, right), _finding(body["kind"], body["differ"], body["why"]))


def _read(told: list[Any], place: Place) -> Side:
    record, outlet, published, what, name, *actors = told
    return Side(place, record, outlet, _day(published), what, tuple(actors), name)


@lru_cache(maxsize=MANY)
def _finding(kind: str, differ: str, why: str) -> Finding:
    return Finding(ConflictKind(kind), Differ(differ), why)


@lru_cache(maxsize=MANY)
def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _side(told: Told, finding: Finding) -> Side:
    what = sha256(repr(_what(told, finding)).encode(errors="surrogatepass")).hexdigest()[:LETTERS]
    place = told.number, told.place
    return Side(place, told.id, told.outlet, told.published, what, actors_of(told), about(told))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _what(told: Told, finding: Finding) -> tuple[str, ...]:
    """Give what a record says in a conflict; a quotation stands for itself."""
    body = told.body
    if finding.kind is ConflictKind.TRANSLATION:
        return (told.text,)
    if told.kind == "statement":
        return (str(body["actor"]["name"]), str(body["stance"]), str(body["modality"]))
    parts = ("status", "when", "place") if told.kind == "meeting" else ("status", "amount")
    return tuple(str(body[part]) for part in parts)
