"""Layer 0: the parsed sentences of an article, on the article's own character offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import tee
from typing import TYPE_CHECKING

from parley.records import Article, Block, Evidence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ", "\n": " "})
"""Characters that the parser takes for words or for the end of a paragraph; each is one, so that offsets stay."""

BATCH = 16
"""Articles that the parser takes at a time: the last bits of its numbers depend on it."""

RUBBISH = re.compile(r"(?<!\S)\S{500,}|[^\w\s]{60,}")
"""What no text says in words: the time to cut it into tokens grows with the square of its length."""

DATELINE = r"[A-Z][A-Z.'\u2019 -]{2,40}(?:, [^()\n:]{1,30}?)?(?: \([^()\n]{2,40}\))? ?[-\u2013\u2014]{1,2} "
LEAD = re.compile(rf"(?:{DATELINE}|\d{{1,2}}[:.]\d\d )(?=\S)")
"""A dateline ("OSTREL, Feb 7 (Agency) - ") or the clock of a live report before the words of a paragraph."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the block that it stands in; ``index`` counts from the start of the article."""

    index: int
    span: Span
    block: Block


@dataclass(frozen=True, slots=True)
class Sentences:
    """A parsed article: ``doc[i].idx`` is an offset into ``article.text``; dropped blocks are blank in it."""

    article: Article
    doc: Doc
    all: tuple[Sentence, ...]
    of_token: tuple[int, ...]
    """For each token of the doc the index of its sentence."""

    def of(self, token: Token) -> Sentence:
        """Give the sentence that a token stands in."""
        return self.all[self.of_token[token.i]]

    def evidence(self, start: int, end: int) -> Evidence:
        """Cut the tokens ``start`` to ``end`` (half open) out of the article, verbatim."""
        last = self.doc[end - 1]
        return Evidence.at(self.article, self.doc[start].idx, last.idx + len(last))


def parse(articles: Iterable[Article], pipeline: Language, *, batch_size: int = BATCH) -> Iterator[Sentences]:
    """Parse articles one after the other, in order; what was dropped from them is not parsed."""
    left, right = tee(articles)
    docs = pipeline.pipe((readable(article) for article in left), batch_size=batch_size)
    for article, doc in zip(right, docs, strict=True):
        yield _sentences(article, doc)


def readable(article: Article) -> str:
    """Give the text with everything blank that is not read: as long as the text, so that offsets agree.

    Datelines and clocks are not read: the parser would make them a part of the first sentence.
    """
    pieces, at = [], 0
    for block in article.kept:
        words = article.text[block.start : block.end].translate(BLANKS)
        lead = LEAD.match(words)
        words = words if lead is None else " " * lead.end() + words[lead.end() :]
        pieces += [_blank(article.text[at : block.start]), RUBBISH.sub(lambda run: " " * len(run.group()), words)]
        at = block.end
    return "".join(pieces) + _blank(article.text[at:])


def _blank(text: str) -> str:
    """Blank out text, but keep a paragraph break in it: the parser must not read across."""
    return "\n\n"[: len(text)] + " " * (len(text) - 2)


def _sentences(article: Article, doc: Doc) -> Sentences:
    """Pair each sentence of the doc with its block."""
    kept = iter(article.kept)
    found: list[Sentence] = []
    block = next(kept, None)
    of_token = [0] * len(doc)
    for span in doc.sents:
        while block is not None and block.end <= _first(span).idx:
            block = next(kept, None)
        if block is None:
            break
        for token in span:
            of_token[token.i] = len(found)
        words = [token.i for token in span if not token.is_space]
        if words:
            found.append(Sentence(len(found), doc[words[0] : words[-1] + 1], block))
    return Sentences(article, doc, tuple(found), tuple(of_token))


def _first(span: Span) -> Token:
    """Give the first token that is no white space, or the first where all is."""
    return next((token for token in span if not token.is_space), span[0])
