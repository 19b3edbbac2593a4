"""Tell what bytes are by their beginning, and split a collection into its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from parley.intake.given import Input, InputKind
from parley.intake.lines import articles
from parley.records import ParleyError, UnreadableInput

HEAD = 4096
FEED = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
PAGE = re.compile(rb"<(!doctype html|html|head|body|article|div|p|script|meta|title)[\s>]", re.IGNORECASE)
ROOT = re.compile(rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}>\s*)?<(!doctype html|html)[\s>]", re.IGNORECASE)
LINE = re.compile(rb'(\xef\xbb\xbf)?\s*\{\s*"')


def split(
    stream: BinaryIO, *, where: str, largest: int, kind: InputKind | None = None, lines: bool | None = None
) -> Iterator[Input | ParleyError]:
    """Make inputs of a stream: one of a page or text, one a line of a collection, however long that is.

    Args:
        stream: the bytes; of a collection one line at a time is held in memory.
        where: the name that the inputs bear.
        largest: the bytes of one text, page or line that are read.
        kind: what the bytes are; None to look at their beginning.
        lines: whether they are a collection; None to look at their beginning.

    Raises:
        UnreadableInput: if a text or page has too many bytes, or is a feed.
    """
    opening = list(_opening(stream, largest))
    if lines or (lines is None and opening and LINE.match(opening[-1])):
        yield from articles(chain(opening, _lines(stream, largest)), where=where, largest=largest)
        return
    begun = b"".join(opening)
    raw = begun + stream.read(max(0, largest + 1 - len(begun)))
    refuse_large(len(raw), where=where, largest=largest)
    refuse_feed(raw, where=where)
    yield Input(where, raw, kind or kind_of(raw))


def _opening(stream: BinaryIO, largest: int) -> Iterator[bytes]:
    """Give the lines as far as the first that says something."""
    size = 0
    while size <= largest and (line := stream.readline(largest + 1)):
        yield line
        size += len(line)
        if line.strip():
            return


def _lines(stream: BinaryIO, largest: int) -> Iterator[bytes]:
    """Give line by line; of one that is too long so much that this can be told."""
    while line := stream.readline(largest + 1):
        rest = line
        while len(rest) > largest and not rest.endswith(b"\n"):
            rest = stream.readline(largest + 1)
        yield line


def kind_of(raw: bytes | bytearray) -> InputKind:
    """Take bytes for a page where tags of HTML stand at their beginning, for text otherwise."""
    return InputKind.HTML if PAGE.search(_head(raw)) else InputKind.TEXT


def refuse_large(size: int, *, where: str, largest: int) -> None:
    """Refuse what would cost unbounded memory.

    Raises:
        UnreadableInput: if there are more bytes than are read.
    """
    if size > largest:
        raise UnreadableInput(
            f"is larger than {largest // 2**20} MB", where=where, remedy="Split it into articles first."
        )


def refuse_feed(raw: bytes | bytearray, *, where: str) -> None:
    """Refuse a feed: it lists articles and holds none.

    Raises:
        UnreadableInput: if the bytes are RSS, RDF or Atom.
    """
    if FEED.search(_head(raw)) and not ROOT.match(_head(raw)):
        raise UnreadableInput(
            "is a feed, not an article", where=where, remedy="Give the addresses of the articles that it lists."
        )


def _head(raw: bytes | bytearray) -> bytes:
    """Give the beginning as if it were UTF-8: in UTF-16 every other byte of a tag is zero."""
    return bytes(raw[:HEAD]).replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
