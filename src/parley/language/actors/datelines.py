"""Where a sentence begins with a place that is no actor: "OSTREL, May 3 (Northern Wire) - ...", "OSTREL: ..."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parley.language.sentences import Sentences

if TYPE_CHECKING:
    from spacy.tokens import Span

DASHES = frozenset({"-", "\u2013", "\u2014", "--"})
LABEL = 5
"""Letters of a place that stands alone before a colon; shorter ones in capitals are bodies: "NATO: ..."."""

LONGEST = 16
"""Tokens of a dateline."""


def datelines(sents: Sentences) -> frozenset[int]:
    """Give the tokens of all datelines of an article."""
    return frozenset(i for sentence in sents.all for i in _tokens(sentence.span))


def _tokens(span: Span) -> Iterator[int]:
    """Give the tokens up to the dash, if capitals begin the sentence and a date or bracket stands before the dash."""
    if not span[0].is_upper or len(span[0]) < 3:
        return
    if len(span) > 2 and len(span[0]) >= LABEL and span[1].text == ":" and span[2].is_title:
        yield span.start
        return
    place, marked = True, False
    for token in span[:LONGEST]:
        if token.text in DASHES and marked:
            yield from range(span.start, token.i)
            return
        place = place and token.text not in {",", "("}
        if place and not token.is_upper:
            return
        marked = marked or token.text == ")" or token.like_num
