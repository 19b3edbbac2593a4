"""Some inputs at once: cleaned, then read together, each outcome in the place of its input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from parley.cleaning import clean, iso_date
from parley.flow.how import How
from parley.flow.plugins.readers import reader_named
from parley.intake import Input
from parley.reading import Reader
from parley.records import Article, ParleyError, ReaderFailed, Reading, SetAside, Stop

NEAR = timedelta(days=1)
"""Days by which two dates may differ that mean the same: clocks and midnights differ between places."""

Given = Input | ParleyError
Outcome = Reading | ParleyError
Found = TypeVar("Found")


def read_chunk(chunk: Sequence[Given], *, how: How) -> list[Outcome]:
    """Read some inputs; the reader is loaded when the first of them turns out to be an article.

    Raises:
        Stop: where nothing can be read before the user mends it.
    """
    cleaned = [article_of(given, how) for given in chunk]
    if not any(isinstance(found, Article) for found in cleaned):
        return [found for found in cleaned if isinstance(found, ParleyError)]
    outcomes = in_places(cleaned, reader_of(how).read_all)
    return [held_against(outcome, one) for outcome, one in zip(outcomes, chunk, strict=True)]


def article_of(given: Given, how: How) -> Article | ParleyError:
    """Clean one input, or say why that cannot be done."""
    if isinstance(given, ParleyError):
        return given
    try:
        return clean(given, published=how.published, outlet=how.outlet)
    except SetAside as error:
        return error


def held_against(outcome: Outcome, given: Given) -> Outcome:
    """Warn where the list in which an article was found tells another day than the article."""
    if not isinstance(outcome, Reading) or isinstance(given, ParleyError):
        return outcome
    article, listed = outcome.article, iso_date(given.listed_published)
    if article.day is None or listed is None or abs(article.day - date.fromisoformat(listed[:10])) <= NEAR:
        return outcome
    warning = f"its list says that it was published on {listed[:10]}, the article {article.day}, which counts"
    return replace(outcome, warnings=(*outcome.warnings, warning))


def reader_of(how: How) -> Reader:
    """Load the reader that is wished for, once in each process."""
    return reader_named(how.reader, how.pipeline, gate=how.gate)


def in_places(
    cleaned: Sequence[Article | ParleyError], read: Callable[[Iterable[Article]], Iterable[Found]]
) -> list[Found | ParleyError]:
    """Read the articles of a chunk together, and put each outcome in the place of its article."""
    readings = iter(_readings([article for article in cleaned if isinstance(article, Article)], read))
    return [next(readings) if isinstance(found, Article) else found for found in cleaned]


def _readings(
    articles: Sequence[Article], read: Callable[[Iterable[Article]], Iterable[Found]]
) -> list[Found | ParleyError]:
    """Read articles together; if the reader breaks down on one of them, read each alone to find out on which."""
    try:
        return list(read(articles))
    except Stop:
        raise
    except Exception as error:  # noqa: BLE001  (a fault of ours in one article must not cost the others)
        if len(articles) > 1:
            return [outcome for article in articles for outcome in _readings([article], read)]
        return [error if isinstance(error, ParleyError) else _failed(articles[0], error)]


def _failed(article: Article, error: Exception) -> ReaderFailed:
    """Say on which article the reader broke down, and how."""
    return ReaderFailed(
        f"the reader broke down on it ({type(error).__name__}: {error})",
        where=article.input,
        remedy="The other articles are not touched by it; please report this one as a bug.",
    )
