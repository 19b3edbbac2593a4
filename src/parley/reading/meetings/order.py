"""Which meeting must come before which: "a meeting of two, followed by one of three", "only after they have met"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from parley.reading.layers import Layers
from parley.reading.meetings.lexicon import OrderWords

if TYPE_CHECKING:
    from parley.language import Token

CLAUSES = frozenset({"acl", "advcl", "relcl"})
"""How a clause hangs on what it tells of: "a meeting followed by talks"."""

Pair = tuple[int, int]
"""Two encounters by their tokens: the earlier, the later."""


def order(encounters: Sequence[Token], layers: Layers, words: OrderWords) -> Iterator[Pair]:
    """Give the pairs of encounters of one sentence of which one comes first; of two neighbours for "then"."""
    by_sentence: dict[int, list[Token]] = {}
    for encounter in encounters:
        by_sentence.setdefault(layers.sents.of(encounter).span.start, []).append(encounter)
    last: Token | None = None
    for told in by_sentence.values():
        for encounter in told:
            yield from _linked(encounter, told, words)
            if last is not None and _comes_then(encounter, words):
                yield last.i, encounter.i
            last = encounter


def _linked(encounter: Token, told: Sequence[Token], words: OrderWords) -> Iterator[Pair]:
    """Climb from an encounter to the first word of order; the nearest encounter outside it is the other one."""
    for link, later in _links(encounter, words):
        inside = {token.i for token in link.subtree}
        # "No truce before they meet" orders the truce: the other meeting must stand where the word of order hangs.
        around = {token.i for token in link.head.subtree} - inside
        others = [other for other in told if other.i in around]
        if others:
            other = min(others, key=lambda one: (one.i > encounter.i, abs(one.i - encounter.i)))
            yield (other.i, encounter.i) if later else (encounter.i, other.i)
            return


def _links(encounter: Token, words: OrderWords) -> Iterator[tuple[Token, bool]]:
    """Give the words that part an encounter from the other one, with whether the encounter is then the later one."""
    below = encounter
    for token in (encounter, *encounter.ancestors):
        turned = _turns(token, below, words)
        if turned is not None:
            yield (below if token.pos_ == "VERB" and token.dep_ not in CLAUSES else token), turned
        marks = [c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}] if token.dep_ == "advcl" else []
        if any(mark in words.after for mark in marks):
            yield token, False
        elif any(mark in words.before for mark in marks):
            yield token, True
        below = token


def _turns(token: Token, below: Token, words: OrderWords) -> bool | None:
    """Say whether a word makes what stands below it the later one; None where it tells no order."""
    if token.lower_ in words.before or (token.lemma_ in words.leading and below.dep_ in {"prep", "dobj", "xcomp"}):
        return True
    if token.dep_ in {"prep", "pcomp"} and token.lower_ in words.after:
        return False
    if token.lemma_ in words.following and below.dep_ in {"agent", "dobj"}:
        return below.dep_ == "agent"
    return None


def _comes_then(encounter: Token, words: OrderWords) -> bool:
    """Say whether an adverb of the encounter's own clause puts it after what was told before."""
    for token in (encounter, *encounter.ancestors):
        if any(child.dep_ == "advmod" and child.lower_ in words.then for child in token.children):
            return True
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"xcomp", "acl"}:
            return False
    return False
