"""Quotations of several paragraphs: one without a cue of its own belongs to who spoke last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from parley.language.speech.draft import Draft
from parley.language.speech.quotes import Passage, Quotes

if TYPE_CHECKING:
    from spacy.tokens import Doc


def carry(doc: Doc, drafts: list[Draft], quoted: Quotes) -> list[Draft]:
    """Give every quotation that goes on from the paragraph before to the last attribution there.

    A passage goes on if it begins its paragraph, nobody else
    is found to say it, and either it fills the paragraph or the passage before it was left open.
    """
    found = list(drafts)
    taken = {i for draft in found for i in draft.content | draft.cue}
    last: dict[int, int] = {}
    for number, draft in enumerate(found):
        if draft.cue_head is not None and draft.source:
            last[quoted.paragraph(doc[draft.cue_head].idx)] = number
    for before, passage in zip((None, *quoted.passages), quoted.passages, strict=False):
        speaker = last.get(passage.paragraph - 1)
        if speaker is not None and _goes_on(before, passage) and taken.isdisjoint(range(passage.start, passage.end)):
            draft = found[speaker]
            found[speaker] = replace(draft, content=draft.content | set(range(passage.start, passage.end)))
            last.setdefault(passage.paragraph, speaker)
    return _back(found, quoted)


def _back(drafts: list[Draft], quoted: Quotes) -> list[Draft]:
    """Give a passage that was left open, and that nobody is found to say, to who says the paragraph after it."""
    found = list(drafts)
    for passage, after in reversed(list(zip(quoted.passages, quoted.passages[1:], strict=False))):
        if passage.closed or not after.leads or after.paragraph != passage.paragraph + 1:
            continue
        own = range(passage.start, passage.end)
        if any(not draft.content.isdisjoint(own) for draft in found):
            continue
        for number, draft in enumerate(found):
            if after.start in draft.content:
                found[number] = replace(draft, content=draft.content | set(own))
                break
    return found


def _goes_on(before: Passage | None, passage: Passage) -> bool:
    left_open = before is not None and not before.closed and before.paragraph == passage.paragraph - 1
    return passage.leads and (passage.fills or left_open)
