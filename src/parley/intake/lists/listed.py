"""One line of a list of articles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """An address that a list names, with what it says of it.

    ``published`` and ``modified`` are ISO 8601, as precise as the list tells (a day stays a day); of a table as it has
    them. With ``is_list`` the
    address is one more list: a part of a sitemap, or a feed that a page announces.
    """

    url: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    is_list: bool = False
