"""The first half of the way: names -> inputs -> articles, for what looks at articles without reading them whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.flow.chunk import article_of
from parley.flow.how import How
from parley.flow.plugins.inputs import given as given_by
from parley.records import Article, ParleyError


def articles(names: Iterable[str], *, how: How | None = None) -> Iterator[Article | ParleyError]:
    """Clean every input, in order; one that cannot be cleaned gives its error."""
    wishes = how or How()
    for given in given_by(names, allow_private=wishes.allow_private):
        yield article_of(given, wishes)
