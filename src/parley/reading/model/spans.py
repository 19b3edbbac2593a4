"""Words of a model's answer, found in the article: letter by letter, but for blanks and the form of quotation marks."""

from __future__ import annotations

import re

from parley.language.actors import fold
from parley.records import Article, Evidence

SINGLE, DOUBLE = "'\u2018\u2019", '"\u201c\u201d\u201e'
"""The forms of a quotation mark, of which models write another than they read."""

LETTERS = 4
"""Letters of a word that has to be in the text; shorter ones are grammar."""

STEM = 5
"""Letters that a word has in common with one of the text, whose endings may differ."""


def evidence_in(article: Article, words: str) -> Evidence | None:
    """Find a sentence in the article and cut it out; what is given is always the article's own text."""
    span = span_of(article.text, words)
    return Evidence.at(article, *span) if span else None


def span_of(text: str, words: str) -> tuple[int, int] | None:
    """Find words in a text, wherever blanks and line ends fall."""
    parts = words.split()
    if not parts:
        return None
    found = re.search(r"\s+".join(map(_pattern, parts)), text)
    return found.span() if found else None


def _pattern(word: str) -> str:
    return "".join(map(_letter, word))


def _letter(letter: str) -> str:
    marks = next((marks for marks in (SINGLE, DOUBLE) if letter in marks), "")
    return f"[{marks}]" if marks else re.escape(letter)


def holds_name(text: str, name: str) -> bool:
    """Say whether a name stands in a text as whole words, in whatever capitals and accents."""
    wanted = r"\W+".join(map(re.escape, fold(name).split()))
    return bool(wanted) and re.search(rf"(?<!\w){wanted}(?!\w)", fold(text)) is not None


def holds_words(text: str, phrase: str) -> bool:
    """Say whether every word of a phrase is in a text, endings aside; a phrase without words is in none."""
    wanted = stems(phrase)
    return bool(wanted) and wanted <= {word[:STEM] for word in re.findall(r"\w+", fold(text))}


def stems(phrase: str) -> set[str]:
    """Give the beginnings of the words of a phrase that say something, and its numbers."""
    words = re.findall(r"\w+", fold(phrase))
    return {word[:STEM] for word in words if len(word) >= LETTERS or word.isdigit()}
