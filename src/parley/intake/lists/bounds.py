"""What no honest list holds, and what would cost the libraries that read lists more than its worth."""

from __future__ import annotations

import re

from parley.intake.sniff import refuse_large
from parley.records import UnreadableInput

LARGEST = 50 * 1024 * 1024
"""Bytes of a list, unpacked; the sitemap protocol allows as many."""

LARGEST_FEED = 10 * 1024 * 1024
"""Bytes of a feed: it is read whole, and slowly."""

ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)
LONG_TAG = re.compile(rb"<[^<>]{20000,}")
MOST_ATTRIBUTES = 1000
LONG_WORD = re.compile(rb"[^\s<>]{1200,}")
ENDS = 500
"""Bytes at either end of a long word that are kept, where quotation marks and the end of CDATA stand."""


def refuse_hostile(raw: bytes, where: str) -> None:
    """Refuse a list in XML that declares entities of its own, or tags with thousands of attributes.

    A few lines of entities can stand for gigabytes or for a local file; attributes cost their number squared.

    Raises:
        UnreadableInput: saying which.
    """
    plain = raw.replace(b"\0", b"")
    if ENTITIES.search(plain):
        raise UnreadableInput("declares entities of its own", where=where, remedy="Ask the outlet for a plain list.")
    if any(tag.group().count(b"=") > MOST_ATTRIBUTES for tag in LONG_TAG.finditer(plain)):
        raise UnreadableInput("has tags longer than any list", where=where, remedy="Ask the outlet for a plain list.")


def refuse_large_feed(raw: bytes, where: str) -> None:
    """Refuse a feed that would cost too much.

    Raises:
        UnreadableInput: if it has too many bytes.
    """
    refuse_large(len(raw), where=where, largest=LARGEST_FEED)


def shortened(raw: bytes, where: str) -> bytes:
    """Cut the middle out of words that are longer than an address: feedparser looks for mail addresses in them.

    Raises:
        UnreadableInput: if the feed is too large.
    """
    refuse_large_feed(raw, where)
    return LONG_WORD.sub(_ends, raw)


def _ends(word: re.Match[bytes]) -> bytes:
    """Keep both ends of a word; what goes is a multiple of four bytes, so that no encoding falls out of step."""
    head = ENDS + len(word.group()) % 4
    return word.group()[:head] + word.group()[-ENDS:]
