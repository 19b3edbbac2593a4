"""The log itself, and what is in the ledger in numbers."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query
from pydantic import BaseModel, Field

from parley.exchange.listed import entry_row, entry_told
from parley.exchange.views import Clocks, Table
from parley.ledger import EntryKind, some_entries, status
from parley.web.api.look import Looked
from parley.web.api.part import Page, Parted
from parley.web.api.rows.listed import Counts, EntryRow, EntryTold

router = APIRouter(tags=["Ledger"])
LARGEST = 2**31 - 1


class EntriesWanted(BaseModel):
    """Entries of any of the kinds, behind the one with the number `after`; with `last` only the last so many."""

    kind: tuple[EntryKind, ...] = ()
    after: int = Field(0, ge=0, le=LARGEST)
    last: int | None = Field(None, ge=1, le=1000)


@router.get("/entries", response_model=Page[EntryRow])
def listed(part: Parted, asked: Annotated[EntriesWanted, Query()]) -> Any:  # noqa: ANN401
    """Give the entries of the log in their order, what each is about, and its place in the chain of hashes."""
    ledger, head = part.look.ledger, part.look.head.number if part.look.head else 0

    def table(_: Clocks, most: int) -> Table:
        if asked.last and not part.look.cursor:
            found = some_entries(
                part.look.ledger, kinds=asked.kind, before=head + 1, after=asked.after, most=asked.last
            )
        else:
            after = part.look.cursor.after[0] if part.look.cursor else asked.after
            found = some_entries(ledger, kinds=asked.kind, after=after, most=most)
        return Table((), [entry_row(one) for one in found if one.number <= head])

    return part.behind(table, ("number",))


@router.get("/entries/{number}", response_model=EntryTold)
def one(look: Looked, number: Annotated[int, Path(ge=1, le=LARGEST)]) -> Any:  # noqa: ANN401
    """Give an entry with all that it says."""
    found = some_entries(look.ledger, after=number - 1, most=1)
    if not found or found[0].number != number or not look.head or number > look.head.number:
        raise HTTPException(404, f"The ledger holds no entry {number}.")
    return entry_told(found[0])


@router.get("/status", response_model=Counts)
def counts(look: Looked) -> Any:  # noqa: ANN401
    """Give how much the ledger holds, what is unread, and its last hash."""
    told = asdict(status(look.ledger, known_at=look.pinned.known_at))
    return told | {"last": told["last"].isoformat() if told["last"] else None}
