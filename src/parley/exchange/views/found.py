"""Passages that were found by their words, as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from parley.analysis.asked import Meant, actors_meant, outlets_meant
from parley.exchange.views.facets import Facet, facets, picked
from parley.exchange.views.table import Clocks, Row, Table, identity_of, iso
from parley.ledger import Hit, Ledger, Match, Narrow, Searches, Tier, acting, acts, matches, outlets, search
from parley.records import Dossier

KINDS = ("statement", "meeting", "commitment", "question", "article")
COLUMNS = ("kind", "article", "outlet", "published", "recorded_at", "record", "rank", "extract")


@dataclass(frozen=True, slots=True)
class SearchWish:
    """What is asked for: ``query`` as the search takes it; any of the kinds, actors and outlets, none named means all;
    published in ``since`` to ``until``; ``limit`` rows at most. Of records also any of the issues, stances,
    statuses, and published in any of the months (2025-03)."""

    query: str
    kinds: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    limit: int = 20
    issues: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    months: tuple[str, ...] = ()


def found_table(
    ledger: Ledger, dossier: Dossier, wish: SearchWish, clocks: Clocks, searches: Searches | None = None
) -> Table:
    """Give the best passages.

    Args:
        ledger: where to look.
        dossier: which names mean the same.
        wish: what for.
        clocks: when.
        searches: what was searched before, where that is kept.

    Raises:
        BadLedger: if the database refuses.
    """
    who, where = _actors(ledger, dossier, wish, clocks), _outlets(ledger, wish, clocks)
    unknown = tuple(one for one in (*who, *where) if not one.names)
    actors, papers = _names(who), _names(where)
    if (wish.actors and not actors) or (wish.outlets and not papers):
        return Table(COLUMNS, [], unknown)
    until = min((one for one in (wish.until, clocks.as_of) if one), default=None)
    narrow = Narrow(wish.kinds, actors, papers, wish.since, until, _picked(ledger, wish, clocks, searches))
    if searches and narrow == Narrow() and _now(ledger, clocks):
        hits = searches.hits(ledger, wish.query, wish.limit)
    else:
        hits = search(ledger, wish.query, narrow=narrow, known_at=clocks.known_at, limit=wish.limit)
    return Table(COLUMNS, [_row(hit) for hit in hits], unknown)


def found_facets(
    ledger: Ledger, dossier: Dossier, wish: SearchWish, clocks: Clocks, searches: Searches | None = None
) -> tuple[dict[str, list[Facet]], bool]:
    """Count what is found by what it is about, and say whether there is more than was counted (see ``found_table``).

    Raises:
        BadLedger: if the database refuses.
    """
    found, more = _matches(ledger, wish, clocks, searches)
    days = [one for one in found if _within(one, wish)]
    wanted = _wanted(wish) | {
        "kind": frozenset(wish.kinds),
        "actor": frozenset(_names(_actors(ledger, dossier, wish, clocks))),
        "outlet": frozenset(_names(_outlets(ledger, wish, clocks))),
    }
    told = facets(days, wanted)
    known = acts(ledger, [one.value for one in told.get("actor", ())], known_at=clocks.known_at)
    told["actor"] = [one for one in told.get("actor", ()) if one.value in known]
    return {name: some for name, some in told.items() if some}, more


def _within(one: Match, wish: SearchWish) -> bool:
    if not (wish.since or wish.until):
        return True
    return one.published is not None and (wish.since or one.published) <= one.published <= (wish.until or one.published)


def _wanted(wish: SearchWish) -> dict[str, frozenset[str]]:
    """Give what is asked for that only the records themselves can tell."""
    asked = {"issue": wish.issues, "stance": wish.stances, "status": wish.statuses, "month": wish.months}
    return {name: frozenset(values) for name, values in asked.items()}


def _now(ledger: Ledger, clocks: Clocks) -> bool:
    """Say whether all that is known now is meant."""
    return clocks == Clocks() and ledger.tier is Tier.ALL


def _matches(ledger: Ledger, wish: SearchWish, clocks: Clocks, searches: Searches | None) -> tuple[list[Match], bool]:
    if searches and _now(ledger, clocks):
        return searches.matches(ledger, wish.query)
    return matches(ledger, wish.query, until=clocks.as_of, known_at=clocks.known_at)


def _picked(ledger: Ledger, wish: SearchWish, clocks: Clocks, searches: Searches | None) -> tuple[int, ...] | None:
    """Pick the passages with the issues, stances, statuses and months that are asked for; None where none is."""
    wanted = _wanted(wish)
    if not any(wanted.values()):
        return None
    found, _ = _matches(ledger, wish, clocks, searches)
    return tuple(one.passage for one in picked(found, wanted))


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
