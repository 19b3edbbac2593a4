"""Lists of feeds come in and go out whole."""

from __future__ import annotations

import pytest

from parley.exchange.outlines import feeds_in, opml_of
from parley.records import BadDossier, ListKind, Outlet

WIRE, PAPER = Outlet("Wire & Sons", "https://wire.example/feed?a=1&b=2"), Outlet("Päper", "https://paper.example/rss")


def opml(*outlines: str) -> bytes:
    return f'<opml version="2.0"><body>{"".join(outlines)}</body></opml>'.encode()


def test_what_goes_out_comes_in_again() -> None:
    told, left = opml_of([WIRE, PAPER], title="Talks")
    assert (feeds_in(told, where="list"), left) == ([WIRE, PAPER], 0)


def test_what_is_no_feed_is_left_out_and_counted() -> None:
    told, left = opml_of([Outlet("Map", "https://m.example/", ListKind.SITEMAP), WIRE], title="Talks")
    assert (feeds_in(told, where="list"), left) == ([WIRE], 1)


def test_feeds_in_folders_without_names_and_with_one_name_are_told_apart() -> None:
    told = opml('<outline text="North"><outline type="rss" xmlUrl="https://a.example/f"/></outline>',
                '<outline text="News" xmlUrl="https://b.example/f"/>',
                '<outline text="News" xmlUrl="https://c.example/f"/>')  # fmt: skip
    assert [one.name for one in feeds_in(told, where="list")] == ["a.example", "News", "News (c.example)"]


@pytest.mark.parametrize(
    "raw", [b"", b"no list", b"<opml", opml(), opml('<outline text="x" xmlUrl="file:///etc/hosts"/>'), b"\x00\xff"]
)
def test_what_names_no_feed_says_so(raw: bytes) -> None:
    with pytest.raises(BadDossier, match="names no feed"):
        feeds_in(raw, where="list")
