"""Articles in a language that the pipeline does not know: kept without records, never read as if they were English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import tee
from typing import TYPE_CHECKING

from parley.language import Sentences, parse
from parley.records import UNREAD, Article, ReaderIdentity, Reading

if TYPE_CHECKING:
    from parley.language import Language


def parsed(articles: Iterable[Article], parser: Language) -> Iterator[tuple[Article, Sentences | None]]:
    """Parse articles, in order; of one in another language than the parser's nothing is parsed, and None is given."""
    given, others = tee(articles)
    known = {None, parser.lang}
    shown = (article if article.language in known else replace(article, blocks=()) for article in given)
    for article, sents in zip(others, parse(shown, parser), strict=True):
        yield article, sents if sents.article is article else None


def unread(article: Article) -> Reading:
    """Give the reading of an article that was not read: no record, and a warning that says what would read it."""
    language = article.language or "none"
    warning = (
        f"the text seems to be in {language!r}: it is kept, not read; --pipeline names a spaCy pipeline that knows it"
    )
    return Reading(article, ReaderIdentity(UNREAD, language), warnings=(warning,))
