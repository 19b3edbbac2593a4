"""The main path once more, for people who ask why: inputs or articles -> readings with their explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.flow.articles import articles
from parley.flow.chunk import in_places
from parley.flow.follow import chunks
from parley.flow.how import How
from parley.flow.plugins.readers import explaining_reader
from parley.reading import Explained
from parley.records import Article, ParleyError


def explain(names: Iterable[str], *, how: How | None = None) -> Iterator[Explained | ParleyError]:
    """Read inputs as ``follow`` does and tell why each record was made; one that cannot be read gives its error.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    return explain_articles(articles(names, how=how), how=how)


def explain_articles(
    given: Iterable[Article | ParleyError], *, how: How | None = None
) -> Iterator[Explained | ParleyError]:
    """Read articles that are there already, those of a saved reading say, and tell why each record was made.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    wishes = how or How()
    for chunk in chunks(given):
        if any(isinstance(found, Article) for found in chunk):
            reader = explaining_reader(wishes.reader, wishes.pipeline, gate=wishes.gate)
            yield from in_places(chunk, reader.explain_all)
        else:
            yield from (found for found in chunk if isinstance(found, ParleyError))
