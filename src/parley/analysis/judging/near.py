"""How near two records come to telling of one thing, where they stand apart, and what keeps them apart."""

from __future__ import annotations

from parley.analysis.identity import Identity
from parley.analysis.identity.links import link
from parley.analysis.identity.meetings import kept_apart
from parley.analysis.identity.phrases import near_phrase
from parley.ledger import Told

MOST = 0.49
"""Records that stand apart are less likely one than two."""

ANOTHER = 0.3
"""How likely two commitments to one measure are one, whose debtors have two names."""

Near = tuple[float, str]


def near(one: Told, other: Told, identity: Identity) -> Near | None:
    """Say how likely two records are one thing (0 to 0.49), and what speaks for and against; None: nothing does."""
    if made := link(one, other, identity):
        return round(min(MOST, made.score), 2), f"{made.why}, but not with the others there"
    if one.kind == "meeting":
        return kept_apart(one, other, identity)
    if one.kind == "question":
        return _phrases(one.body["about"], other.body["about"])
    return _held(one, other, identity)


def _held(one: Told, other: Told, identity: Identity) -> Near | None:
    """Hold two positions or commitments against each other: one actor on nearly one thing, or two on one measure."""
    who, what = ("actor", "issue") if one.kind == "statement" else ("debtor", "measure")
    names, words = ([told.body[key] for told in (one, other)] for key in (who, what))
    if identity.actor(names[0]["name"], names[1]["name"]):
        return _phrases(words[0], words[1])
    if one.kind == "statement" or identity.issue(words[0], words[1]) is None:
        return None
    return ANOTHER, f"the same measure, but two debtors ({names[0]['name']}, {names[1]['name']})"


def _phrases(one: str, other: str) -> Near | None:
    alike = near_phrase(one, other)
    return (round(min(MOST, alike / 2), 2), "some words shared") if alike else None
