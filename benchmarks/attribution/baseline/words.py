"""Attributions that no verb makes: "according to X", "in the words of X", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from benchmarks.attribution.baseline.sources import source_head, source_tokens

from parley.language.speech.draft import Draft
from parley.language.speech.lexicon import Cues, Pos
from parley.language.speech.spans import below

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis"})


def according(token: Token) -> Iterator[Draft]:
    """Read "according to X": the clause that it hangs on is the content."""
    to = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if to is None or to.lower_ != "to":
        return
    head = next((child for child in to.children if child.dep_ in ("pobj", "pcomp")), None)
    if head is None:
        return
    phrase = below(token) | below(to)
    content = _clause(token) - phrase
    if content:
        source = source_tokens(head)
        yield Draft(
            frozenset(source), frozenset({token.i, to.i}), frozenset(content), head.i, token.i, "rule:according"
        )


def words_of(token: Token, cues: Cues) -> Draft | None:
    """Read "in the words of X", "by X's estimate" and adverbs such as "reportedly"."""
    if cues.pos is Pos.ADVERB:
        content = _clause(token) - {token.i}
        return Draft(frozenset(), frozenset({token.i}), frozenset(content), None, token.i, f"rule:{cues.id}")
    head = source_head(token)
    if token.dep_ != "pobj" or token.head.lower_ not in cues.prepositions or head is None:
        return None
    phrase = below(token.head)
    content = _clause(token.head) - phrase
    if not content:
        return None
    source = source_tokens(head)
    return Draft(frozenset(source), frozenset(phrase - source), frozenset(content), head.i, token.i, f"rule:{cues.id}")


def _clause(token: Token) -> set[int]:
    """Give the tokens of the nearest clause above, without the punctuation at its end."""
    at = token
    while at.dep_ not in CLAUSES and at.head is not at:
        at = at.head
    found = below(at)
    return {i for i in found if not token.doc[i].is_space}
