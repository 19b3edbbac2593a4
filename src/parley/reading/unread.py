"""Articles in a language that the pipeline does not know: kept without records, never read as if they were English."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import tee
from typing import TYPE_CHECKING

from parley.language import Sentences, parse
from parley.records import UNREAD, Article, ReaderIdentity, Reading

if TYPE_CHECKING:
    from parley.language import Language


def parsed(
    articles: Iterable[Article], parser: Language, is_wanted: Callable[[Article], bool] | None = None
) -> Iterator[tuple[Article, Sentences | None]]:
    """Parse articles, in order; None is given for one in another language than the parser's, or that is not wanted."""
    given, others = tee(articles)
    wanted = is_wanted or (lambda _: True)
    shown = (
        article if is_known(article, parser) and wanted(article) else replace(article, blocks=()) for article in given
    )
    for article, sents in zip(others, parse(shown, parser), strict=True):
        yield article, sents if sents.article is article else None


def is_known(article: Article, parser: Language) -> bool:
    """Say whether a parser knows the language of an article, or nobody could tell which it is."""
    return article.language in {None, parser.lang}


def unread(article: Article) -> Reading:
    """Give the reading of an article that was not read: no record, and a warning that says what would read it."""
    language = article.language or "none"
    warning = (
        f"the text seems to be in {language!r}: it is kept, not read; --pipeline names a spaCy pipeline that knows it"
    )
    return Reading(article, ReaderIdentity(UNREAD, language), warnings=(warning,))
