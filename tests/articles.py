"""Articles for tests, out of plain text."""

from __future__ import annotations

from parley.records import Article, Block, BlockKind, Origin


def article(text: str, *, published: str | None = None, language: str | None = None) -> Article:
    """Make an article of paragraphs that are parted by blank lines."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 2
    origin = Origin.ARGUMENT if published else None
    return Article("a1", "test", text, tuple(blocks), published=published, published_from=origin, language=language)
