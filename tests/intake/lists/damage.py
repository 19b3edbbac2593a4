"""Lists that were damaged on their way, and what must hold of whatever is read from them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from urllib.parse import urlsplit

from hypothesis import strategies as st

from parley.intake.lists import Listed, listed
from parley.records import ListKind, ParleyError, Retry, SetAside
from tests.intake.damage import struck
from tests.intake.lists.samples import ATOM, BASE, INDEX, JSON, NEWS, PAGE, RSS

SOUND = (RSS, ATOM.encode(), json.dumps(JSON).encode(), NEWS, INDEX, PAGE.encode())
STRANGERS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1f\x8b", b"\x80", b"<", b">", b"&", b"&amp;", b"&#0;", b"&#x110000;",
    b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?xml version='1.1' encoding='utf-7'?>", b"<!DOCTYPE a [<!ENTITY a 'b'>]>",
    b"&a;", b"xmlns=''", b"<item>", b"</item>", b"<url><loc>", b"<a href='", b"javascript:alert(1)", b"file:///etc/hosts",
    b"http://[", b"http://a\n.example/", b"//", b"../" * 50, b"https://wire.example/" + b"a" * 3000, b"<div>" * 300,
    b"[" * 3000, b'{"items":', b'"title": "\\ud800", ', b'"url": 7', b"null",
    b"2025-13-45", b"9999999999999", b"Mon, 99 Foo 0000", b"+99:99",
    "\u202e\u2028\U0001f91d".encode(), "Ünïcödé".encode("latin-1"), "über".encode("utf-16"), b"\r\n\t ",
)  # fmt: skip
CHARSETS = ("utf-8", "utf-16", "utf-16-be", "utf-32", "iso-8859-1", "koi8-r", "shift_jis", "cp037")


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a list and damage its bytes up to six times; some are written in another encoding, some are packed."""
    raw = draw(st.sampled_from(SOUND))
    if draw(st.integers(0, 4)) == 0:
        raw = raw.decode().encode(draw(st.sampled_from(CHARSETS)), "replace")
    for _ in range(draw(st.integers(0, 6))):
        raw = struck(draw, raw, STRANGERS)
    packed = draw(st.integers(0, 9)) == 0
    return gzip.compress(raw)[: draw(st.integers(10, 400))] if packed else raw


def broken(raw: bytes, kind: ListKind | None, select: str | None) -> list[str]:
    """Say what does not hold of what is read: no other error than ours, and nothing but whole addresses and dates."""
    try:
        return [
            wrong for one in islice(listed(raw, kind=kind, select=select, base=BASE), 1000) for wrong in _wrong(one)
        ]
    except (SetAside, Retry) as error:
        return [] if error.what and error.remedy else [f"{error!r} says nothing"]
    except ParleyError as error:
        return [f"{error!r} blames the dossier"]


def _wrong(one: Listed) -> Iterator[str]:
    parts = urlsplit(one.url)
    if parts.scheme not in {"http", "https"} or not parts.netloc or len(one.url) > 3000 or " " in one.url:
        yield f"no address: {one.url!r}"
    if one.title is not None and one.title.encode("utf-8", "ignore").decode() != one.title:
        yield f"cannot be written: {one.title!r}"
    if one.title is not None and (not one.title or one.title != " ".join(one.title.split())):
        yield f"no title: {one.title!r}"
    for moment in filter(None, (one.published, one.modified)):
        if datetime.fromisoformat(moment).isoformat()[: len(moment)] != moment:
            yield f"no moment: {moment!r}"
