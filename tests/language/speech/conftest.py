"""What the tests of attribution share: from a text to its attributions in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import pytest

from parley.language import Attribution, Mentions, parse
from parley.language.speech import attribute
from parley.records import Article, Block, BlockKind, Span

if TYPE_CHECKING:
    from parley.language import Language


class Said(NamedTuple):
    """The three parts of an attribution as words; runs are joined by " ... "."""

    source: str
    cue: str
    content: str


Attribute = Callable[[str], list[Said]]
Speeches = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="session")
def speech(nlp: Language) -> Speeches:
    """Attribute a text of which each line is a paragraph."""
    return lambda text: attribute(next(iter(parse([_article(text)], nlp))), Mentions((), {}, {})).all


@pytest.fixture(scope="session")
def said(speech: Speeches) -> Attribute:
    """Attribute a text and give the words."""
    return lambda text: [
        Said(_words(text, a.source), _words(text, a.cue), _words(text, a.content)) for a in speech(text)
    ]


def place(text: str, words: str) -> list[Span]:
    """Find pieces of a text, one after the other."""
    found, at = [], 0
    for piece in words.split(" ... ") if words else []:
        at = text.index(piece, at)
        found.append((at, at + len(piece)))
    return found


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " ... ".join(text[start:end] for start, end in spans)


def _article(text: str) -> Article:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    return Article(id="test", input="test", text=text, blocks=tuple(blocks))
