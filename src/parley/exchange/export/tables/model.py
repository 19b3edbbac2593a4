"""The tables of an export, and the rows that records and articles make in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from parley.exchange.export.gathered import Gathered
from parley.exchange.export.tables.columns import Column, Value, columns
from parley.exchange.export.wish import actors_of
from parley.ledger import TextVersion, Tier, Told
from parley.records import Actor, Article, Block, Commitment, Keep, Meeting, Question, Reason, Statement


class Role(StrEnum):
    """What somebody does in a record."""

    ACTOR = "actor"
    """Takes the position."""
    ON_BEHALF_OF = "on_behalf_of"
    """The actor speaks for it."""
    DEBTOR = "debtor"
    """Would provide something."""
    CREDITOR = "creditor"
    """Would be provided for."""
    PARTICIPANT = "participant"
    """Meets."""
    SOURCE = "source"
    """Reports it; the first is the nearest to the outlet."""


@dataclass(frozen=True)
class Kept:
    """What a ledger knows of a record beside what the record says."""

    article: str
    """Id of the article that it was found in."""
    version: str
    """Which version of the article: a SHA-256 of what it says."""
    outlet: str | None
    """Who publishes the article."""
    published: date | None
    """Day of publication; none where the article tells none."""
    recorded_at: datetime
    """When it was recorded (UTC); what was known at a moment was recorded by then."""
    tier: Tier
    """What people decided on it."""
    entry: int
    """Entry of the ledger's log that tells it; with nth it names the record in this export."""
    nth: int
    """Which record of that entry it is, from 0."""


@dataclass(frozen=True)
class KeptText:
    """What a ledger knows of an article beside what the article says."""

    version: str
    """Which version of the article: a SHA-256 of what it says."""
    recorded_at: datetime
    """When it was recorded (UTC)."""
    kept: Keep
    """How much of the text the outlet's rule lets Parley keep; the rest of it is blank."""
    entry: int
    """Entry of the ledger's log that tells it."""


@dataclass(frozen=True)
class _InRecord:
    """Which record a row belongs to."""

    entry: int
    """Entry of the record."""
    nth: int
    """Which record of that entry it is."""
    position: int
    """Counts those of one record, from 1."""


@dataclass(frozen=True)
class _Acts(_InRecord):
    """Somebody in a record."""

    role: Role
    """What the actor does in the record."""


@dataclass(frozen=True)
class _InText:
    """Which article a row belongs to."""

    version: str
    """Version of the article."""
    position: int
    """Counts the parts of one article, from 1."""


Row = dict[str, Value]
RowsOf = Callable[[Gathered], Iterator[Row]]


@dataclass(frozen=True)
class TableOf:
    """A table: its name, what a row is, its columns, the columns that name a row, the rows of an export.

    ``points`` says which columns of which other table its first columns point to.
    """

    name: str
    what: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: RowsOf
    points: tuple[str, tuple[str, ...]] | None = None


def _records(kind: str, shape: type) -> TableOf:
    own, beside = columns(shape), columns(Kept)

    def rows(gathered: Gathered) -> Iterator[Row]:
        for told in gathered.records(kind):
            gathered.tally.see(told)
            yield {one.name: one.of(told.body) for one in own} | _kept(told)

    what = (shape.__doc__ or "").partition("\n")[0].replace("``", "")
    return TableOf(f"{kind}s", what, (*own, *beside), ("entry", "nth"), rows, ("articles", ("version",)))


def _kept(told: Told) -> Row:
    return {
        "article": told.article,
        "version": told.version,
        "outlet": told.outlet,
        "published": told.published.isoformat() if told.published else None,
        "recorded_at": told.recorded_at.isoformat(),
        "tier": told.tier.value,
        "entry": told.number,
        "nth": told.place,
    }


def _articles(gathered: Gathered) -> Iterator[Row]:
    for one in gathered.articles():
        yield {column.name: column.of(one.body) for column in TEXT} | _kept_text(one)


def _kept_text(one: TextVersion) -> Row:
    return {"version": one.id, "recorded_at": one.recorded_at.isoformat(), "kept": one.kept.value, "entry": one.number}


def _blocks(gathered: Gathered) -> Iterator[Row]:
    for one in gathered.articles():
        yield from _numbered({"version": one.id}, one.body["blocks"])


def _actors(gathered: Gathered) -> Iterator[Row]:
    for told in gathered.records():
        yield from _numbered(_record(told), ({"role": role, **actor} for role, actor in actors_of(told.body)))


def _reasons(gathered: Gathered) -> Iterator[Row]:
    for told in gathered.records():
        yield from _numbered(_record(told), told.body["why"])


def _record(told: Told) -> Row:
    return {"entry": told.number, "nth": told.place}


def _numbered(of: Row, parts: Iterable[dict[str, Any]]) -> Iterator[Row]:
    for position, one in enumerate(parts, start=1):
        yield of | {"position": position} | one


TEXT = columns(Article, without=("blocks",))
ARTICLES = TableOf("articles", "A version of an article.", (*TEXT, *columns(KeptText)), ("version",), _articles)
TABLES = (
    ARTICLES,
    _records("statement", Statement),
    _records("meeting", Meeting),
    _records("commitment", Commitment),
    _records("question", Question),
    TableOf(
        "actors", "Somebody in a record, in one of the roles.", (*columns(_Acts), *columns(Actor)),
        ("entry", "nth", "position"), _actors,
    ),
    TableOf(
        "reasons", "Why a record was made.", (*columns(_InRecord), *columns(Reason)),
        ("entry", "nth", "position"), _reasons,
    ),
    TableOf(
        "blocks", "A labelled part of an article's text.", (*columns(_InText), *columns(Block)),
        ("version", "position"), _blocks, ("articles", ("version",)),
    ),
)  # fmt: skip
"""Every table, each after those that it points to."""
