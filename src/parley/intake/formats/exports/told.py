"""The articles that the lines of a document tell: those of an export, or the document itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.intake.formats.exports import factiva, nexis, uncoded
from parley.intake.formats.format import Item
from parley.intake.given import Input, InputKind


def told_in(lines: Sequence[str], where: str) -> Iterator[Item]:
    """Give the articles of an export by its layout; a document of another layout is one article."""
    for layout in (nexis.articles, factiva.articles, uncoded.articles):
        found = list(layout(lines, where))
        if found:
            yield from found
            return
    text = "\n\n".join(line for line in lines if line)
    yield Input(where, text.encode("utf-8", "replace"), InputKind.TEXT, charset="utf-8")
