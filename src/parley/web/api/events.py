"""What is recorded, told as it comes: server-sent events (HTML standard, section 9.2), an entry each."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated

from anyio import Event, move_on_after
from anyio.to_thread import run_sync
from fastapi import APIRouter, Header, Query
from sse_starlette import EventSourceResponse, ServerSentEvent

from parley.exchange.listed import entry_row
from parley.ledger import Entry, Ledger, head, some_entries
from parley.web.api.views.log import LARGEST
from parley.web.desk import OpenDesk

router = APIRouter(tags=["Ledger"])
EVERY = 1.0
"""Seconds between two looks at the log, which other processes write, too."""

HEARTBEAT = 15
"""Seconds after which a silent stream says that it is alive."""

GRACE = 5
"""Seconds that a stream has to end when the server stops."""

TOGETHER = 100
"""Entries that are looked up at once."""

After = Annotated[
    int | None,
    Query(ge=0, le=LARGEST, description="The number of the entry behind which to begin; by default the last one."),
]
Resumed = Annotated[str | None, Header(alias="Last-Event-ID", description="The last entry that was received.")]
STREAM = {"text/event-stream": {"schema": {"type": "string"}}}


@router.get("/events", response_class=EventSourceResponse, responses={200: {"content": STREAM}})
def recorded(desk: OpenDesk, after: After = None, resumed: Resumed = None) -> EventSourceResponse:
    """Tell every entry as it is recorded: `id` is its number, `data` the row of `/entries`.

    A stream that breaks off goes on where it was: browsers send `Last-Event-ID` of themselves.
    """
    number = int(resumed) if resumed and resumed.isdecimal() and resumed.isascii() else None
    begin = after if number is None else min(number, LARGEST)
    if begin is None:
        last = head(desk.ledger)
        begin = last.number if last else 0
    stopping = Event()
    return EventSourceResponse(
        _told(desk.ledger, begin, stopping), ping=HEARTBEAT, shutdown_event=stopping, shutdown_grace_period=GRACE
    )


async def _told(ledger: Ledger, after: int, stopping: Event) -> AsyncIterator[ServerSentEvent]:
    """Look at the log again and again, until the server stops."""
    while not stopping.is_set():
        found = await run_sync(_behind, ledger, after)
        for one in found:
            after = one.number
            yield ServerSentEvent(json.dumps(entry_row(one), ensure_ascii=False), id=str(after))
        if not found:
            with move_on_after(EVERY):
                await stopping.wait()


def _behind(ledger: Ledger, after: int) -> list[Entry]:
    return some_entries(ledger, after=after, most=TOGETHER)
