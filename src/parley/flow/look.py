"""Half of the way, for people who check one layer of language: who was recognised, who says what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from parley.flow.articles import articles
from parley.flow.how import How
from parley.reading.alone import Recognised, read_attributions, recognised
from parley.records import Article, ParleyError

if TYPE_CHECKING:
    from parley.language import Speech

Seen = TypeVar("Seen")
Layer = Callable[[Iterable[Article]], Iterator[tuple[Article, Seen]]]


def actors(
    names: Iterable[str], *, how: How | None = None
) -> Iterator[tuple[Article, tuple[Recognised, ...]] | ParleyError]:
    """Say for each input who was recognised in it; one that cannot be cleaned gives its error."""
    wishes = how or How()
    return _looked(names, wishes, partial(recognised, pipeline=wishes.pipeline))


def attributions(names: Iterable[str], *, how: How | None = None) -> Iterator[tuple[Article, Speech] | ParleyError]:
    """Say for each input who says what in it; one that cannot be cleaned gives its error."""
    wishes = how or How()
    return _looked(names, wishes, partial(read_attributions, pipeline=wishes.pipeline))


def _looked(names: Iterable[str], how: How, layer: Layer[Seen]) -> Iterator[tuple[Article, Seen] | ParleyError]:
    """Send the articles through one layer, and the errors past it."""
    errors: list[ParleyError] = []

    def cleaned() -> Iterator[Article]:
        for found in articles(names, how=how):
            if isinstance(found, Article):
                yield found
            else:
                errors.append(found)

    for seen in layer(cleaned()):
        yield from errors
        errors.clear()
        yield seen
    yield from errors
