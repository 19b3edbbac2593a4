"""Who was recognised in an article: each actor with its spellings and the rules that recognised it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from parley.records import Article

if TYPE_CHECKING:
    from parley.reading.alone import Recognised


def show_actors(article: Article, actors: tuple[Recognised, ...]) -> Group:
    """Lay out the actors of one article, the most often named first."""
    head = Text(f"{article.title or article.input} ({len(actors)} actors)", style="bold")
    return Group(head, *(_actor(one) for one in actors), Text())


def _actor(one: Recognised) -> Group:
    """Lay out one actor: who it is, how it is spelt and how often, and why it was taken for one."""
    side = f", speaks for {one.on_behalf_of.name}" if one.on_behalf_of else ""
    known = f"in the registry as {one.actor.id}" if one.actor.id else "not in the registry"
    spellings = ", ".join(f"{word} ({count})" for word, count in one.spellings)
    head = Text.assemble((one.actor.name, "bold cyan"), f" · {one.actor.kind}{side} · {known}")
    why = Text(f"spelt {spellings}; recognised by {', '.join(one.rules)}", style="dim")
    return Group(head, Padding.indent(why, 4))
