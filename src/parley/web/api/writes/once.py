"""Writing once: the same key with the same request gives the same answer, with another it is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel

from parley.exchange.listed import entry_told
from parley.exchange.views import Row
from parley.ledger import AlreadyWritten, Entry, Ledger, Terms, Tier, some_entries
from parley.web.api.look import marks_in
from parley.web.desk import ROOT, Desk, OpenDesk
from parley.web.people import Acting, Acts

Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        description="Your own name of this request: sent again with the same body it writes nothing and gives the same "
        "answer, with another body it is refused (422).",
    ),
]
Match = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="The ETag of the record as you saw it: if it was read or decided on since, nothing is kept (412).",
    ),
]


@dataclass(frozen=True, slots=True)
class Writing:
    """A request that writes: who sends it, under which key, onto which state of a record."""

    desk: Desk
    acting: Acting
    request: Request
    response: Response
    key: str | None
    match: str | None

    def once(self, body: BaseModel, write: Callable[[Ledger], Entry], record: str | None = None) -> Row:
        """Write, or give what was written before under the same key.

        Raises:
            KeyTaken: if the key was used for something else.
            Overtaken: if the record is not as the caller saw it.
            BadLedger: if the database refuses.
        """
        ledger = self.desk.looked_at(Tier.ALL)
        marks = marks_in(self.match) if self.match and self.match.strip() != "*" else None
        content = _digest(self.request.url.path, body.model_dump_json())
        key = _digest(self.acting.name, self.key) if self.key else None
        ledger.terms = Terms(key, content, record, marks)
        try:
            entry = write(ledger)
        except AlreadyWritten as before:
            (entry,) = some_entries(ledger, after=before.number - 1, most=1)
            self.response.headers["Idempotency-Replayed"] = "true"
        else:
            self.acting.entries.append(entry.number)
        self.response.headers["Location"] = f"{self.request.scope[ROOT]}/api/v1/entries/{entry.number}"
        return entry_told(entry)


def _writing(
    desk: OpenDesk,
    acting: Acts,
    request: Request,
    response: Response,
    key: Key = None,
    match: Match = None,
) -> Writing:
    return Writing(desk, acting, request, response, key, match)


Written = Annotated[Writing, Depends(_writing)]


def _digest(*told: str) -> str:
    return sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()
