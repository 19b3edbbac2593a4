"""The feeds that a list names."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from parley.records import BadDossier, Outlet

REMEDY = "Export the list anew from the feed reader, as OPML."


def feeds_in(raw: bytes, *, where: str) -> list[Outlet]:
    """Give an outlet for each feed of a list, in its order, each address once; a feed without a name has its host's.

    Raises:
        BadDossier: if the bytes are no such list, or name no feed.
    """
    import listparser  # noqa: PLC0415  (only who brings a list needs it)

    told = listparser.parse(raw)
    found = {feed.url: feed.title or "" for feed in told.feeds if urlsplit(feed.url).scheme in {"http", "https"}}
    if not found:
        raise BadDossier("names no feed", where=where, remedy=REMEDY)
    return list(_named(found))


def _named(found: dict[str, str]) -> Iterator[Outlet]:
    """Name each feed so that no two have one name: by its title, then with its host, then with its address."""
    taken: set[str] = set()
    for url, title in found.items():
        host, plain = urlsplit(url).netloc, " ".join(title.split())
        names = (plain or host, f"{plain} ({host})", f"{plain} ({url})")
        name = next(one for one in names if one.casefold() not in taken)
        taken.add(name.casefold())
        yield Outlet(name, url)
