"""The attributions of an article as one JSON object: lists of ``[start, end]`` in characters of the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from parley.records import Span


class Attributed(Protocol):
    """The three parts of an attribution, as spans of the article's text."""

    @property
    def source(self) -> tuple[Span, ...]:
        """Who says it."""
        ...

    @property
    def cue(self) -> tuple[Span, ...]:
        """The words that say that it is said."""
        ...

    @property
    def content(self) -> tuple[Span, ...]:
        """What is said."""
        ...


def attributions_json(article_id: str, found: Iterable[Attributed]) -> dict[str, Any]:
    """Give the object that stands for the attributions of one article."""
    return {
        "id": article_id,
        "attributions": [
            {"source": list(one.source), "cue": list(one.cue), "content": list(one.content)} for one in found
        ],
    }
