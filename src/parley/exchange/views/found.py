"""Passages that were found by their words, as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parley.analysis.asked import Meant, actors_meant, outlets_meant
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso
from parley.ledger import Hit, Ledger, Narrow, acting, outlets, search
from parley.records import Dossier

KINDS = ("statement", "meeting", "commitment", "question", "article")
COLUMNS = ("kind", "article", "outlet", "published", "recorded_at", "record", "rank", "extract")


@dataclass(frozen=True, slots=True)
class SearchWish:
    """What is asked for: ``query`` as the search takes it; any of the kinds, actors and outlets, none named means all;
    published in ``since`` to ``until``; ``limit`` rows at most."""

    query: str
    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int = 20


def found_table(ledger: Ledger, dossier: Dossier, wish: SearchWish, clocks: Clocks) -> Table:
    """Give the best passages.

    Raises:
        BadLedger: if the database refuses.
    """
    who, where = _actors(ledger, dossier, wish, clocks), _outlets(ledger, wish, clocks)
    unknown = tuple(one for one in (*who, *where) if not one.names)
    actors, papers = _names(who), _names(where)
    if (wish.actors and not actors) or (wish.outlets and not papers):
        return Table(COLUMNS, [], unknown)
    until = min((one for one in (wish.until, clocks.as_of) if one), default=None)
    narrow = Narrow(wish.kinds, actors, papers, wish.since, until)
    hits = search(ledger, wish.query, narrow=narrow, known_at=clocks.known_at, limit=wish.limit)
    return Table(COLUMNS, [_row(hit) for hit in hits], unknown)


def _actors(ledger: Ledger, dossier: Dossier, wish: SearchWish, clocks: Clocks) -> list[Meant]:
    if not wish.actors:
        return []
    people, identity = acting(ledger, known_at=clocks.known_at), identity_of(ledger, dossier, clocks)
    return [actors_meant(one, people, identity) for one in wish.actors]


def _outlets(ledger: Ledger, wish: SearchWish, clocks: Clocks) -> list[Meant]:
    papers = outlets(ledger, known_at=clocks.known_at) if wish.outlets else ()
    return [outlets_meant(one, papers) for one in wish.outlets]


def _names(meant: Iterable[Meant]) -> tuple[str, ...]:
    return tuple(sorted({name for one in meant for name in one.names}))


def _row(hit: Hit) -> Row:
    return {
        "kind": hit.kind,
        "article": hit.article,
        "outlet": hit.outlet,
        "published": iso(hit.published),
        "recorded_at": hit.recorded_at.isoformat(),
        "record": hit.record,
        "rank": hit.rank,
        "extract": hit.extract,
        "text": hit.text,
        "body": hit.body,
    }
