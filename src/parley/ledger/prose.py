"""What an article says itself."""

from __future__ import annotations

from parley.ledger.entry import Body


def prose_of(told: Body) -> str:
    """Give the text of an article (an object by the contract) without page furniture and blank blocks."""
    kept = (told["text"][block["start"] : block["end"]] for block in told["blocks"] if block["dropped"] is None)
    return "\n".join(block for block in kept if not block.isspace())
