"""Who would provide something, and for whom: from the deed's own words, from who is asked, from who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.reading.holders import Holder, holders
from parley.reading.layers import Layers
from parley.reading.statements.match import Match
from parley.reading.syntax import Tokens, is_passive, possessors, slot
from parley.reading.utterances import Utterances, speaks_of_own
from parley.records import Actor, Modality, Stance

if TYPE_CHECKING:
    from parley.language import Token

FROM_WHOM = ("from", "of", "at")
"""Prepositions beside a demand that name of whom it is made."""

BY_WHOM = ("possessor", "by", "from", "of")
"""Where a request names who makes it."""


def doers(deed: Token, measure: Tokens, layers: Layers, said: Utterances) -> tuple[Holder, ...]:
    """Give who would do a deed; of a passive without an agent whose things they are: "French soldiers may be sent"."""
    acting = _own_side(deed, said) or said.resolve(slot(deed, "subject"), deed)
    if acting or not is_passive(deed):
        return acting
    return holders([owner for thing in measure for owner in possessors(thing)], layers)


def _own_side(deed: Token, said: Utterances) -> tuple[Holder, ...]:
    """Give who speaks where he tells what his own body would do: "his country could hand over two"."""
    acting = slot(deed, "subject")
    own = bool(acting) and all(token.pos_ == "NOUN" and speaks_of_own(token) for token in acting)
    return said.speakers(deed) if own else ()


def givers_to(deed: Token, layers: Layers) -> tuple[Holder, ...]:
    """Give from whom somebody gets something, where the text names him."""
    return holders([*slot(deed, "from"), *slot(deed, "by")], layers)


def addressed(deed: Token, governing: tuple[Match, ...], layers: Layers) -> tuple[Holder, ...]:
    """Give whom a demand calls on by name to do a deed: "called on the rebels to free them"."""
    for match in governing:
        if is_demand(match) and match.frame.addressee and deed in match.issue:
            found = holders(slot(match.predicate, match.frame.addressee), layers)
            if found:
                return found
    return ()


def is_demand(match: Match) -> bool:
    """Say whether a match asks for something now."""
    return match.frame.stance is Stance.DEMANDS and match.frame.modality is Modality.ACTUAL


def asked(match: Match, thing: Token, layers: Layers) -> tuple[Holder, ...]:
    """Give of whom a thing is asked: the addressee, "from X", whose thing it is; nobody where the text names none."""
    if match.frame.addressee:
        found = holders(slot(match.predicate, match.frame.addressee), layers)
        if found:
            return found
    own = {holder.actor.name for holder in match.holders}
    near = [*slot(thing, "by"), *slot(thing, "possessor")]
    near += [token for name in FROM_WHOM for token in slot(match.predicate, name)]
    near += [t for below in slot(thing, "of") for t in slot(below, "possessor")]
    return tuple(holder for holder in holders(near, layers) if holder.actor.name not in own)


def creditor_of(head: Token, names: tuple[str, ...], layers: Layers) -> Actor | None:
    """Give for whom something is provided: the first actor in one of the slots."""
    for name in names:
        found = holders(slot(head, name), layers)
        if found:
            return found[0].actor
    return None
