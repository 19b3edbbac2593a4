"""RSS, Atom and JSON Feed."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from parley.intake.lists.addresses import web_address
from parley.intake.lists.listed import Listed
from parley.intake.lists.moments import iso, of_parts
from parley.intake.lists.titles import title, title_in_html
from parley.records import UnreadableInput

FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError)
"""What feedparser meets in feeds that are broken in ways it does not know."""


def of_feed(raw: bytes, base: str, charset: str | None = None) -> Iterator[Listed]:
    """Give the entries of RSS, RDF or Atom; one without an address is left out.

    Raises:
        UnreadableInput: if it is no feed.
    """
    found = _parsed(raw, base, charset)
    if not found.get("version") and not found.entries:
        raise UnreadableInput("is no feed", where=base, remedy="Check the address.")
    for entry in found.entries:
        if url := web_address(entry.get("feedburner_origlink") or entry.get("link"), base):
            updated = entry.updated_parsed if "updated_parsed" in entry else None  # get would give the other date
            yield Listed(url, _title(entry), of_parts(entry.get("published_parsed")), of_parts(updated))


def of_json_feed(raw: bytes, base: str) -> Iterator[Listed]:
    """Give the items of a JSON Feed (versions 1 and 1.1); one without an address is left out.

    Raises:
        UnreadableInput: if it is no feed.
    """
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"is no feed ({error})", where=base, remedy="Check the address.") from error
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list):
        raise UnreadableInput("is no feed (it has no items)", where=base, remedy="Check the address.")
    for item in items:
        if isinstance(item, dict) and (url := web_address(item.get("url") or item.get("external_url"), base)):
            yield Listed(url, title(item.get("title")), iso(item.get("date_published")), iso(item.get("date_modified")))


def _title(entry: Any) -> str | None:  # noqa: ANN401  (feedparser has no types)
    is_html = "html" in entry.get("title_detail", {}).get("type", "")
    return title_in_html(entry.get("title")) if is_html else title(entry.get("title"))


def _parsed(raw: bytes, base: str, charset: str | None) -> Any:  # noqa: ANN401  (feedparser has no types)
    import feedparser  # noqa: PLC0415  (who reads no feeds does not wait for it)

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    try:
        return feedparser.parse(io.BytesIO(raw), response_headers=headers, resolve_relative_uris=False)
    except FAULTS as error:
        raise UnreadableInput(f"is a broken feed ({error})", where=base, remedy="Check the address.") from error
