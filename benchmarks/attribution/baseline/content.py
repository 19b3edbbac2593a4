"""What is said: the content of a cue by the parse and the quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.attribution.baseline.sources import source_head

from parley.language.speech.lexicon import Cues
from parley.language.speech.quotes import Quotes
from parley.language.speech.spans import below

if TYPE_CHECKING:
    from spacy.tokens import Token

FLOATING = frozenset({"ccomp", "parataxis", "ROOT", "advcl", "dep"})


def content_of(cue: Token, cues: Cues, quoted: Quotes) -> set[int]:
    """Give the tokens of what a cue reports, empty where nothing is reported."""
    found: set[int] = set()
    places = cues.content
    if "clause" in places:
        found = _clauses(cue)
    if not found and "infinitive" in places:
        found = _under(cue, ("xcomp",) if cue.pos_ != "NOUN" else ("acl",))
    if not found and ("object" in places or "as" in places):
        found = _under(cue, ("dobj", "oprd", "xcomp", "dative"))
        found |= _phrases(cue, cues.prepositions) if found or "object" not in places else set()
    if not found:
        found = _phrases(cue, cues.prepositions)
    if not found and "quote" in places:
        found = _quote(cue, quoted)
    if not found and "float" in places:
        found = _floating(cue)
    if found and "quote" in places:
        found |= _quote(cue, quoted, near=True)
    return found - _own(cue)


def _clauses(cue: Token) -> set[int]:
    deps = ("ccomp",) if cue.pos_ != "NOUN" else ("acl", "ccomp", "relcl")
    found: set[int] = set()
    for child in cue.children:
        if child.dep_ not in deps:
            continue
        if cue.pos_ == "NOUN" and not any(
            c.dep_ == "mark" or (c.lower_ == "that" and c.dep_ != "nsubj") for c in child.children
        ):
            continue
        found |= below(child)
    return found


def _under(cue: Token, deps: tuple[str, ...]) -> set[int]:
    return {i for child in cue.children if child.dep_ in deps for i in below(child)}


def _phrases(cue: Token, prepositions: tuple[str, ...]) -> set[int]:
    """Give what stands after the prepositions that belong to the content (which is part of the cue itself)."""
    found: set[int] = set()
    for child in cue.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            found |= below(child) - {child.i}
    return found


def _quote(cue: Token, quoted: Quotes, *, near: bool = False) -> set[int]:
    """Give the quoted passages of the cue's sentence, or the one right after a colon or right before it.

    With ``near`` only passages that touch the sentence at its edge and run on beyond it.
    """
    sent = cue.sent
    found: set[int] = set()
    for passage in quoted.passages:
        start, end = passage.start, passage.end
        if end <= sent.start or start > sent.end:
            continue
        if start <= cue.i < end:
            continue
        if near and sent.start <= start and end <= sent.end:
            continue
        found |= set(range(start, end))
    return found


def _floating(cue: Token) -> set[int]:
    """Give the rest of the sentence for a cue put into it or after it: "..., he said", "The talks, he said, ..."."""
    if cue.dep_ not in FLOATING or source_head(cue) is None:
        return set()
    subject = source_head(cue)
    governs = cue.head if cue.head is not cue else None
    punctuated = any(token.text == "," for token in cue.doc[max(cue.i - 6, cue.sent.start) : cue.i])
    if governs is None or not punctuated or subject is None:
        return set()
    return {token.i for token in cue.sent if not token.is_space} - below(cue)


def _own(cue: Token) -> set[int]:
    """Give the cue's own words: the cue, its auxiliaries and its subject."""
    found = {cue.i}
    for child in cue.children:
        if child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "neg"):
            found |= below(child)
    return found
