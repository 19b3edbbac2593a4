"""Some inputs at once: cleaned, then read together, each outcome in the place of its input."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from parley.cleaning import clean
from parley.flow.how import How
from parley.intake import Input
from parley.reading import GrammarReader, Reader
from parley.records import Article, ParleyError, ReaderFailed, Reading, SetAside, Stop

Given = Input | ParleyError
Outcome = Reading | ParleyError


def read_chunk(chunk: Sequence[Given], *, how: How) -> list[Outcome]:
    """Read some inputs; the reader is loaded when the first of them turns out to be an article.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    cleaned = [article_of(given, how) for given in chunk]
    articles = [article for article in cleaned if isinstance(article, Article)]
    readings = iter(_readings(articles, reader_of(how.pipeline)) if articles else ())
    return [next(readings) if isinstance(found, Article) else found for found in cleaned]


def article_of(given: Given, how: How) -> Article | ParleyError:
    """Clean one input, or say why that cannot be done."""
    if isinstance(given, ParleyError):
        return given
    try:
        return clean(given, published=how.published, outlet=how.outlet)
    except SetAside as error:
        return error


@lru_cache(maxsize=1)
def reader_of(pipeline: str | None) -> Reader:
    """Load the reader, once in each process."""
    return GrammarReader(pipeline) if pipeline else GrammarReader()


def _readings(articles: Sequence[Article], reader: Reader) -> list[Outcome]:
    """Read articles together; if the reader breaks down on one of them, read each alone to find out on which."""
    try:
        return list(reader.read_all(articles))
    except Stop:
        raise
    except Exception as error:  # noqa: BLE001  (a fault of ours in one article must not cost the others)
        if len(articles) > 1:
            return [outcome for article in articles for outcome in _readings([article], reader)]
        return [_failed(articles[0], error)]


def _failed(article: Article, error: Exception) -> ReaderFailed:
    """Say on which article the reader broke down, and how."""
    return ReaderFailed(
        f"the reader broke down on it ({type(error).__name__}: {error})",
        where=article.input,
        remedy="The other articles are not touched by it; please report this one as a bug.",
    )
