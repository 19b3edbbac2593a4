"""The layer: the time expressions of a parsed article, counted from its day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from parley.language.layers import Timex
from parley.language.sentences import Sentence, Sentences
from parley.language.times.find import Found, find
from parley.language.times.gate import telling
from parley.language.times.landmark import landmark_after
from parley.language.times.meaning import Grain, Meaning, Tense
from parley.language.times.plausible import is_time
from parley.language.times.resolve import resolved
from parley.language.times.slots import Setting
from parley.language.times.tense import tense_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def timexes(sents: Sentences, anchor: date | None, *, gate: bool = True) -> tuple[Timex, ...]:
    """Find and resolve the time expressions of an article.

    Args:
        sents: the parsed article.
        anchor: the day of publication; without it what is not absolute stays relative.
        gate: look only into sentences that hold a word or number that can make an expression (the result is the same).
    """
    text = sents.article.text
    previous: Meaning | None = None
    found: list[Timex] = []
    by_grain: dict[Grain, Meaning] = {}
    for sent in telling(sents, text) if gate else sents.all:
        setting = Setting(anchor, _tenses(sents.doc, sent), previous, by_grain=by_grain)
        found += _of_sentence(sents, sent, setting, text)
        previous = setting.reference(len(text)) or previous
    return tuple(found)


def _of_sentence(sents: Sentences, sent: Sentence, setting: Setting, text: str) -> Iterator[Timex]:
    """Find those of one sentence."""
    for one in find(text[sent.span.start_char : sent.span.end_char], setting):
        timex = _timex(sents, sent.span.start_char, one, setting.anchor)
        if is_time(sents.doc, timex, one.bare):
            yield timex


def _timex(sents: Sentences, offset: int, one: Found, anchor: date | None) -> Timex:
    """Put one into token positions; a span that cuts a token takes it whole."""
    doc = sents.doc
    proper = _span(doc, offset + one.start, offset + one.end)
    phrase = _span(doc, offset + one.phrase[0], offset + one.phrase[1])
    landmark = landmark_after(phrase) if one.meaning.offset else None
    said = resolved(one, "", anchor)
    return Timex(
        start=proper.start,
        end=proper.end,
        text=sents.article.text[proper.start_char : proper.end_char],
        kind=said.kind.value,
        value=said.value,
        interval=said.interval,
        anchor=said.anchor,
        phrase=(phrase.start, landmark[1] if landmark else phrase.end),
        landmark=landmark,
        offset=said.offset,
        ends=_ends(doc, offset, one) if one.ends else None,
    )


def _ends(doc: Doc, offset: int, one: Found) -> tuple[tuple[int, int, str | None], ...]:
    """Put the ends of a range into token positions."""
    spans = [(_span(doc, offset + start, offset + end), value) for start, end, value in one.ends or ()]
    return tuple([(span.start, span.end, value) for span, value in spans])


def _span(doc: Doc, start: int, end: int) -> Span:
    """Give the tokens that hold the characters."""
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None
    return span


def _tenses(doc: Doc, sent: Sentence) -> Callable[[int], Tense]:
    """Give the function that tells the tense at a character of a sentence."""

    def tense(start: int) -> Tense:
        at = sent.span.start_char + start
        return tense_at(_span(doc, at, at + 1)[0])

    return tense
