"""``parley search``: passages by their words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.cli.ledger.named import Actors, Limit, Outlets, tell_unknown
from parley.cli.ledger.place import AsOf, Folder, KnownAt, TierName, Tiers, checked_day, checked_moment, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_rows

if TYPE_CHECKING:
    from parley.ledger import Hit

EXAMPLES = """
    parley search ceasefire monitors --dossier talks/

    parley search "security guarantees" "verif*" --kind commitment --since 2025-08-01 --dossier talks/

    parley search sanctions --actor Merz --outlet "Harbour Courier" --format json --dossier talks/

Every word has to be found. Words in quotes stand together, and a word that ends in * is the beginning of one; accents,
capitals and scripts make no difference. The best come first, of equal ones the latest.
"""
KINDS = ("statement", "meeting", "commitment", "question", "article")
COLUMNS = ("kind", "article", "outlet", "published", "recorded_at", "record", "rank", "extract")


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", show_default=False)],
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help=f"Only these: {', '.join(KINDS)}.", show_default=False),
    ] = None,
    actor: Actors = None,
    outlet: Outlets = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = None,
    limit: Limit = 20,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    form: Form = TableFormat.TABLE,
    tier: Tiers = TierName.ALL,
    folder: Folder = Path(),
) -> None:
    """Find sentences with records, and articles, by the words in them."""
    moment = checked_moment(known_at)
    first, last, day = checked_day(since, "--since"), checked_day(until, "--until"), checked_day(as_of)
    if unknown_kinds := sorted(set(kind or ()) - set(KINDS)):
        raise typer.BadParameter(f"{unknown_kinds[0]!r} is none; take {', '.join(KINDS)}.", param_hint="--kind")

    from parley.analysis.asked import actors_meant, outlets_meant
    from parley.analysis.identity import Identity
    from parley.cli.output import opened
    from parley.ledger import Narrow, acting, judgements, outlets
    from parley.ledger import search as found

    with speaking(), the_ledger(folder, tier) as (dossier, ledger), opened(None) as out:
        identity = Identity(dossier, judgements(ledger, known_at=moment))
        people = acting(ledger, known_at=moment) if actor else ()
        who = [actors_meant(one, people, identity) for one in actor or ()]
        papers = outlets(ledger, known_at=moment) if outlet else ()
        where = [outlets_meant(one, papers) for one in outlet or ()]
        actors, told = (sorted({name for one in meant for name in one.names}) for meant in (who, where))
        hits: list[Hit] = []
        if (actors or not who) and (told or not where):
            ends = min((one for one in (last, day) if one), default=None)
            narrow = Narrow(tuple(kind or ()), tuple(actors), tuple(told), first, ends)
            hits = found(ledger, query_of(words), narrow=narrow, known_at=moment, limit=limit)
        write_rows(form, [_row(hit) for hit in hits], COLUMNS, _lines, out)
    if tell_unknown(one for one in (*who, *where) if not one.names):
        raise typer.Exit(1)
    if not hits:
        note("nothing found", "dim")


def query_of(words: list[str]) -> str:
    """Put a query together as it was typed: what the shell took out of quotes stands together."""
    return " ".join(f'"{word}"' if " " in word.strip() and '"' not in word else word for word in words)


def _row(hit: Hit) -> dict[str, object]:
    return {
        "kind": hit.kind,
        "article": hit.article,
        "outlet": hit.outlet,
        "published": hit.published.isoformat() if hit.published else None,
        "recorded_at": hit.recorded_at.isoformat(),
        "record": hit.record,
        "rank": hit.rank,
        "extract": hit.extract,
        "text": hit.text,
        "body": hit.body,
    }


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['published'] or 'no day'}  {row['outlet'] or row['article']}  ({row['kind']})"
        yield f"    {row['extract']}"
