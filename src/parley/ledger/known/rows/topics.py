"""Lines that are about something, by the keys that their weaver gave them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from parley.ledger.log import Ledger
from parley.ledger.tables import block, line
from parley.ledger.weave.clues import TOPIC
from parley.ledger.weave.held_lines import LINE, line_of
from parley.ledger.weave.weaver import Line


def lines_about(ledger: Ledger, view: str, keys: Collection[str]) -> list[Line]:
    """Give the lines of a view that hold now and whose threads were ever about any of some topics, in their order.

    Raises:
        BadLedger: if the database refuses.
    """
    threads = select(block.c.thread).where(block.c.kind == TOPIC, block.c.key.in_(sorted(keys))).distinct()
    asked = select(*LINE).where(line.c.thread.in_(threads), line.c.view == view, line.c.until.is_(None))
    with ledger.looking() as connection:
        return list(map(line_of, connection.execute(asked.order_by(line.c.sort))))


def topics_of(ledger: Ledger, beginning: str) -> list[str]:
    """Give every topic that begins so, without its beginning.

    Raises:
        BadLedger: if the database refuses.
    """
    mine = (block.c.kind == TOPIC, block.c.key.startswith(beginning, autoescape=True))
    with ledger.looking() as connection:
        found = connection.execute(select(block.c.key).where(*mine).distinct()).scalars()
        return sorted(key.removeprefix(beginning) for key in found)
