"""The verbatim span that supports a record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from parley.records.article import Article

Span = tuple[int, int]
"""Character offsets into an article's text: the first character, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of an article's text and its place: ``article.text[start:end] == text`` always."""

    text: str
    """The article's own words that the record rests on, character for character."""
    start: int
    """Their first character in the article's text, counted from 0."""
    end: int
    """The character after their last one."""

    @classmethod
    def at(cls, article: Article, start: int, end: int) -> Self:
        """Cut the span out of the article, so that no other text can get in.

        Raises:
            ValueError: if the span is empty or leaves the text.
        """
        if not 0 <= start < end <= len(article.text):
            raise ValueError(f"no text at {start}:{end}")
        return cls(article.text[start:end], start, end)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record was made: the id of a frame or rule, and the words of the text that called for it."""

    rule: str
    """Id of the frame or rule that made or turned the record."""
    cue: str
    """Words of the text that called for it."""
