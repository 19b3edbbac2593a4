"""Who was recognised in an article, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from parley.records import Article

if TYPE_CHECKING:
    from parley.reading.recognised import Recognised


def show_actors(article: Article, actors: tuple[Recognised, ...]) -> Group:
    """Lay out a row for each actor: name, kind, for whom, spellings with their counts, and the rules."""
    table = Table(box=None, pad_edge=False)
    for title in ("actor", "kind", "speaks for", "spellings", "recognised by", "registry id"):
        table.add_column(title, overflow="fold")
    for one in actors:
        spellings = ", ".join(word if count == 1 else f"{word} ({count} times)" for word, count in one.spellings)
        side = one.on_behalf_of.name if one.on_behalf_of else ""
        table.add_row(one.actor.name, one.actor.kind, side, spellings, ", ".join(one.rules), one.actor.id or "unknown")
    return Group(Text(article.title or article.input, style="bold"), table)
