"""``parley search``: passages by their words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from parley.cli.ledger.named import Actors, Limit, Outlets
from parley.cli.ledger.place import (
    AsOf,
    Folder,
    KnownAt,
    TierName,
    Tiers,
    checked_clocks,
    checked_day,
    the_ledger,
)
from parley.cli.run import speaking
from parley.cli.views.rows import Form, Rows, TableFormat, write_table

EXAMPLES = """
    parley search ceasefire monitors --dossier talks/

    parley search "security guarantees" "verif*" --kind commitment --since 2025-08-01 --dossier talks/

    parley search sanctions --actor Merz --outlet "Harbour Courier" --format json --dossier talks/

Every word has to be found. Words in quotes stand together, and a word that ends in * is the beginning of one; accents,
capitals and scripts make no difference. The best come first, of equal ones the latest.
"""
KINDS = ("statement", "meeting", "commitment", "question", "article")


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
    clocks = checked_clocks(as_of, known_at)
    first, last = checked_day(since, "--since"), checked_day(until, "--until")
    if unknown_kinds := sorted(set(kind or ()) - set(KINDS)):
        raise typer.BadParameter(f"{unknown_kinds[0]!r} is none; take {', '.join(KINDS)}.", param_hint="--kind")

    from parley.exchange.views import SearchWish, found_table

    kinds, actors, outlets = (tuple(told or ()) for told in (kind, actor, outlet))
    wish = SearchWish(query_of(words), kinds, actors, outlets, first, last, limit)
    with speaking(), the_ledger(folder, tier) as (dossier, ledger):
        write_table(form, found_table(ledger, dossier, wish, clocks), _lines, empty="nothing found")


def query_of(words: list[str]) -> str:
    """Put a query together as it was typed: what the shell took out of quotes stands together."""
    return " ".join(f'"{word}"' if " " in word.strip() and '"' not in word else word for word in words)


def _lines(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield f"{row['published'] or 'no day'}  {row['outlet'] or row['article']}  ({row['kind']})"
        yield f"    {row['extract']}"
