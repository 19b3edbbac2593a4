"""What positions are about, in keys that the ledger finds them by.

Two phrases that mean one issue, or of which one has all words of the other, share a key.
"""

from __future__ import annotations

from parley.analysis.held.fold import HeldPosition
from parley.analysis.identity import Identity
from parley.analysis.identity.phrases import issue_words
from parley.analysis.scoring.words import content_words
from parley.ledger import Subject

LETTERS = 600
"""Of a key that count: databases do not index longer ones."""

SIDE = "side|"


def topics(held: HeldPosition, identity: Identity) -> frozenset[str]:
    """Give the keys of a position: of its issue as each witness told it, of who takes it, and of its side."""
    phrases = {held.issue, *(one.issue for one in held.interval.witnesses)}
    return frozenset().union(on_side(held.actor), on_side(held.side), *(on_issue(one, identity) for one in phrases))


def on_issue(phrase: str, identity: Identity) -> frozenset[str]:
    """Give the keys of an issue."""
    told = identity.also(Subject.ISSUE, phrase)
    words = frozenset().union(content_words(phrase), *map(issue_words, told))
    return frozenset(f"issue|{word}"[:LETTERS] for word in words)


def on_side(name: str) -> frozenset[str]:
    """Give the key of an actor or a side."""
    return frozenset({f"{SIDE}{name}"[:LETTERS]})
