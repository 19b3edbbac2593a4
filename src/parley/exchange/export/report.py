"""The loss report of an export: for people, and as an object."""

from __future__ import annotations

import json
from collections.abc import Iterator

from parley.exchange.export.export import Exported


def loss_lines(told: Exported) -> Iterator[str]:
    """Say what was lost, a line each; one line where nothing was."""
    lost = [one for one in told.lost if one.count]
    if not lost:
        yield f"{told.format} carries all of it"
        return
    yield f"{told.format} does not carry all of it:"
    width = max(len(f"{one.count:,}") for one in lost)
    for one in lost:
        yield f"  {one.count:>{width},} {one.what}: {one.why}"


def loss_json(told: Exported) -> str:
    """Give the report as a JSON object; what the format could have lost and did not comes with 0."""
    lost = [{"what": one.what, "count": one.count, "why": one.why} for one in told.lost]
    return json.dumps({"format": told.format, "lost": lost}, ensure_ascii=False, indent=1) + "\n"
