"""What a line of the ledger tells a board."""

from __future__ import annotations

import json
from typing import Any

from parley.analysis.board.board import Told
from parley.ledger import Line
from parley.records import Stance


def told_in(line: Line) -> Told:
    """Take the few things that a board holds out of a line of positions.

    The rest of the line is not made into objects: there may be hundreds of thousands of them.
    """
    told: dict[str, Any] = json.loads(line.body)
    held = told["interval"]
    issue = told["issue"]
    return Told(
        actor=told["actor"],
        side=told["side"],
        issue=issue,
        stance=Stance(held["stance"]),
        begun=line.valid_from,
        over=line.valid_to,
        ended=line.ended,
        articles=held["articles"],
        also=frozenset(one["issue"] for one in held["witnesses"] if one["issue"] != issue),
    )
