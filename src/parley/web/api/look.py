"""How a request looks at the ledger: both clocks and the tier, which version of the answer the caller has already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, TypeVar

from fastapi import Depends, FastAPI, Header, Request, Response

from parley import __version__
from parley.exchange.views import Clocks
from parley.ledger import Head, Ledger, head
from parley.records import Dossier
from parley.web.api.cursor import Cursor, cursor_of, query_digest
from parley.web.desk import Desk, OpenDesk
from parley.web.lens import Through

Seen = Annotated[str | None, Header(alias="If-None-Match", description="The ETag of an answer that you have.")]

Answer = TypeVar("Answer")


class Unchanged(Exception):
    """The caller has the answer already, under this ETag."""


@dataclass(frozen=True, slots=True)
class Look:
    """A ledger with its dossier, looked at by both clocks; ``head`` is the last entry that counts, ``query`` a digest
    of what is asked for, ``cursor`` where the page before ended, ``tag`` the name of the answer."""

    desk: Desk
    ledger: Ledger
    clocks: Clocks
    head: Head | None
    query: str
    cursor: Cursor | None
    tag: str

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self.desk.dossier

    @property
    def pinned(self) -> Clocks:
        """The clocks with the moment of the last entry that counts, told even where nobody asked for one."""
        return Clocks(self.clocks.as_of, self.head.recorded_at if self.head else self.clocks.known_at)

    def exactly(self, ask: Callable[[Clocks], Answer]) -> Answer:
        """Give what was known at ``head``, whatever is recorded meanwhile.

        What is known now is found faster than what was known at a moment; so that is asked, and asked again for the
        moment if an entry came in between.
        """
        if self.clocks.known_at is not None:
            return ask(self.pinned)
        found = ask(self.clocks)
        return found if head(self.ledger) == self.head else ask(self.pinned)


def _look(request: Request, response: Response, desk: OpenDesk, lens: Through, if_none_match: Seen = None) -> Look:
    query = query_digest(lens.path, lens.asked)
    place = request.query_params.get("cursor")
    cursor = cursor_of(place, query) if place else None
    ledger = desk.looked_at(lens.tier)
    moment = cursor.known_at if cursor else lens.clocks.known_at
    last = head(ledger, known_at=moment)
    if moment is not None and last is not None and head(ledger) == last:
        moment = None
    tag = digest_of(last, lens.path, str(sorted(lens.asked)))
    for told in (if_none_match or "").split(","):
        if told.strip() == "*" or tag_in(told) == tag:
            raise Unchanged(told.strip())
    response.headers.update(kept(f'W/"{tag}"'))
    return Look(desk, ledger, Clocks(lens.clocks.as_of, moment), last, query, cursor, tag)


Looked = Annotated[Look, Depends(_look)]


def digest_of(last: Head | None, *told: str) -> str:
    """Name an answer by the last entry that counts and by what was asked for."""
    parts = (__version__, last.hash if last else "", *told)
    return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def tag_in(etag: str) -> str:
    """Take an answer's name out of its ETag; before it the mark of a record may stand."""
    return etag.strip().removeprefix("W/").strip('"').rpartition(".")[2]


def marks_in(if_match: str) -> frozenset[str]:
    """Take the marks of a record out of the ETags that a request names."""
    return frozenset(one.strip().removeprefix("W/").strip('"').partition(".")[0] for one in if_match.split(","))


def kept(tag: str) -> dict[str, str]:
    """Say that an answer may be kept, and has to be asked about each time."""
    return {"ETag": tag, "Cache-Control": "private, no-cache"}


def take_unchanged(api: FastAPI) -> None:
    """Answer 304 to whoever has the answer already."""
    api.add_exception_handler(Unchanged, lambda _, error: Response(status_code=304, headers=kept(str(error))))
