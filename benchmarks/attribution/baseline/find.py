"""Find attributions by the lexicon of cues and the parse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from benchmarks.attribution.baseline.content import content_of
from benchmarks.attribution.baseline.sources import source_head, source_tokens
from benchmarks.attribution.baseline.words import according, words_of

from parley.language.speech.draft import Draft
from parley.language.speech.lexicon import Cues, Lexicon, Pos, load_cues
from parley.language.speech.quotes import Quotes
from parley.language.speech.spans import below

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KINDS = {"VERB": Pos.VERB, "AUX": Pos.VERB, "NOUN": Pos.NOUN, "ADJ": Pos.ADJECTIVE, "ADV": Pos.ADVERB}
WITH_CUE = frozenset({"aux", "auxpass", "neg", "prt"})


def find(doc: Doc, quoted: Quotes) -> list[Draft]:
    """Give the attributions of a parsed article, in the order of their cues."""
    lexicon = load_cues()
    return [draft for token in doc for draft in _at(token, lexicon, quoted)]


def _at(token: Token, lexicon: Lexicon, quoted: Quotes) -> Iterator[Draft]:
    if token.lower_ == "according":
        yield from according(token)
        return
    pos = KINDS.get(token.pos_)
    for cues in lexicon.get((pos, token.lemma_.lower()), ()) if pos else ():
        draft = words_of(token, cues) if "sentence" in cues.content else _draft(token, cues, quoted)
        if draft is not None:
            yield draft
            return


def _draft(token: Token, cues: Cues, quoted: Quotes) -> Draft | None:
    if token.pos_ == "NOUN" and source_head(token) is None:
        return None
    content = content_of(token, cues, quoted)
    if not content:
        return None
    head = source_head(token)
    if head is not None and head.i in content:
        head = None
    source = source_tokens(head) - content if head is not None else set()
    cue = {token.i} | {child.i for child in token.children if child.dep_ in WITH_CUE}
    if cues.addressee:
        cue |= {i for child in token.children if child.dep_ in ("dobj", "dative") for i in below(child)}
    return Draft(
        source=frozenset(source),
        cue=frozenset(cue - content - source),
        content=frozenset(content),
        source_head=head.i if head is not None else None,
        cue_head=token.i,
        rule=f"rule:{cues.id}",
    )
