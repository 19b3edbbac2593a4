"""Tell what bytes are by their beginning, and split a collection into its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.intake.given import Input, InputKind
from parley.intake.lines import articles
from parley.records import ParleyError, UnreadableInput

HEAD = 4096
FEED = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
PAGE = re.compile(rb"<(!doctype html|html|head|body|article|div|p|script|meta|title)[\s>]", re.IGNORECASE)
LINE = re.compile(rb'^\s*\{\s*"')


def split(
    raw: bytes, *, where: str, largest: int, kind: InputKind | None = None, lines: bool | None = None
) -> Iterator[Input | ParleyError]:
    """Make inputs of bytes: one for a page or text, one a line for a collection (``lines``; None: look at the bytes).

    Raises:
        UnreadableInput: if there are too many bytes, or they are a feed.
    """
    refuse_large(len(raw), where=where, largest=largest)
    if lines or (lines is None and LINE.match(raw)):
        yield from articles(raw, where=where)
        return
    refuse_feed(raw, where=where)
    yield Input(where, raw, kind or kind_of(raw))


def kind_of(raw: bytes) -> InputKind:
    """Take bytes for a page where tags of HTML stand at their beginning, for text otherwise."""
    return InputKind.HTML if PAGE.search(raw[:HEAD].replace(b"\0", b"")) else InputKind.TEXT


def refuse_large(size: int, *, where: str, largest: int) -> None:
    """Refuse what would cost unbounded memory.

    Raises:
        UnreadableInput: if there are more bytes than are read.
    """
    if size > largest:
        raise UnreadableInput(
            f"is larger than {largest // 2**20} MB", where=where, remedy="Split it into articles first."
        )


def refuse_feed(raw: bytes, *, where: str) -> None:
    """Refuse a feed: it lists articles and holds none.

    Raises:
        UnreadableInput: if the bytes are RSS, RDF or Atom.
    """
    if FEED.search(raw[:HEAD]) and not PAGE.match(raw[:HEAD].lstrip()):
        raise UnreadableInput(
            "is a feed, not an article", where=where, remedy="Give the addresses of the articles that it lists."
        )
