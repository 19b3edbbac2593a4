"""Who says what: the attributions of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.layers import Attribution, Mentions, Speech
from parley.language.sentences import Sentences, readable
from parley.language.speech.asides import asides
from parley.language.speech.carry import carry
from parley.language.speech.draft import Draft
from parley.language.speech.learned import find
from parley.language.speech.quotes import Quotes, quotes
from parley.language.speech.spans import spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


def attribute(sents: Sentences, mentions: Mentions) -> Speech:  # noqa: ARG001  (a help that the rules do without)
    """Find who says what in an article: source, cue and content, in the order of their contents."""
    doc = sents.doc
    quoted = quotes(doc, readable(sents.article))
    drafts = find(doc, quoted)
    drafts = carry(doc, [*drafts, *asides(doc, drafts)], quoted)
    found = [_cut(doc, draft, quoted) for draft in drafts]
    return Speech(tuple(sorted((a for a in found if a.content), key=lambda a: (a.content[0][0], -a.content[-1][1]))))


def _cut(doc: Doc, draft: Draft, quoted: Quotes) -> Attribution:
    return Attribution(
        source=spans(doc, draft.source, keep_edges=True),
        cue=spans(doc, draft.cue, keep_edges=True),
        content=spans(doc, draft.content),
        source_head=draft.source_head,
        cue_head=draft.cue_head,
        kind=_kind(doc, draft, quoted),
        rule=draft.rule,
        confidence=draft.confidence,
    )


def _kind(doc: Doc, draft: Draft, quoted: Quotes) -> str:
    """Say whether the words are quoted, reported, or both."""
    words = [i for i in draft.content if not (doc[i].is_punct or doc[i].is_space)]
    inside = sum(quoted.of_token[i] >= 0 for i in words)
    if inside == 0 or (draft.cue_head is not None and quoted.of_token[draft.cue_head] >= 0):
        return "indirect"
    return "direct" if inside >= 0.9 * len(words) else "mixed"
