"""The article with its evidence highlighted: the colour tells the kind, the mark behind a span names its record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from parley.cli.show.marks import Mark
from parley.records import Article, Block, BlockKind

STYLES = {BlockKind.HEADLINE: "bold", BlockKind.STANDFIRST: "italic", BlockKind.SUBHEADING: "bold"}
SHARED = "underline"
"""Words that several records rest on are underlined, in the colour of the record that begins first."""


def show_article(article: Article, marked: Sequence[Mark]) -> Group:
    """Lay out the head of the article, then every block that is read."""
    blocks = [Padding(_block(article, block, marked), (0, 0, 1, 0)) for block in article.kept]
    return Group(_head(article), Text(), *blocks)


def dropped_lines(article: Article) -> list[Text]:
    """List the blocks that no record may rest on, each with its reason and first words."""
    lines = []
    for block in article.blocks:
        if block.dropped is not None:
            words = " ".join(article.text[block.start : block.end].split())
            lines.append(Text(f"{block.kind}: {_short(words)} ({block.dropped})", style="dim"))
    return lines


def _head(article: Article) -> Text:
    """Say what the article is and where each fact about it comes from."""
    facts = [
        _fact("", article.outlet, article.outlet_from),
        _fact("", article.byline, article.byline_from),
        _fact("published ", article.published, article.published_from),
    ]
    told = " · ".join(fact for fact in facts if fact) or "outlet and date unknown"
    title = f"{article.title}\n" if article.title else ""
    return Text.assemble((title, "bold"), (told, "dim"), (f"\n{article.input}", "dim"))


def _fact(name: str, value: str | None, origin: str | None) -> str:
    return f"{name}{value} ({origin})" if value else ""


def _block(article: Article, block: Block, marked: Sequence[Mark]) -> Text:
    """Colour the evidence inside a block and put the marks behind it."""
    inside = [mark for mark in marked if _ends_in(mark, block) or _starts_in(mark, block)]
    text = Text(style=STYLES.get(block.kind, ""))
    edges = {block.start, block.end} | {at for mark in inside for at in (_start(mark, block), _end(mark, block))}
    places = sorted(edges)
    for start, end in pairwise(places):
        here = [mark for mark in inside if _start(mark, block) <= start and end <= _end(mark, block)]
        text.append(article.text[start:end], style=_style(here))
        _append_names(text, (mark for mark in inside if _ends_in(mark, block) and _end(mark, block) == end))
    return text


def _append_names(text: Text, ending: Iterable[Mark]) -> None:
    """Put the names of the records behind the words that they rest on."""
    for mark in ending:
        text.append(f"[{mark.name}]", style=f"bold {mark.colour}")


def _style(here: Sequence[Mark]) -> str:
    """Give the style of words that some records rest on."""
    if not here:
        return ""
    return f"{here[0].colour} {SHARED}" if len(here) > 1 else here[0].colour


def _start(mark: Mark, block: Block) -> int:
    return max(mark.record.evidence.start, block.start)


def _end(mark: Mark, block: Block) -> int:
    return min(mark.record.evidence.end, block.end)


def _starts_in(mark: Mark, block: Block) -> bool:
    return block.start <= mark.record.evidence.start < block.end


def _ends_in(mark: Mark, block: Block) -> bool:
    return block.start < mark.record.evidence.end <= block.end


def _short(words: str, most: int = 60) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"
